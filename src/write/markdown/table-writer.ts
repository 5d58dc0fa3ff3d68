import type { HtmlElement, HtmlNode, HtmlTree } from '../../content/tree.ts';
import { fitInline } from './fit-inline.ts';
import { cell, paragraph } from './frames.ts';
import { hasClass, isElement } from './node-kinds.ts';
import type { BlockPlace } from './place.ts';
import type { UnsaidPart, Written } from './unsaid.ts';

/** A table: a line for each row, not padded, so that a change in one cell is a change in one line. */
export function writeTable({ children }: HtmlElement, place: BlockPlace): Written {
  const left: UnsaidPart[] = [];
  const rowText = (row: HtmlElement): string => {
    const cells = row.children.filter((node): node is HtmlElement => isElement(node, 'td', 'th'));
    const texts = cells.map((node) => {
      const isHead = hasClass(node, 'cw-row-head');
      const words: HtmlTree = isHead
        ? [{ kind: 'element', tag: 'strong', attributes: {}, children: node.children }]
        : node.children;
      const { text, unsaid } = fitInline(words, cell, place);
      for (const one of unsaid) left.push(one);
      return text;
    });
    const [first, ...others] = texts;
    // A last row of these words alone would be the table's caption.
    const caption = others.every((text) => text === '') ? first?.replace(/^([Tt]able):(?=\s)/, '$1\\:') : first;
    return `|${[caption ?? '', ...others].map((text) => (text === '' ? ' ' : ` ${text} `)).join('|')}|`;
  };
  const [head, ...rows] = children.flatMap(rowsOf);
  if (head === undefined) return { text: '', unsaid: [] };
  const lines = [rowText(head), `|${head.children.map(delimiter).join('|')}|`, ...rows.map(rowText)];
  const caption = children.find((node) => isElement(node, 'caption'));
  if (!isElement(caption)) return { text: lines.join('\n'), unsaid: left };
  const words = fitInline(caption.children, paragraph, place);
  return { text: `${lines.join('\n')}\n\nTable: ${words.text}`, unsaid: [...left, ...words.unsaid] };
}

function rowsOf(part: HtmlNode): readonly HtmlElement[] {
  if (!isElement(part, 'thead', 'tbody')) return [];
  return part.children.filter((row): row is HtmlElement => isElement(row, 'tr'));
}

function delimiter(node: HtmlNode): string {
  if (hasClass(node, 'align-left')) return ' :--- ';
  if (hasClass(node, 'align-center')) return ' :---: ';
  return hasClass(node, 'align-right') ? ' ---: ' : ' --- ';
}
