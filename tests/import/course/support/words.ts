import type { HtmlTree } from '../../../../src/content/tree.ts';
import { letters, missingRuns, runsOf } from '../../../losses/words.ts';

/** Without formulas: each platform has a form of its own for them, which `tests/import/html` compares. */
function bare(tree: HtmlTree): HtmlTree {
  return tree.map((node) => {
    if (node.kind === 'formula') return { kind: 'gap', id: '' };
    return 'children' in node ? { ...node, children: bare(node.children) } : node;
  });
}

/** Every letter of a tree, signs for the eye included. */
export function lettersOf(tree: HtmlTree): string {
  const all = (nodes: HtmlTree): string =>
    nodes.map((node) => (node.kind === 'text' ? node.text : 'children' in node ? all(node.children) : '')).join('');
  return letters(all(bare(tree)));
}

/** What of a text is not in another, or not in its order. */
export function missing(wanted: HtmlTree, is: HtmlTree | undefined): readonly string[] {
  return missingRuns(runsOf(bare(wanted)), lettersOf(is ?? []));
}
