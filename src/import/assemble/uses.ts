import { walk } from '../../content/text.ts';
import type { HtmlNode, HtmlTree } from '../../content/tree.ts';
import type { DraftModule } from '../draft/draft.ts';

/** The keys of the files that a module shows or hands out, in the order in which it does, each once. */
export function filesUsed(module: DraftModule): readonly string[] {
  const found = new Set<string>();
  for (const tree of treesIn(module))
    walk(tree, (node) => {
      if (node.kind === 'reference' && node.reference.to === 'asset') found.add(node.reference.id);
    });
  return [...found];
}

/** Every tree in a part of a draft, wherever it is. */
export function treesIn(part: unknown): readonly HtmlTree[] {
  if (Array.isArray(part) && part.length > 0 && part.every(isNode)) return [part];
  if (typeof part !== 'object' || part === null) return [];
  return Object.values(part).flatMap(treesIn);
}

function isNode(value: unknown): value is HtmlNode {
  return typeof value === 'object' && value !== null && 'kind' in value && !('key' in value);
}
