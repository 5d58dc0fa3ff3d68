import type { Node } from 'prosemirror-model';
import type { HtmlTree } from '../../../browser.ts';

/** The tree that a block of a document was read from. Of a list’s item it counts only while the list is as tight as then. */
export interface Origin {
  readonly tree: HtmlTree;
  readonly tight?: boolean;
}

/** By the nodes of documents, which are values: one that was changed is another one. */
export type Origins = WeakMap<Node, Origin>;

export function treeOf(tree: HtmlTree, tight?: boolean): Origin {
  return tight === undefined ? { tree } : { tree, tight };
}
