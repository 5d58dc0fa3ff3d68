import { element, type HtmlNode, type HtmlTree, referenceTo, text as textNode } from '../../content/tree.ts';
import type { Annotation, Excerpt, Passage, TeachingModule } from '../../model/model.ts';
import { directionOf } from '../../text/direction.ts';
import { isTextKey, type Text } from '../../text/text.ts';
import { noteNames } from '../citations/names.ts';
import { readWork } from '../citations/work.ts';
import type { ExcerptContextView, ExcerptView, PassageView } from '../views/activities.ts';
import type { SpeakerView } from '../views/common.ts';
import { citationAnchorOf, citationOf, type PageContext } from './context.ts';

export function excerptView(excerpt: Excerpt, context: PageContext): ExcerptView {
  const { module, text } = context;
  const has = (kind: Passage['kind']): boolean => excerpt.passages.some((passage) => passage.kind === kind);
  const { provenance } = excerpt;
  return {
    intro: context.prepareIfAny(excerpt.intro),
    hasQuoted: has('quoted'),
    hasNarrated: has('narrated'),
    hasEditorial: has('editorial'),
    narrator: narratorOf(module, excerpt.source, text),
    passages: passageViews(excerpt.passages, excerpt.annotations, context),
    provenance: {
      genre: provenance.genre ?? '',
      created: provenance.created ?? '',
      dateText: provenance.dateText,
      place: provenance.place,
      audience: provenance.audience,
      repository: provenance.repository,
      callNumber: provenance.callNumber,
      language: provenance.language === undefined ? '' : languageName(provenance.language, text),
      transmission: provenance.transmission,
      translator: provenance.translator,
    },
    notes: excerpt.annotations.map((annotation, index) => ({
      anchor: noteAnchor(annotation),
      backAnchor: markAnchor(annotation),
      number: index + 1,
      quote: annotation.quote,
      note: context.prepare(annotation.note),
    })),
    questions: excerpt.sourcing.map((question) => ({
      anchor: `ask-${question.id}`,
      text: context.prepare(question.text),
    })),
    citation: citationOf(excerpt, context),
    citationAnchor: citationAnchorOf(excerpt),
    rights: {
      basis: excerpt.rights.basis === undefined ? '' : text(`rights.${excerpt.rights.basis}`),
      statement: excerpt.rights.statement ?? '',
    },
    foot: context.foot(),
  };
}

/** An excerpt beside a question. Where the question shows the words itself, only where they come from. */
export function excerptContextView(excerpt: Excerpt, words: boolean, context: PageContext): ExcerptContextView {
  return {
    title: excerpt.title,
    passages: words ? passageViews(excerpt.passages, [], context) : [],
    citation: citationOf(excerpt, context),
  };
}

function passageViews(
  passages: readonly Passage[],
  annotations: readonly Annotation[],
  context: PageContext,
): PassageView[] {
  const heard = new Set<string>();
  return passages.map((passage) => {
    const introduced = passage.speaker !== undefined && !heard.has(passage.speaker);
    if (passage.speaker !== undefined) heard.add(passage.speaker);
    return { ...passageView(passage, annotations, context), introduced };
  });
}

function passageView(
  passage: Passage,
  annotations: readonly Annotation[],
  context: PageContext,
): Omit<PassageView, 'introduced'> {
  const marks = annotations.flatMap((annotation, index) =>
    annotation.passage === passage.id
      ? [{ at: annotation.offset + annotation.quote.length, number: index + 1, annotation }]
      : [],
  );
  const paragraphs = paragraphsOf(passage.text);
  return {
    anchor: `passage-${passage.id}`,
    quoted: passage.kind === 'quoted',
    narrated: passage.kind === 'narrated',
    editorial: passage.kind === 'editorial',
    speaker: speakerView(passage.speaker, context),
    paragraphs: paragraphs.map(({ text, start }, index) => {
      const own = marks.filter(({ at }) => at > start && at <= start + text.length);
      const nodes = marked(
        text,
        own.map((mark) => ({ ...mark, at: mark.at - start })),
        context.text,
      );
      return {
        content: passage.kind === 'quoted' ? inQuotes(nodes, index === paragraphs.length - 1, context.text) : nodes,
      };
    }),
    original:
      passage.original === undefined
        ? undefined
        : {
            language: passage.original.language,
            direction: directionOf(passage.original.language),
            languageName: languageName(passage.original.language, context.text),
            paragraphs: paragraphsOf(passage.original.text).map(({ text }) => ({ text })),
          },
  };
}

interface Mark {
  /** Behind which character of the text the number is. */
  readonly at: number;
  readonly number: number;
  readonly annotation: Annotation;
}

/** The text with the raised numbers of its notes. */
function marked(value: string, marks: readonly Mark[], text: Text): HtmlTree {
  const nodes: HtmlNode[] = [];
  let from = 0;
  for (const { at, number, annotation } of [...marks].sort((left, right) => left.at - right.at)) {
    if (at > from) nodes.push(textNode(value.slice(from, at)));
    from = at;
    const link = {
      ...referenceTo({ to: 'anchor', id: noteAnchor(annotation) }, textNode(String(number))),
      attributes: { role: 'doc-noteref', 'aria-label': text('excerpt.noteMark', { number }) },
    };
    nodes.push(element('sup', { class: 'cw-mark', id: markAnchor(annotation) }, link));
  }
  if (from < value.length) nodes.push(textNode(value.slice(from)));
  return nodes;
}

/**
 * A quoted paragraph in quotation marks: every one is opened, the last one closed, before a note's number rather than
 * behind it. Words that bring their own marks keep them alone.
 */
function inQuotes(nodes: HtmlTree, last: boolean, text: Text): HtmlTree {
  const [first] = nodes;
  if (first?.kind !== 'text' || /^[“”„«»「"]/.test(first.text)) return nodes;
  const end = nodes.findLastIndex((node) => node.kind === 'text');
  return nodes.map((node, index) => {
    if (node.kind !== 'text') return node;
    const open = index === 0 ? text('excerpt.openQuote') : '';
    const close = last && index === end ? text('excerpt.closeQuote') : '';
    return textNode(`${open}${node.text}${close}`);
  });
}

function noteAnchor(annotation: Annotation): string {
  return `note-${annotation.id}`;
}

function markAnchor(annotation: Annotation): string {
  return `mark-${annotation.id}`;
}

/** Paragraphs are separated by an empty line; `start` is the offset in the whole text. */
function paragraphsOf(value: string): { text: string; start: number }[] {
  const paragraphs: { text: string; start: number }[] = [];
  let start = 0;
  for (const separator of value.matchAll(/\n[ \t]*\n\s*/g)) {
    paragraphs.push({ text: value.slice(start, separator.index), start });
    start = separator.index + separator[0].length;
  }
  paragraphs.push({ text: value.slice(start), start });
  return paragraphs.filter(({ text }) => text.trim() !== '');
}

function speakerView(id: string | undefined, { module }: PageContext): SpeakerView | undefined {
  const person = id === undefined ? undefined : module.people.get(id);
  return person && { name: person.name, original: person.original, role: person.role, dates: person.dates };
}

function narratorOf(module: TeachingModule, source: string | undefined, text: Text): string | undefined {
  const csl = module.sources.get(source ?? '')?.csl;
  const names = csl === undefined ? [] : readWork(csl).authors;
  return names.length === 0 ? undefined : noteNames(names, text);
}

/** A language's name in our words, or its tag where we have none. */
export function languageName(tag: string, text: Text): string {
  const key = `language.${tag.toLowerCase().split('-')[0]}`;
  return isTextKey(key) ? text(key) : tag;
}
