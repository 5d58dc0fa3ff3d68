import type { HtmlTree } from '../../../content/tree.ts';
import type { GapContents, QuestionContents } from '../../../read/contents/contents.ts';
import type { DraftGap, DraftQuestion } from '../../draft/question.ts';
import type { Notes } from '../../questions/notes.ts';
import { type GapMark, withGaps } from './gaps.ts';

type Inline = Extract<QuestionContents, { kind: 'inlineEntries' }>;
type Cloze = Extract<DraftQuestion, { type: 'cloze' }>;

/** A text with gaps; undefined, with an entry, where a gap has no right answer. */
export function clozeOf(
  contents: Inline,
  stem: HtmlTree,
  notes: Notes,
): { readonly specific: Pick<Cloze, 'type' | 'text' | 'gaps'>; readonly stem: HtmlTree } | undefined {
  const given = contents.gaps.map(choosable);
  const keys = keysOf(given);
  if (given.length === 0) {
    notes.left('question', 'The question has no gaps that could be read; it was left out.', contents.stem.text);
    return undefined;
  }
  const mixed = given.some(isChosen) && !given.every(isChosen);
  if (mixed)
    notes.changed(
      'mixed-gaps',
      'Some gaps were filled by typing and some by choosing. All are filled by typing now.',
      given.flatMap(({ options }) => (options === undefined ? [] : [options.join(' / ')])).join('; '),
    );
  const gaps = given.map((gap, index) => gapOf(gap, keys[index] ?? '', mixed, notes));
  const { tree, unplaced } = withGaps(stem, marksOf({ ...contents, gaps: given }, keys));
  if (unplaced.length > 0)
    notes.changed(
      'gap-without-place',
      'The text did not say where gaps are; they stand below it.',
      unplaced.join(', '),
    );
  // What stands before the first gap, in paragraphs of its own, asks the question.
  const first = Math.max(
    0,
    tree.findIndex((node) => holdsGap([node])),
  );
  return { specific: { type: 'cloze', text: tree.slice(first), gaps }, stem: tree.slice(0, first) };
}

function holdsGap(nodes: HtmlTree): boolean {
  return nodes.some((node) => node.kind === 'gap' || ('children' in node && holdsGap(node.children)));
}

/** Options without words are none; of a single one nothing is chosen: it is typed. */
function choosable({ options, accept, ...gap }: GapContents): GapContents {
  const said = accept.filter(({ text }) => text.trim() !== '');
  const left = options?.filter((text) => text.trim() !== '');
  return { ...gap, accept: said, ...(left === undefined || new Set(left).size < 2 ? {} : { options: left }) };
}

function isChosen({ options }: GapContents): boolean {
  return options !== undefined;
}

function keysOf(gaps: readonly GapContents[]): readonly string[] {
  const counts = new Map<string, number>();
  return gaps.map(({ id }) => {
    const count = (counts.get(id) ?? 0) + 1;
    counts.set(id, count);
    return count === 1 ? id : `${id}~${count}`;
  });
}

/** How the text of each platform says where a gap is. */
function marksOf({ declaredType, gaps }: Inline, keys: readonly string[]): readonly GapMark[] {
  return gaps.map(({ id }, index) => {
    const key = keys[index] ?? id;
    if (declaredType === 'multianswer') return { mark: `{#${index + 1}}`, key };
    return { mark: declaredType === 'gapselect' || declaredType === 'ddwtos' ? `[[${id}]]` : `[${id}]`, key };
  });
}

function gapOf({ accept, options, numeric }: GapContents, key: string, asTyped: boolean, notes: Notes): DraftGap {
  const texts = [...new Set(accept.map(({ text }) => text))];
  const partly = accept.filter(({ percent }) => percent !== undefined && percent < 100);
  if (partly.length > 0)
    notes.changed(
      'weights',
      'Some answers of a gap gave part of the points; they give all of them now.',
      partly.map(({ text, percent }) => `${text}: ${percent} %`).join('; '),
    );
  if (accept.some(({ substring }) => substring === true))
    notes.changed(
      'wildcard',
      'An answer had * for any characters. Now only the words themselves are accepted.',
      texts.join('; '),
    );
  if (numeric === true)
    notes.changed(
      'numeric-gap',
      'A gap took numbers with a tolerance; it takes the numbers as they are written now.',
      texts.join('; '),
    );
  const [answer = null] = texts;
  if (options === undefined || asTyped) return { key, accept: answer === null ? null : texts.map(withoutStars) };
  return { key, options: [...new Set(answer === null ? options : [...options, answer])], answer };
}

function withoutStars(text: string): string {
  return text.replace(/^\*+|\*+$/g, '') || text;
}
