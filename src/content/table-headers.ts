import { mapTree } from './text.ts';
import { element, type HtmlElement, type HtmlNode, type HtmlTree } from './tree.ts';

/**
 * A tree whose tables say which cells head others: where every cell of a table's first column is in bold
 * (`| **1863** | 12 |`), these are the headings of their rows. An empty cell above them heads nothing.
 */
export function withRowHeaders(tree: HtmlTree): HtmlTree {
  return mapTree(tree, (node) => (node.kind === 'element' && node.tag === 'table' ? headed(node) : node));
}

function headed(table: HtmlElement): HtmlElement {
  const rows = partOf(table, 'tbody').flatMap(rowsOf);
  const bold = rows.length > 0 && rows.every((row) => boldWords(row.children[0]) !== undefined);
  return {
    ...table,
    children: table.children.map((part) => {
      if (part.kind !== 'element') return part;
      if (part.tag === 'thead') return mapRows(part, withoutEmptyHeads);
      return part.tag === 'tbody' && bold ? mapRows(part, withHead) : part;
    }),
  };
}

function partOf(table: HtmlElement, tag: string): readonly HtmlElement[] {
  return table.children.filter((part): part is HtmlElement => part.kind === 'element' && part.tag === tag);
}

function rowsOf(part: HtmlElement): readonly HtmlElement[] {
  return part.children.filter((row): row is HtmlElement => row.kind === 'element' && row.tag === 'tr');
}

function mapRows(part: HtmlElement, change: (row: HtmlElement) => HtmlElement): HtmlElement {
  return {
    ...part,
    children: part.children.map((row) => (row.kind === 'element' && row.tag === 'tr' ? change(row) : row)),
  };
}

/** What a cell says where all of it is in bold. */
function boldWords(cell: HtmlNode | undefined): HtmlTree | undefined {
  if (cell?.kind !== 'element') return undefined;
  const [only, ...others] = cell.children.filter((node) => node.kind !== 'text' || node.text.trim() !== '');
  return only?.kind === 'element' && only.tag === 'strong' && others.length === 0 ? only.children : undefined;
}

function withHead(row: HtmlElement): HtmlElement {
  const [first, ...cells] = row.children;
  const words = boldWords(first);
  if (words === undefined || first?.kind !== 'element') return row;
  const { class: alignment } = first.attributes;
  const name = alignment === undefined ? 'cw-row-head' : `cw-row-head ${alignment}`;
  return { ...row, children: [element('th', { class: name, scope: 'row' }, words), ...cells] };
}

function withoutEmptyHeads(row: HtmlElement): HtmlElement {
  return {
    ...row,
    children: row.children.map((cell) => {
      if (cell.kind !== 'element' || cell.tag !== 'th' || cell.children.length > 0) return cell;
      const { scope: _, ...attributes } = cell.attributes;
      return { ...cell, tag: 'td', attributes };
    }),
  };
}
