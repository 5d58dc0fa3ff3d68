import { plainText } from '../../content/text.ts';
import type { HtmlNode } from '../../content/tree.ts';

/** What a tree may hold and Markdown has no way to say. */
export type UnsaidKind =
  /** An element that Markdown does not have, or not in this place: its contents are written alone. */
  | 'element'
  /** Attributes that Markdown cannot give. */
  | 'attributes'
  /** A line break where a text has one line, or at the end of a paragraph: a space, or nothing. */
  | 'line-break'
  /** Two parts of one kind with nothing between them are written as one. */
  | 'joined'
  /** A level of a heading that skips one. */
  | 'heading-level'
  /** Cells over several rows or columns, blocks in cells, or more than one head. */
  | 'table-shape'
  /** Lists, terms and notes that Markdown can only write in another arrangement. */
  | 'arrangement'
  /** A character that no package may hold. */
  | 'character'
  /** What is written reads otherwise, for a reason of its own. */
  | 'reads-otherwise';

/** Something that was not written as it is in the tree, and where. */
export interface Unsaid {
  readonly what: UnsaidKind;
  /** Which node of the tree's top level it is in. */
  readonly block: number;
  /** Its name: a tag, names of attributes. */
  readonly name: string;
  /** The words in question, without markup. */
  readonly words: string;
}

/** The same, before it is known in which block. */
export type UnsaidPart = Omit<Unsaid, 'block'>;

/** Something written, and what could not be. */
export interface Written {
  readonly text: string;
  readonly unsaid: readonly UnsaidPart[];
}

export function unsaid(what: UnsaidKind, name: string, ...nodes: readonly HtmlNode[]): UnsaidPart {
  return { what, name, words: plainText(nodes) };
}
