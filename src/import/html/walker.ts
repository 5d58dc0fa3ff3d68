import type { HtmlNode, HtmlTree } from '../../content/tree.ts';
import type { HtmlContext } from './context.ts';
import type { Findings } from './findings.ts';
import type { Formulas } from './formulas.ts';
import type { Frame, Leaf } from './frames.ts';
import type { MediaShelf } from './media-shelf.ts';
import type { Notes } from './notes.ts';
import type { RawElement, RawNode } from './raw.ts';
import type { StyleSheet } from './styles.ts';

/** Part of what an element becomes: something in a line, a block, or the end of a paragraph. */
export type Piece =
  | { readonly kind: 'leaf'; readonly leaf: Leaf }
  | { readonly kind: 'block'; readonly node: HtmlNode }
  | { readonly kind: 'break' };

/** Where the reader is. */
export interface State {
  readonly frames: readonly Frame[];
  /** Of the words here. */
  readonly language: string | undefined;
  /** Class names of Word’s and Google’s, and styles, are looked up here. */
  readonly inLink?: true;
}

/** Goes through the elements; each kind of them has a function that asks it for what is inside. */
export interface Walker {
  readonly context: HtmlContext;
  readonly findings: Findings;
  readonly formulas: Formulas;
  readonly media: MediaShelf;
  readonly notes: Notes;
  readonly sheet: StyleSheet;
  pieces(nodes: readonly RawNode[], state: State): readonly Piece[];
  /** Paragraphs and what is between them. */
  blocks(nodes: readonly RawNode[], state: State): HtmlTree;
  /** In an item or a cell: words alone stay words. */
  tight(nodes: readonly RawNode[], state: State): HtmlTree;
  /** One line, whatever is in it; a break is a space. */
  line(nodes: readonly RawNode[], state: State): HtmlTree;
}

export type Handler = (node: RawElement, state: State, walker: Walker) => readonly Piece[];

export const BREAK: Piece = { kind: 'break' };

export function leafPiece(node: HtmlNode, { frames }: Pick<State, 'frames'>): Piece {
  return { kind: 'leaf', leaf: { node, frames } };
}

export function wordsPiece(words: string, state: Pick<State, 'frames'>): Piece {
  return leafPiece({ kind: 'text', text: words }, state);
}

export function blockPieces(nodes: HtmlTree): readonly Piece[] {
  return nodes.map((node) => ({ kind: 'block', node }));
}
