import { element, type HtmlNode, type HtmlTree } from '../../content/tree.ts';

/** From where signs begin: looked for again from each of them, a long line of dashes would take quadratic time. */
const SIGNS_BEFORE = /(?<![^\s\p{L}\p{M}\p{N}])[^\s\p{L}\p{M}\p{N}]+$/u;
const SIGNS_AFTER = /^[^\s\p{L}\p{M}\p{N}]+/u;

/**
 * A tree in which the signs before and after a gap are in one box with it (`gap-end`, whose style keeps a line
 * together): a browser may break the line on either side of a field, and a full stop would begin the next one.
 */
export function keepSignsWithGaps(tree: HtmlTree): HtmlTree {
  const kept: HtmlNode[] = [];
  for (let index = 0; index < tree.length; index += 1) {
    const node = tree[index] as HtmlNode;
    if (node.kind !== 'gap') {
      kept.push('children' in node ? { ...node, children: keepSignsWithGaps(node.children) } : node);
      continue;
    }
    const before = splitText(kept.at(-1), SIGNS_BEFORE);
    const after = splitText(tree[index + 1], SIGNS_AFTER);
    if (before !== undefined) kept.splice(-1, 1, ...texts(before.rest));
    const signs = [...texts(before?.signs ?? ''), node, ...texts(after?.signs ?? '')];
    kept.push(signs.length === 1 ? node : element('span', { class: 'gap-end' }, signs));
    if (after === undefined) continue;
    for (const one of texts(after.rest)) kept.push(one);
    index += 1;
  }
  return kept;
}

function splitText(node: HtmlNode | undefined, pattern: RegExp): { signs: string; rest: string } | undefined {
  if (node?.kind !== 'text') return undefined;
  const signs = pattern.exec(node.text)?.[0];
  return signs === undefined ? undefined : { signs, rest: node.text.replace(pattern, '') };
}

function texts(value: string): HtmlNode[] {
  return value === '' ? [] : [{ kind: 'text', text: value }];
}
