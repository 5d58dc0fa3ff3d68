import { captionedParts } from './table-captions.ts';
import { withRowHeaders } from './table-headers.ts';
import type { TokenGroup } from './top-blocks.ts';
import type { HtmlTree } from './tree.ts';

/** A block of a text's top level and what it became. */
export type PlacedTree = Pick<TokenGroup, 'kind' | 'lines' | 'label'> & { readonly tree: HtmlTree };

/** Blocks whose tables have their captions: a table and the paragraph that is its caption are one block. */
export function withTables(blocks: readonly PlacedTree[]): readonly PlacedTree[] {
  const nodes = blocks.flatMap(({ tree }, block) => tree.map((node) => ({ node, block })));
  const out: PlacedTree[] = [];
  let next = 0;
  for (const { node, from, to } of captionedParts(nodes.map(({ node }) => node))) {
    const [first, last] = [nodes[from]?.block ?? 0, nodes[to - 1]?.block ?? 0];
    const own = withRowHeaders([node]);
    const before = out.at(-1);
    if (first < next && before !== undefined) out[out.length - 1] = { ...before, tree: [...before.tree, ...own] };
    else {
      for (const one of blocks.slice(next, first)) out.push(one);
      out.push(joined(blocks.slice(first, last + 1), own));
    }
    next = last + 1;
  }
  return [...out, ...blocks.slice(next)];
}

function joined(blocks: readonly PlacedTree[], tree: HtmlTree): PlacedTree {
  const [from = 0, to = 0] = [blocks[0]?.lines[0], blocks.at(-1)?.lines[1]];
  return { kind: blocks.length > 1 ? 'table' : (blocks[0]?.kind ?? 'table'), lines: [from, to], tree };
}
