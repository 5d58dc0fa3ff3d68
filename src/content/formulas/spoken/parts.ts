import { textIn } from '../../text.ts';
import type { HtmlElement, HtmlNode, HtmlTree } from '../../tree.ts';

/** Elements whose children are in the row around them. */
const TRANSPARENT = new Set(['math', 'mrow', 'mstyle', 'mpadded', 'semantics']);

/** Classes of rows that say something themselves: a box, a line through what they hold. */
const MEANINGFUL = /\bcw-/;

/**
 * What is in one row, elements alone: groups that nobody sees are dissolved, and so are spaces, phantoms and signs
 * that are not drawn. A number that is parted in thousands is one number.
 */
export function rowOf(nodes: HtmlTree): readonly HtmlElement[] {
  const row: HtmlElement[] = [];
  addTo(row, nodes, false);
  return row;
}

/** Returns whether a space comes last. */
function addTo(row: HtmlElement[], nodes: HtmlTree, afterSpace: boolean): boolean {
  let spaced = afterSpace;
  for (let index = 0; index < nodes.length; index += 1) {
    const node = nodes[index] as HtmlNode;
    if (node.kind !== 'element') continue;
    if (node.tag === 'mspace') spaced = true;
    else if (isTransparent(node)) spaced = addTo(row, node.children, spaced);
    else if (isDrawn(node)) {
      const last = row.at(-1);
      if (spaced && last !== undefined && areThousands(last, node)) row[row.length - 1] = joined(last, node);
      else if (last?.tag === 'mtext' && node.tag === 'mtext') row[row.length - 1] = joined(last, node);
      else row.push(node);
      spaced = false;
    }
  }
  return spaced;
}

function isTransparent({ tag, attributes }: HtmlElement): boolean {
  return TRANSPARENT.has(tag) && (attributes.class === undefined || !MEANINGFUL.test(attributes.class));
}

/** Function application, invisible times, separator and plus; and what has no width. */
const INVISIBLE = /[\u2061-\u2064\u200b-\u200d\u2060\ufeff]/g;

/** The words of a leaf of MathML. */
export function leafText({ children }: HtmlElement): string {
  const [only] = children;
  const words = only?.kind === 'text' && children.length === 1 ? only.text : textIn(children);
  return words.length === 1 && words < '\u200b' ? words : words.replace(INVISIBLE, '');
}

const LEAVES = new Set(['mi', 'mn', 'mo', 'ms', 'mtext']);

function isDrawn(element: HtmlElement): boolean {
  if (element.tag === 'mphantom' || element.tag === 'none' || element.tag === 'mprescripts') return false;
  return !LEAVES.has(element.tag) || leafText(element) !== '';
}

/** `1\,000`: up to three digits, or thousands that were joined already, and three more. */
function areThousands(first: HtmlElement, second: HtmlElement): boolean {
  if (first.tag !== 'mn' || second.tag !== 'mn') return false;
  return /^(?:\d{1,3}|\d{4,})$/.test(leafText(first)) && /^\d{3}(?:[.,]\d+)?$/.test(leafText(second));
}

function joined(first: HtmlElement, second: HtmlElement): HtmlElement {
  return { ...first, children: [...first.children, ...second.children] };
}

/** The children of an element that are elements: base and scripts, numerator and denominator. */
export function elementsIn({ children }: HtmlElement): readonly HtmlElement[] {
  return children.every(isElement) ? children : children.filter(isElement);
}

function isElement(node: HtmlNode): node is HtmlElement {
  return node.kind === 'element';
}
