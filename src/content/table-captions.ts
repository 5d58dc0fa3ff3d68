import { element, type HtmlElement, type HtmlNode, type HtmlTree, text } from './tree.ts';

/** How a caption begins, in a paragraph of its own: as in Pandoc, where the word may be left out. */
const CAPTION = /^(?:[Tt]able)?:\s+/;
/** What only looks like it: `Table\\: words`. */
const NO_CAPTION = /^(?:[Tt]able)?\\:/;
const plainWords = new WeakSet<HtmlNode>();

/** Remembers of a paragraph or cell that it is no caption, if its Markdown says so. */
export function withoutCaption<Node extends HtmlNode>(node: Node, markdown: string): Node {
  if (NO_CAPTION.test(markdown)) plainWords.add(node);
  return node;
}

/** As a last row, which Markdown makes of a line that follows a table without an empty one between. */
const CAPTION_ROW = /^[Tt]able:\s+/;

/** A tree in which a paragraph `Table: words` directly before or behind a table is the caption of this table. */
export function withTableCaptions(tree: HtmlTree): HtmlTree {
  return captionedParts(tree).map(({ node }) => node);
}

/** A node of a tree with captions, and which nodes of the one without it was made of: from the first to before the last. */
export interface CaptionedPart {
  readonly node: HtmlNode;
  readonly from: number;
  readonly to: number;
}

/** The same, and where each node comes from. */
export function captionedParts(tree: HtmlTree): readonly CaptionedPart[] {
  const out: CaptionedPart[] = [];
  for (let index = 0; index < tree.length; index += 1) {
    const node = tree[index];
    if (node === undefined) continue;
    const from = index;
    if (node.kind !== 'element') out.push({ node, from, to: from + 1 });
    else if (node.tag !== 'table')
      out.push({ node: { ...node, children: withTableCaptions(node.children) }, from, to: from + 1 });
    else {
      const last = out.at(-1);
      const before =
        last?.node.kind === 'element' && last.to === from ? captionIn(tree[from - 1], last.node) : undefined;
      const after = before === undefined ? captionIn(tree[index + 1]) : undefined;
      const first = before === undefined ? from : (out.pop()?.from ?? from);
      if (after !== undefined) index += 1;
      const words = before ?? after;
      out.push({ node: words === undefined ? withLastRow(node) : captioned(node, words), from: first, to: index + 1 });
    }
  }
  return out;
}

function captioned(table: HtmlElement, words: HtmlTree): HtmlElement {
  return { ...table, children: [element('caption', {}, words), ...table.children] };
}

/** `made` is what has become of the node so far. */
function captionIn(node: HtmlNode | undefined, made: HtmlNode | undefined = node): HtmlTree | undefined {
  if (node === undefined || made?.kind !== 'element' || made.tag !== 'p' || plainWords.has(node)) return undefined;
  return behind(CAPTION, made.children);
}

/** What follows the word, where there is any. */
function behind(word: RegExp, children: HtmlTree): HtmlTree | undefined {
  const [first, ...rest] = children;
  if (first?.kind !== 'text' || !word.test(first.text)) return undefined;
  const words = first.text.replace(word, '');
  if (words === '' && rest.length === 0) return undefined;
  return words === '' ? rest : [text(words), ...rest];
}

function withLastRow(table: HtmlElement): HtmlElement {
  const body = table.children.at(-1);
  const row = body?.kind === 'element' && body.tag === 'tbody' ? body.children.at(-1) : undefined;
  if (body?.kind !== 'element' || row?.kind !== 'element') return table;
  const [first, ...others] = row.children;
  const alone = others.every((cell) => cell.kind === 'element' && cell.children.length === 0);
  const words =
    first?.kind === 'element' && alone && !plainWords.has(first) ? behind(CAPTION_ROW, first.children) : undefined;
  if (words === undefined) return table;
  const rows = body.children.slice(0, -1);
  const parts = table.children.slice(0, -1);
  return captioned({ ...table, children: rows.length === 0 ? parts : [...parts, { ...body, children: rows }] }, words);
}
