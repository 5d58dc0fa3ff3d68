import { mapTree } from '../../content/text.ts';
import { element, type HtmlElement, type HtmlNode, type HtmlTree } from '../../content/tree.ts';
import { BLOCK_ELEMENTS } from '../../content/vocabulary.ts';

/** Elements that may hold paragraphs. */
const HOLDS_PARAGRAPHS = new Set(['blockquote', 'dd', 'div', 'li', 'td', 'th']);

/**
 * A tree whose line breaks are paragraphs (docs/platforms/moodle.md, "topics and questions"): in topics and questions
 * Moodle writes `<br>` as `<br></br>`, which browsers show as two.
 */
export function paragraphsForBreaks(tree: HtmlTree): HtmlTree {
  return mapTree(tree, (node) => {
    if (node.kind !== 'element' || !node.children.some(isBreak)) return node;
    if (node.tag === 'p') return lines(node).map((line) => ({ ...node, children: line }));
    return HOLDS_PARAGRAPHS.has(node.tag) && !node.children.some(isBlock)
      ? { ...node, children: lines(node).map((line) => element('p', {}, line)) }
      : node;
  });
}

function lines(node: HtmlElement): HtmlNode[][] {
  const found: HtmlNode[][] = [[]];
  for (const child of node.children) {
    if (isBreak(child)) found.push([]);
    else found.at(-1)?.push(child);
  }
  return found.filter((line) => line.length > 0);
}

function isBreak(node: HtmlNode): boolean {
  return node.kind === 'element' && node.tag === 'br';
}

function isBlock(node: HtmlNode): boolean {
  return node.kind === 'element' && node.tag !== 'br' && BLOCK_ELEMENTS.has(node.tag);
}
