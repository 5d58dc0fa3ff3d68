import { element, type HtmlElement, type HtmlNode, type HtmlTree, text } from '../../content/tree.ts';
import { childrenOf, hasClass, isElement } from './node-kinds.ts';
import { type Said, said } from './said.ts';
import { sayableInline } from './sayable-inline.ts';
import { type UnsaidPart, unsaid } from './unsaid.ts';

/** A table of one row of heads and rows of as many cells. */
export function sayableTable(table: HtmlElement): Said {
  const left: UnsaidPart[] = [];
  const parts = table.children.filter((part): part is HtmlElement => isElement(part));
  const heads = parts.filter(({ tag }) => tag === 'thead').flatMap(rowsIn);
  const rows = parts.filter(({ tag }) => tag === 'tbody' || tag === 'tfoot' || tag === 'tr').flatMap(rowsIn);
  const caption = parts.find(({ tag }) => tag === 'caption');
  const isFirstHead =
    heads.length === 0 && cellsOf(rows[0]).length > 0 && cellsOf(rows[0]).every(({ tag }) => tag === 'th');
  const [head, ...body] = heads.length > 0 || isFirstHead ? [...heads, ...rows] : [undefined, ...rows];
  const width = [head, ...body].reduce((most, row) => Math.max(most, cellsOf(row).length), 1);
  if (heads.length > 1 || [head, ...body].some((row) => cellsOf(row).some(isSpanning)))
    left.push(unsaid('table-shape', 'table', table));
  const leading = cellsOf(head ?? body[0]);
  const aligned = Array.from({ length: width }, (_, column) => alignment(leading[column]));
  const contents = (row: HtmlElement | undefined): readonly HtmlTree[] => {
    const cells = cellsOf(row);
    return Array.from({ length: width }, (_, column) => {
      const { nodes, left: lost } = cellWords(cells[column]);
      for (const one of lost) left.push(one);
      return nodes;
    });
  };
  const headCells = contents(head).map((words, column) =>
    words.length === 0
      ? element('td', aligned[column] ?? {})
      : element('th', { scope: 'col', ...aligned[column] }, words),
  );
  const bodyWords = body.map(contents);
  const headed = body.length > 0 && body.every((row, index) => isRowHead(cellsOf(row)[0], bodyWords[index]?.[0] ?? []));
  const bodyRows = bodyWords.map((words) =>
    element(
      'tr',
      {},
      words.map((nodes, column) => bodyCell(nodes, aligned[column] ?? {}, headed && column === 0)),
    ),
  );
  const captionWords = caption === undefined ? said([]) : captionOf(caption);
  for (const one of captionWords.left) left.push(one);
  return said(
    [
      element(
        'table',
        {},
        captionWords.nodes.length === 0 ? [] : [element('caption', {}, captionWords.nodes)],
        element('thead', {}, element('tr', {}, headCells)),
        bodyRows.length === 0 ? [] : [element('tbody', {}, bodyRows)],
      ),
    ],
    left,
  );
}

function bodyCell(nodes: HtmlTree, aligned: Readonly<Record<string, string>>, isHead: boolean): HtmlNode {
  if (!isHead) return element('td', aligned, nodes);
  const name = aligned.class === undefined ? 'cw-row-head' : `cw-row-head ${aligned.class}`;
  return element('th', { class: name, scope: 'row' }, boldWords(nodes) ?? nodes);
}

function rowsIn(part: HtmlElement): readonly HtmlElement[] {
  if (part.tag === 'tr') return [part];
  return part.children.filter((row): row is HtmlElement => isElement(row, 'tr'));
}

function cellsOf(row: HtmlElement | undefined): readonly HtmlElement[] {
  return childrenOf(row).filter((cell): cell is HtmlElement => isElement(cell, 'td', 'th'));
}

function isSpanning({ attributes }: HtmlElement): boolean {
  return Number(attributes.colspan ?? 1) > 1 || Number(attributes.rowspan ?? 1) > 1;
}

function alignment(cell: HtmlElement | undefined): Readonly<Record<string, string>> {
  const name = ['align-left', 'align-center', 'align-right'].find((one) => hasClass(cell, one));
  return name === undefined ? {} : { class: name };
}

/** A cell of heads of rows: a `th`, or words in bold throughout. */
function isRowHead(cell: HtmlElement | undefined, words: HtmlTree): boolean {
  return words.length > 0 && (cell?.tag === 'th' || boldWords(words) !== undefined);
}

function boldWords(nodes: HtmlTree): HtmlTree | undefined {
  const [only, ...others] = nodes.filter((node) => node.kind !== 'text' || node.text.trim() !== '');
  return isElement(only, 'strong') && others.length === 0 ? only.children : undefined;
}

/** What is in a cell, in one line. */
function cellWords(cell: HtmlElement | undefined): Said {
  const children = childrenOf(cell);
  const blocks = children.filter((child) =>
    isElement(child, 'p', 'div', 'ul', 'ol', 'dl', 'table', 'pre', 'blockquote'),
  );
  if (blocks.length === 0) return sayableInline(children, false);
  const words = children.flatMap((child) => [child, text(' ')]);
  const inner = sayableInline(words.flatMap(inlineOf), false);
  return said(
    trimmed(inner.nodes),
    blocks.length === 1 && isElement(blocks[0], 'p')
      ? inner.left
      : [...inner.left, unsaid('table-shape', 'cell', ...children)],
  );
}

function inlineOf(node: HtmlNode): HtmlTree {
  if (
    !isElement(
      node,
      'p',
      'div',
      'ul',
      'ol',
      'li',
      'dl',
      'dt',
      'dd',
      'table',
      'tbody',
      'tr',
      'td',
      'th',
      'pre',
      'blockquote',
    )
  )
    return [node];
  return [...node.children.flatMap(inlineOf), text(' ')];
}

function trimmed(nodes: HtmlTree): HtmlTree {
  const [first, last] = [nodes[0], nodes.at(-1)];
  if (first?.kind === 'text' && first === last) return first.text.trim() === '' ? [] : [text(first.text.trim())];
  return nodes.map((node) => {
    if (node.kind !== 'text') return node;
    return node === first ? text(node.text.trimStart()) : node === last ? text(node.text.trimEnd()) : node;
  });
}

/** The words of a caption; white space before them is not said. */
function captionOf(caption: HtmlElement): Said {
  const { nodes, left } = sayableInline(caption.children, true);
  const [first, ...rest] = nodes;
  if (first?.kind !== 'text') return said(nodes, left);
  const words = first.text.replace(/^\s+/, '');
  return said(words === '' ? rest : [text(words), ...rest], left);
}
