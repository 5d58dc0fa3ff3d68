import type { HtmlTree } from '../../content/tree.ts';
import type { Fitting } from './fit-inline.ts';
import type { WordStyle } from './inline.ts';
import type { Written } from './unsaid.ts';

/** How the author writes what can be written in several ways. */
export interface MarkdownStyle extends WordStyle {
  /** The usual sign of a list's items. */
  readonly bullet: '-' | '*' | '+';
  /** What is behind the numbers of a list. */
  readonly number: '.' | ')';
  /** Whether all items of a list have the number of the first. */
  readonly sameNumbers: boolean;
  /** What is before and behind code, and what parts it from the name of a language. */
  readonly fence: { readonly signs: string; readonly space: string };
  readonly rule: string;
  /** How headings are told: by signs before them, also behind them, or by a line below. */
  readonly headings: 'before' | 'around' | 'below';
  /** How many signs the headings of a level have. */
  signs(level: number): number;
}

/** Where blocks are. */
export interface BlockPlace extends Fitting {
  /** The language of boxes' names. */
  readonly language: string;
  readonly style: MarkdownStyle;
  /** In a list without empty lines. */
  readonly tight: boolean;
  /** Signs of the lists around. */
  readonly bullets: string;
  /** Writes what is in a block. */
  write(tree: HtmlTree, place: BlockPlace): Written;
}
