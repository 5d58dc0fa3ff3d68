import { type DefaultTreeAdapterTypes, parse, serializeOuter } from 'parse5';
import { spansOf, textsOf } from '../../src/interactions/graded.ts';
import type { Graded } from '../../src/interactions/interaction.ts';
import type { PageData, PlayerData, QuestionData } from '../../src/player/data.ts';
import { htmlContents } from '../../src/read/html/read.ts';
import { PRINT_FILE } from '../../src/targets/website/print-page.ts';
import type {
  CompletionContents,
  PackageContents,
  PageContents,
  QuestionContents,
  QuizContents,
  QuizEntry,
  TextContents,
} from '../../src/verify/index.ts';
import { type Arrived, type ArrivedActivity, locateBeside, noText } from './arrived.ts';
import { attribute, type Element, find, marked, named } from './elements.ts';
import { pointed } from './shared.ts';

/** The documents of a SCORM package or a website: what students read, joined with what the player is told. */
export function arrivedPages(contents: PackageContents): Arrived {
  const played = contents.pages.filter(({ file }) => !isPrintView(file));
  const documents = played.map((page) => readDocument(page, contents));
  const [first] = documents;
  if (first === undefined) throw new Error('The package has no page.');
  const pages = first.data.pages.map(({ id }) => {
    const found = documents.find(({ sections }) => sections.has(id));
    const data = found?.data.pages.find((page) => page.id === id);
    if (found === undefined || data === undefined) throw new Error(`No document has the page ${id}.`);
    return { data, document: found };
  });
  const read = pages.map(({ data, document }) => arrivedPage(data, document));
  const [overview, ...others] = read;
  const last = others.at(-1);
  return {
    title: first.data.title,
    // Answers name what they assess where a platform records them.
    ...(first.data.kind === 'web' ? {} : { questionObjectives: objectivesOf(pages.map(({ data }) => data)) }),
    keywords: contents.metadata.keywords,
    sequential: first.data.sequential,
    ...(overview?.text === undefined ? {} : { overview: overview.text }),
    ...(last?.text === undefined ? {} : { glossary: last.text }),
    activities: others,
    rubrics: [],
    files: contents.files,
    bank: [],
    completionPasses: false,
  };
}

/** The module as one document to be printed, which the player does not run on. */
export function isPrintView(file: string): boolean {
  return file.split('/').at(-1) === PRINT_FILE;
}

/** What each question assesses, by its id: SCORM tells platforms. */
function objectivesOf(pages: readonly PageData[]): ReadonlyMap<string, readonly string[]> {
  const entries = pages.flatMap(({ quiz }) => quiz?.entries ?? []);
  const questions = entries.flatMap((entry) => (entry.kind === 'pool' ? entry.questions : [entry]));
  return new Map(questions.map(({ id, objectives }) => [id, objectives]));
}

interface Document {
  readonly data: PlayerData;
  readonly sections: ReadonlyMap<string, Element>;
  readonly textOf: (element: Element | undefined) => TextContents;
}

function readDocument(page: PageContents, { files }: PackageContents): Document {
  const root = parse(`<!DOCTYPE html><body>${page.body.source}`);
  const json = find(root, (element) => attribute(element, 'id') === 'cartwright-data')[0];
  const [text] = json?.childNodes ?? [];
  if (text?.nodeName !== '#text') throw new Error(`${page.file} holds no data for the player.`);
  const sections = find(root, (element) => attribute(element, 'data-page') !== undefined);
  const locate = locateBeside(page.file, files);
  return {
    data: JSON.parse((text as DefaultTreeAdapterTypes.TextNode).value) as PlayerData,
    sections: new Map(sections.map((section) => [attribute(section, 'data-page') ?? '', section])),
    textOf: (element) => (element === undefined ? noText : htmlContents(serializeOuter(element), locate)),
  };
}

function arrivedPage(page: PageData, document: Document): ArrivedActivity {
  const section = document.sections.get(page.id);
  const heading = find(section, (element) => element.tagName === 'h1')[0];
  const { quiz } = page;
  const completion = page.required ? completionOf(page.completion) : undefined;
  return {
    kind: quiz === undefined ? 'page' : 'quiz',
    title: document.textOf(heading).text === page.title.replace(/\s+/g, ' ').trim() ? page.title : '(two titles)',
    text: document.textOf(section),
    ...(completion === undefined ? {} : { completion }),
    ...(quiz === undefined ? {} : { quiz: quizOf(page, quiz, document) }),
  };
}

function completionOf(completion: PageData['completion']): CompletionContents | undefined {
  if (typeof completion === 'object') return { kind: 'minPercent', value: completion.minPercent };
  if (completion === 'none') return undefined;
  return { kind: completion === 'mark' ? 'mark-done' : completion };
}

function quizOf(page: PageData, quiz: NonNullable<PageData['quiz']>, document: Document): QuizContents {
  const section = document.sections.get(page.id);
  const question = (data: QuestionData): QuestionContents => questionOf(data, section, document);
  return {
    file: '',
    id: quiz.id,
    title: page.title,
    settings: { purpose: quiz.purpose, ...quiz.settings },
    entries: quiz.entries.map(
      (entry): QuizEntry =>
        entry.kind === 'question'
          ? question(entry)
          : {
              entry: 'group',
              id: entry.id,
              title: '',
              draw: entry.draw,
              ...(entry.questions[0] === undefined ? {} : { pointsEach: entry.questions[0].points }),
              questions: entry.questions.map(question),
            },
    ),
    published: true,
    instructorOnly: false,
  };
}

/** The form of a question beside the key that the player has of it. */
function questionOf(data: QuestionData, section: Element | undefined, { textOf }: Document): QuestionContents {
  const block = find(section, (element) => attribute(element, 'data-block') === data.id)[0];
  const one = (name: string, value?: string): Element | undefined => marked(block, name, value)[0];
  const feedback = (when: string) => {
    const found = one('data-feedback-when', when);
    return found === undefined ? {} : { [when]: textOf(found) };
  };
  const hints = find(block, (element) => attribute(element, 'class') === 'question-hint').map(textOf);
  const base = {
    entry: 'question' as const,
    id: data.id,
    title: data.title,
    stem: textOf(block),
    points: saidPoints(textOf(named(block, /^question-points$/)).text, data.points),
    feedback: {
      ...feedback('correct'),
      ...feedback('incorrect'),
      ...feedback('general'),
      ...(hints.length === 0 ? {} : { hints }),
    },
    declaredType: attribute(one('data-kind'), 'data-kind') ?? '',
  };
  return { ...base, ...answersOf(data, block, textOf) } as QuestionContents;
}

/** What can be answered: the part of a question that its kind decides. */
function answersOf({ interaction }: QuestionData, block: Element | undefined, textOf: Document['textOf']) {
  const one = (name: string, value?: string): Element | undefined => marked(block, name, value)[0];
  const remarkOn = ({ fraction, key }: Graded) => {
    const found = key === undefined ? undefined : one('data-feedback-when', key);
    return {
      ...(fraction === 1 ? {} : { percent: 100 * fraction }),
      ...(found === undefined ? {} : { feedback: textOf(found) }),
    };
  };
  const option = (id: string): string =>
    textOf(find(block, (element) => element.tagName === 'option' && attribute(element, 'value') === id)[0]).text;
  switch (interaction.kind) {
    case 'choose':
      return {
        kind: 'choose',
        multiple: interaction.cardinality === 'many',
        trueFalse: interaction.trueFalse,
        choices: interaction.choices.map(({ id, correct }) => {
          const choice = one('data-choice', id);
          const comment = marked(choice, 'data-choice-feedback')[0];
          return {
            id,
            correct,
            text: textOf(named(choice, /^(passage-)?choice-text$/)),
            ...(comment === undefined ? {} : { feedback: textOf(comment) }),
          };
        }),
      };
    case 'match': {
      const used = new Set(Object.values(interaction.key));
      return {
        kind: 'match',
        pairs: interaction.sources.map(({ id }) => ({
          id,
          prompt: textOf(find(one('data-source', id), (element) => element.tagName === 'label')[0]),
          match: option(interaction.key[id] ?? ''),
        })),
        distractors: interaction.targets.filter(({ id }) => !used.has(id)).map(({ id }) => option(id)),
      };
    }
    case 'order':
      return {
        kind: 'order',
        items: interaction.items.map(({ id }) => ({ id, text: textOf(named(one('data-item', id), /^order-text$/)) })),
      };
    case 'textEntry':
      return {
        kind: 'textEntry',
        accept: textsOf(interaction).flatMap((graded) =>
          graded.accept.map((text) => ({ text, caseSensitive: interaction.caseSensitive, ...remarkOn(graded) })),
        ),
      };
    case 'numericEntry':
      return {
        kind: 'numericEntry',
        accept: spansOf(interaction).map(({ min, max, ...graded }) => ({
          minimum: min,
          maximum: max,
          ...remarkOn(graded),
        })),
      };
    case 'inlineEntries':
      return {
        kind: 'inlineEntries',
        gaps: interaction.gaps.map((wanted) => {
          const gap = one('data-gap', wanted.id);
          if (wanted.mode === 'text')
            return {
              id: gap === undefined ? '' : wanted.id,
              accept: wanted.accept.map((text) => ({ text, caseSensitive: false })),
            };
          const label = (id: string): string =>
            textOf(find(gap, (element) => attribute(element, 'value') === id)[0]).text;
          return {
            id: wanted.id,
            accept: [{ text: label(wanted.answer), caseSensitive: false }],
            options: wanted.options.map(({ id }) => label(id)),
          };
        }),
      };
    case 'extendedText':
      return { kind: 'extendedText' };
  }
}

/** The points of a question, or not a number where the form says others. */
function saidPoints(said: string, points: number): number {
  return pointed(said).includes(String(points)) ? points : Number.NaN;
}
