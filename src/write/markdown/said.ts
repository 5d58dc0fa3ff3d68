import type { HtmlNode, HtmlTree } from '../../content/tree.ts';
import type { UnsaidPart } from './unsaid.ts';

/** Nodes as Markdown can say them, and what was lost on the way. */
export interface Said {
  readonly nodes: HtmlTree;
  readonly left: readonly UnsaidPart[];
}

export const NOTHING: Said = { nodes: [], left: [] };

export function said(nodes: HtmlTree, left: readonly UnsaidPart[] = []): Said {
  return { nodes, left };
}

export function together(parts: readonly Said[]): Said {
  return { nodes: parts.flatMap(({ nodes }) => nodes), left: parts.flatMap(({ left }) => left) };
}

/** The same with its nodes put into something. */
export function within({ nodes, left }: Said, put: (nodes: HtmlTree) => HtmlNode): Said {
  return { nodes: [put(nodes)], left };
}

/** What blocks become, whatever they are in. */
export interface BlockSayer {
  /** Blocks between which there are empty lines: words alone become a paragraph. */
  blocks(tree: HtmlTree): Said;
  /** What is in a list without empty lines: words stay words. */
  tight(tree: HtmlTree): Said;
}
