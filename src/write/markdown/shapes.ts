import type { BlockKind } from '../../content/block-kinds.ts';
import type { MarkdownOptions } from '../../content/markdown-options.ts';
import type { HtmlTree } from '../../content/tree.ts';
import type { Unsaid } from './unsaid.ts';

/*
 * What a user of the library sees. Apart from what reads and writes: a user's compiler reads what these types lead to, and
 * has none of our development dependencies.
 */

/** How a text is read; whatever is left out is as in a text of several paragraphs, with formulas and without gaps. */
export type ReadingOptions = Partial<Omit<MarkdownOptions, 'locate'>>;

/** A block of a text's top level: what is compared, merged and written by itself. */
export interface MarkdownBlock {
  /** `space` are empty lines at the beginning of a text: its `text` is empty. */
  readonly kind: BlockKind | 'space';
  /** What the block takes of the source, its last line ending not included. */
  readonly text: string;
  /** The line ending behind it, and all empty lines up to the next block or to the end. */
  readonly after: string;
  /** UTF-16 offsets of `text` in the source. */
  readonly range: { readonly start: number; readonly end: number };
  /** What readers see of it, with what it takes from the rest of the text (numbers of footnotes, addresses of links). */
  readonly tree: HtmlTree;
  /** Of a `note` its mark, of a `link-address` the words that name it. */
  readonly label?: string;
}

export interface MarkdownText {
  readonly text: string;
  /** What of the tree the text does not say; empty where reading it gives the same tree. */
  readonly unsaid: readonly Unsaid[];
}

/** A block as an editor works on it. */
export interface ProseBlock {
  readonly tree: HtmlTree;
  /** Its Markdown, without the line ending behind it. */
  readonly source: string;
  /** What the reader finds wrong, if anything: the tree may lack what only the source says. */
  readonly problem?: string | undefined;
}

/** What a footnote says; its marks have its number. */
export interface ProseNote extends ProseBlock {
  readonly number: number;
}

/** A text as an editor works on it. */
export interface ProseText {
  readonly blocks: readonly ProseBlock[];
  readonly notes: readonly ProseNote[];
  /** What boxes are called in the language of the text, by their kinds. */
  readonly boxes: Readonly<Record<string, string>>;
}
