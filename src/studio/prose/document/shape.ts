import type { HtmlTree } from '../../../browser.ts';
import { type HtmlElement, type HtmlNode, type HtmlReference, hasClass, isElement, markNumber } from './kinds.ts';

const AROUND_WORDS = 'a em strong del mark sub sup code span'.split(' ');

/**
 * The same for trees that a reader cannot tell apart: in which order `em` and `strong` are around the same words, where a
 * paragraph’s lines were broken, and the numbers of footnotes count for nothing; neither does the MathML of a formula.
 */
export function shapeOf(tree: HtmlTree): string {
  return sorted(shapes(tree));
}

/** As JSON, names in one order. */
function sorted(value: unknown): string {
  return JSON.stringify(value, (_, part) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([left], [right]) => (left < right ? -1 : 1)))
      : part,
  );
}

function shapes(tree: HtmlTree): unknown[] {
  const out: unknown[] = [];
  const runs: { words: string; marks: string }[] = [];
  const flush = (): void => {
    out.push(...runs.splice(0).map(({ words, marks }) => [words, marks]));
  };
  const say = (words: string, marks: readonly string[]): void => {
    const key = [...new Set(marks)].sort().join('\u0000');
    const last = runs.at(-1);
    if (last?.marks === key) last.words += words;
    else if (words !== '') runs.push({ words, marks: key });
  };
  const visit = (node: HtmlNode, marks: readonly string[]): void => {
    if (node.kind === 'text') say(node.text.replace(/\s*\n\s*/g, ' '), marks);
    else if ('children' in node && isMarkAround(node))
      for (const child of node.children) visit(child, [...marks, markKey(node)]);
    else if (isElement(node) && !isLeaf(node)) {
      flush();
      out.push([node.tag, node.attributes, shapes(node.children)]);
    } else say(`\u0001${sorted(leaf(node))}\u0002`, marks);
  };
  for (const node of tree) visit(node, []);
  flush();
  return out;
}

/** What marks the words in it. */
type Around = HtmlElement | HtmlReference;

function isMarkAround(node: Around): boolean {
  if (node.kind === 'reference') return node.children.length > 0;
  return AROUND_WORDS.includes(node.tag) && node.children.length > 0 && !isLeaf(node);
}

/** What is one thing among words: a footnote’s mark, a citation, a break. */
function isLeaf(node: HtmlNode): boolean {
  return isElement(node, 'br', 'img') || markNumber(node) !== undefined || hasClass(node, 'citation');
}

function leaf(node: HtmlNode): unknown {
  if (markNumber(node) !== undefined) return 'note';
  return node.kind === 'formula' ? { ...node, mathml: [] } : node;
}

function markKey(node: Around): string {
  return sorted({ ...node, children: [] });
}
