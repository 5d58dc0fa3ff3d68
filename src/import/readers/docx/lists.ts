import { element, type HtmlTree } from '../../../content/tree.ts';
import { isParagraph } from '../../../write/markdown/node-kinds.ts';
import { inItem, inParagraphs } from '../../html/paragraphs.ts';
import { BREAK, type Piece } from '../../html/walker.ts';
import { type Item, itemWords, type ParagraphItem } from './items.ts';
import type { ListMark } from './numbering.ts';
import type { Reading } from './reading.ts';

/** A paragraph of a list, and those without a number that belong to it. */
interface Entry {
  readonly mark: ListMark;
  readonly paragraphs: ParagraphItem[];
}

/** From how far on a paragraph without a number belongs to the item above it, in twentieths of a point. */
const INDENTED = 300;

/** Whether the item at `index` belongs to the list that begins at `first`. */
export function isListed(items: readonly Item[], index: number, first: number): boolean {
  const item = items[index];
  if (item?.kind !== 'paragraph' || item.level !== undefined || item.role !== 'body') return false;
  if (item.list !== undefined) return true;
  // It goes on below, or is set in as far as the words of its item.
  const begin = items[first];
  return item.indent >= INDENTED && begin?.kind === 'paragraph' && item.indent >= begin.indent;
}

/** The lists that paragraphs with numbers and signs make. */
export function composeList(items: readonly Item[], reading: Reading): HtmlTree {
  const entries: Entry[] = [];
  for (const item of items) {
    if (item.kind !== 'paragraph') continue;
    if (item.list !== undefined) entries.push({ mark: item.list, paragraphs: [item] });
    else entries.at(-1)?.paragraphs.push(item);
  }
  return listsOf(entries, reading);
}

interface OpenList {
  readonly mark: ListMark;
  last: number;
  readonly items: { readonly entry: Entry; readonly below: HtmlTree }[];
}

function listsOf(entries: readonly Entry[], reading: Reading): HtmlTree {
  const lists: OpenList[] = [];
  for (let index = 0; index < entries.length; ) {
    const entry = entries[index];
    if (entry === undefined) break;
    let end = index + 1;
    while ((entries[end]?.mark.level ?? 0) > entry.mark.level) end += 1;
    const below = listsOf(entries.slice(index + 1, end), reading);
    const node = { entry, below };
    const last = lists.at(-1);
    if (last !== undefined && continues(last, entry.mark)) {
      last.items.push(node);
      last.last = entry.mark.value;
    } else lists.push({ mark: entry.mark, last: entry.mark.value, items: [node] });
    tellOfNumbers(entry, reading);
    index = end;
  }
  return lists.map(({ mark, items }) =>
    element(
      mark.ordered ? 'ol' : 'ul',
      mark.ordered && mark.value !== 1 && mark.value >= 0 ? { start: String(mark.value) } : {},
      itemNodes(items, reading),
    ),
  );
}

/** Where one item of a list has several paragraphs, the others have paragraphs, too. */
function itemNodes(items: OpenList['items'], { formulas }: Reading): HtmlTree {
  const pieces = items.map(({ entry }) =>
    entry.paragraphs.flatMap(({ leaves }): readonly Piece[] => [
      ...leaves.map((leaf) => ({ kind: 'leaf' as const, leaf })),
      BREAK,
    ]),
  );
  const tight = pieces.map((own) => inItem(own, formulas));
  const isLoose = tight.some((nodes) => nodes.some(isParagraph));
  return items.map(({ below }, index) => {
    const inner = isLoose ? inParagraphs(pieces[index] ?? [], formulas) : (tight[index] ?? []);
    return element('li', {}, inner, below);
  });
}

function continues({ mark, last }: OpenList, next: ListMark): boolean {
  if (mark.ordered !== next.ordered) return false;
  return !mark.ordered || (next.value === last + 1 && next.format === mark.format && next.key === mark.key);
}

const LETTERS: ReadonlySet<string> = new Set([
  'lowerLetter',
  'upperLetter',
  'russianLower',
  'russianUpper',
  'hebrew1',
  'hebrew2',
  'arabicAlpha',
  'arabicAbjad',
]);

function tellOfNumbers({ mark, paragraphs }: Entry, { findings }: Reading): void {
  if (!mark.ordered) return;
  const words = `${mark.label} ${paragraphs.map(itemWords).join(' ')}`;
  if (mark.isCompound)
    findings.add(
      'changed',
      'list-numbers',
      'A list counted with the numbers of several levels (2.1); each level counts by itself.',
      words,
    );
  else if (mark.format !== 'decimal' && mark.format !== 'decimalZero')
    findings.add(
      'changed',
      'list-letters',
      `A list counted with ${LETTERS.has(mark.format) ? 'letters' : /roman/i.test(mark.format) ? 'Roman numbers' : 'other numbers'} counts with numbers.`,
      words,
    );
}
