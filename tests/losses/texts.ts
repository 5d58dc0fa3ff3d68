import { type HtmlTree, text } from '../../src/content/tree.ts';
import type { Activity, Dataset, Excerpt, TeachingModule } from '../../src/model/model.ts';
import { languageName } from '../../src/render/pages/excerpt.ts';
import { textFor } from '../../src/text/text.ts';
import { missingRuns } from './words.ts';

/** Everything that learners read of an activity, by what it is called. */
export function textsOf(activity: Activity, module: TeachingModule): readonly (readonly [string, HtmlTree])[] {
  switch (activity.type) {
    case 'reading':
      return [['the text', activity.body]];
    case 'excerpt':
      return excerptTexts(activity, module);
    case 'dataset':
      return [...tableTexts(activity), ['the remark', activity.note ?? []]];
    case 'timeline':
      return [
        ['the introduction', activity.intro ?? []],
        ...activity.events.flatMap(({ title, dateText, text: body }) => [
          ['an event', words(title)] as const,
          ['a date', words(dateText)] as const,
          ['an event’s text', body ?? []] as const,
        ]),
      ];
    case 'discussion':
      return [
        ['the prompt', activity.prompt],
        ['the guidance', activity.guidance ?? []],
      ];
    case 'assignment':
      return [['the prompt', activity.prompt]];
    case 'quiz':
      return [['the introduction', activity.intro ?? []]];
    case 'link':
    case 'tool':
      return [['the description', activity.description]];
  }
}

function words(value: string | undefined): HtmlTree {
  return value === undefined ? [] : [text(value)];
}

/** The words of a table, from its head to its last row. */
export function tableTexts({ columns, rows }: Dataset): readonly (readonly [string, HtmlTree])[] {
  const head = columns.flatMap(({ title, unit }) => [
    ['a column', words(title)] as const,
    ['a unit', words(unit)] as const,
  ]);
  const cells = rows.flatMap((row) => columns.map(({ id }) => row[id]));
  return [...head, ...cells.map((cell) => ['a cell', words(typeof cell === 'string' ? cell : undefined)] as const)];
}

/** The numbers of a table that are not in a text, whatever signs its language writes between their digits. */
export function missingFigures({ columns, rows }: Dataset, page: string): readonly string[] {
  const digits = (value: string) => value.replace(/[−–]/g, '-').replace(/(\d)[.,\s\u00a0\u202f]+(?=\d)/g, '$1');
  const figures = rows.flatMap((row) => columns.map(({ id }) => row[id])).filter((cell) => typeof cell === 'number');
  return missingRuns(
    figures.map((figure) => digits(String(figure))),
    digits(page),
  );
}

function excerptTexts(excerpt: Excerpt, module: TeachingModule): readonly (readonly [string, HtmlTree])[] {
  const { provenance, rights, locator } = excerpt;
  const { genre, dateText, place, audience, repository, callNumber, transmission, translator } = provenance;
  const facts = { genre, dateText, place, audience, repository, callNumber, transmission, translator, ...locator };
  return [
    ['the introduction', excerpt.intro ?? []],
    ...excerpt.passages.flatMap((passage) => {
      const person = passage.speaker === undefined ? undefined : module.people.get(passage.speaker);
      return [
        [`the speaker of ${passage.id}`, person === undefined ? [] : [text(person.name)]] as const,
        [`the passage ${passage.id}`, passageLines(passage.id, passage.text, excerpt)] as const,
        [`the original of ${passage.id}`, paragraphs(passage.original?.text ?? '')] as const,
      ];
    }),
    ...excerpt.annotations.flatMap(({ id, quote, note }) => [
      [`the words of the note ${id}`, [text(quote)]] as const,
      [`the note ${id}`, note] as const,
    ]),
    ...excerpt.sourcing.map(({ id, text: asked }) => [`the question ${id}`, asked] as const),
    ...Object.entries(facts).map(
      ([name, value]) => [`provenance: ${name}`, value === undefined ? [] : [text(value)]] as const,
    ),
    ['the rights', [text(rights.statement ?? '')]],
  ];
}

/** The passage, cut where marks of notes are in it. */
function passageLines(id: string, words: string, { annotations }: Excerpt): HtmlTree {
  const ends = annotations.filter(({ passage }) => passage === id).map(({ offset, quote }) => offset + quote.length);
  const edges = [0, ...ends.sort((left, right) => left - right), words.length];
  return edges.slice(1).flatMap((end, index) => paragraphs(words.slice(edges[index], end)));
}

export function paragraphs(words: string): HtmlTree {
  return words.split(/\n\s*\n/).map((part) => ({ kind: 'element', tag: 'p', attributes: {}, children: [text(part)] }));
}

/** What the pages say in our own words and would be wrong without: which words are quoted, on what grounds, from what. */
export function ownWords(activity: Activity, module: TeachingModule): readonly string[] {
  const own = textFor(module.language);
  if (activity.type !== 'excerpt') return [];
  const kinds = activity.passages.map(({ kind }) => own(`excerpt.${kind}`));
  const { language } = activity.provenance;
  const { basis } = activity.rights;
  return [
    ...kinds,
    ...(language === undefined ? [] : [languageName(language, own)]),
    ...(basis === undefined ? [] : [own(`rights.${basis}`)]),
  ];
}

/** Each event of a timeline with the names of the work that it is taken from, of which one has to be behind it. */
export function eventSources(
  activity: Activity,
  module: TeachingModule,
): readonly (readonly [string, readonly string[]])[] {
  if (activity.type !== 'timeline') return [];
  return activity.events.flatMap(({ title, source }) =>
    source === undefined ? [] : [[title, namesOfWork(source, module)] as const],
  );
}

/** The main title of a work and its authors' names, by which short citations know it. */
export function namesOfWork(id: string, module: TeachingModule): readonly string[] {
  const { title, author }: Readonly<Record<string, unknown>> = { ...module.sources.get(id)?.csl };
  const [main = ''] = typeof title === 'string' ? title.split(':') : [];
  const authors: readonly unknown[] = Array.isArray(author) ? author : [];
  const names = authors.flatMap((one) =>
    Object.entries(one ?? {}).flatMap(([part, name]) => (part === 'given' ? [] : name)),
  );
  return [main, ...names.map(String)].filter((name) => name !== '');
}
