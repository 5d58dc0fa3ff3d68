import { gapIds, mapTree } from '../../content/text.ts';
import { element, gap, type HtmlNode, type HtmlTree, text } from '../../content/tree.ts';
import { withTexts } from './html-texts.ts';

/** Signs that no text has, with the number of a gap between them: what stands for a gap while HTML is read. */
const OPEN = '\ue0a1';
const CLOSE = '\ue0a2';
const MARK = /\ue0a1(\d+)\ue0a2/;
const MARKS = new RegExp(MARK, 'g');

/** What to write into HTML where gap `index` is. */
export function gapMark(index: number): string {
  return `${OPEN}${index}${CLOSE}`;
}

/** A text with its gaps in the places of their marks; those whose mark was lost, in an alternative text or so, or is in code, are below it. */
export function withMarkedGaps(
  tree: HtmlTree,
  keys: readonly string[],
): { readonly tree: HtmlTree; readonly lost: readonly string[] } {
  const placed = withTexts(mapTree(tree, withoutMarksInCode), (words) =>
    words.split(MARK).flatMap((part, index): readonly HtmlNode[] => {
      if (index % 2 === 0) return part === '' ? [] : [text(part)];
      const key = keys[Number(part)];
      return key === undefined ? [] : [gap(key)];
    }),
  );
  const known = new Set(gapIds(placed));
  const lost = keys.filter((key) => !known.has(key));
  return { tree: lost.length === 0 ? placed : [...placed, element('p', {}, lost.map(gap))], lost };
}

/** Code is shown to the letter and has no gaps: a line is where one was. */
function withoutMarksInCode(node: HtmlNode): HtmlNode {
  if (node.kind !== 'element' || (node.tag !== 'code' && node.tag !== 'pre')) return node;
  const blank = (one: HtmlNode): HtmlNode => (one.kind === 'text' ? text(one.text.replace(MARKS, '_____')) : one);
  return { ...node, children: mapTree(node.children, blank) };
}

/** What is before the first gap, in paragraphs of its own, asks the question; the rest is the text with gaps. */
export function stemAndText(tree: HtmlTree): { readonly stem: HtmlTree; readonly text: HtmlTree } {
  const first = Math.max(
    0,
    tree.findIndex((node) => gapIds([node]).length > 0),
  );
  return { stem: tree.slice(0, first), text: tree.slice(first) };
}
