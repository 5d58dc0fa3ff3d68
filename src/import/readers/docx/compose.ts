import type { HeadingOutline } from '../../../content/heading-outline.ts';
import { textIn } from '../../../content/text.ts';
import { element, type HtmlElement, type HtmlNode, type HtmlTree, text } from '../../../content/tree.ts';
import { type Leaf, without } from '../../html/frames.ts';
import { inLine, inParagraphs } from '../../html/paragraphs.ts';
import { BREAK, type Piece } from '../../html/walker.ts';
import { type Item, isAll, isPictures, itemWords, type ParagraphItem } from './items.ts';
import { composeList, isListed } from './lists.ts';
import type { Reading } from './reading.ts';

/** Items as a text: lists, quotations and code put together, captions with what they belong to. */
export function compose(items: readonly Item[], outline: HeadingOutline, reading: Reading): HtmlTree {
  const out: HtmlNode[] = [];
  for (let index = 0; index < items.length; ) {
    const item = items[index];
    if (item === undefined) break;
    const { nodes, next } = composeAt(items, index, item, outline, reading, out);
    for (const node of nodes) out.push(node);
    index = next;
  }
  return out;
}

interface Composed {
  readonly nodes: HtmlTree;
  readonly next: number;
}

function composeAt(
  items: readonly Item[],
  index: number,
  item: Item,
  outline: HeadingOutline,
  reading: Reading,
  out: HtmlNode[],
): Composed {
  if (item.kind === 'rule') return { nodes: [element('hr')], next: index + 1 };
  if (item.kind === 'table') return { nodes: [item.table], next: index + 1 };
  if (item.level !== undefined) return { nodes: [heading(item, item.level, outline, reading)], next: index + 1 };
  if (item.list !== undefined) {
    let end = index + 1;
    while (isListed(items, end, index)) end += 1;
    return { nodes: composeList(items.slice(index, end), reading), next: end };
  }
  if (isCode(item)) {
    let end = index + 1;
    while (isCode(items[end])) end += 1;
    return { nodes: [code(items.slice(index, end))], next: end };
  }
  if (item.role === 'quote') {
    let end = index + 1;
    while (isQuote(items[end])) end += 1;
    const inner = items
      .slice(index, end)
      .map((one) => (one.kind === 'paragraph' ? { ...one, role: 'body' as const } : one));
    return { nodes: [element('blockquote', {}, compose(inner, outline, reading))], next: end };
  }
  if (item.role === 'caption') return caption(items, index, item, reading, out);
  return { nodes: paragraphs(item, reading), next: index + 1 };
}

function isQuote(item: Item | undefined): boolean {
  return item?.kind === 'paragraph' && item.role === 'quote' && item.level === undefined;
}

function isCode(item: Item | undefined): boolean {
  if (item?.kind !== 'paragraph' || item.level !== undefined || item.list !== undefined) return false;
  return item.role === 'code' || (item.role === 'body' && isAll(item, 'code'));
}

/** Each paragraph is a line of code, as many as there are; breaks in it are lines, too. */
function code(items: readonly Item[]): HtmlNode {
  const lines = items.flatMap((item) =>
    item.kind === 'paragraph'
      ? [
          item.leaves
            .map(({ node }) => (node.kind === 'element' && node.tag === 'br' ? '\n' : textIn([node])))
            .join('')
            .replaceAll('\u00a0', ' '),
        ]
      : [],
  );
  return element('pre', {}, element('code', {}, text(lines.join('\n'))));
}

function heading(item: ParagraphItem, level: number, outline: HeadingOutline, reading: Reading): HtmlNode {
  return element(`h${outline.next(level).level}`, {}, headingWords(item, reading));
}

/** The words of a heading, which is bold by itself. */
export function headingWords(item: ParagraphItem, reading: Reading): HtmlTree {
  const leaves = isAll(item, 'strong')
    ? item.leaves.map((leaf) => ({ ...leaf, frames: without(leaf.frames, 'strong') }))
    : item.leaves;
  return inLine(pieces(leaves), reading.formulas);
}

export function pieces(leaves: readonly Leaf[]): readonly Piece[] {
  return leaves.map((leaf) => ({ kind: 'leaf', leaf }));
}

function paragraphs(item: ParagraphItem, reading: Reading): HtmlTree {
  const [only, ...others] = item.leaves.filter(({ node }) => node.kind !== 'text' || node.text.trim() !== '');
  // A formula that has a paragraph to itself is set large, also where it was put into it as into a line.
  if (only?.node.kind === 'formula' && others.length === 0 && !only.node.display)
    return inParagraphs(
      [...pieces([{ ...only, node: reading.formulas.node(only.node.tex, true) }]), BREAK],
      reading.formulas,
    );
  return inParagraphs([...pieces(item.leaves), BREAK], reading.formulas);
}

/** How captions of tables begin in the languages that people write in; otherwise one between a picture and a table is the picture's. */
const OF_TABLE = /^(?:table|tabla|tabelle|tab(?:ela|le)?|tableau|таблица|табл|表|表格|جدول|טבלה)(?![\p{L}])/iu;

function caption(
  items: readonly Item[],
  index: number,
  item: ParagraphItem,
  reading: Reading,
  out: HtmlNode[],
): Composed {
  const next = items[index + 1];
  const before = out.at(-1);
  const words = inLine(pieces(item.leaves), reading.formulas);
  const own: Composed = { nodes: paragraphs(item, reading), next: index + 1 };
  const file = pictureOf(before);
  const ofTable = OF_TABLE.test(itemWords(item));
  if (file !== undefined && !ofTable && setCaption(file, words, reading)) return { nodes: [], next: index + 1 };
  if (next?.kind === 'table' && !hasCaption(next.table))
    return { nodes: [captioned(next.table, words)], next: index + 2 };
  if (before?.kind === 'element' && before.tag === 'table' && !hasCaption(before)) {
    out[out.length - 1] = captioned(before, words);
    return { nodes: [], next: index + 1 };
  }
  if (next !== undefined && next.kind === 'paragraph' && isPictures(next)) {
    const nodes = paragraphs(next, reading);
    const key = pictureOf(nodes[0]);
    if (nodes.length === 1 && key !== undefined && setCaption(key, words, reading)) return { nodes, next: index + 2 };
  }
  return own;
}

/** The file that a block shows, where it is one picture. */
function pictureOf(node: HtmlNode | undefined): string | undefined {
  return node?.kind === 'reference' && node.reference.to === 'asset' && node.children.length === 0
    ? node.reference.id
    : undefined;
}

function setCaption(key: string, words: HtmlTree, reading: Reading): boolean {
  const file = reading.files.get(key);
  if (file === undefined || file.caption !== undefined || words.length === 0) return false;
  reading.files.set(key, { ...file, caption: words });
  return true;
}

function hasCaption(table: HtmlElement): boolean {
  return table.children.some((child) => child.kind === 'element' && child.tag === 'caption');
}

function captioned(table: HtmlElement, words: HtmlTree): HtmlElement {
  return { ...table, children: [element('caption', {}, words), ...table.children] };
}
