import type { HtmlTree } from '../tree.ts';

/** Something in TeX that cannot be shown. */
export interface TexProblem {
  readonly about: 'unreadable' | 'refused' | 'too-large';
  /** Where in the TeX, counted in UTF-16 units. */
  readonly at: number;
  readonly message: string;
  readonly hint: string;
}

/** A formula that was read: MathML, and the TeX with its decimal commas in braces; or why there is none. */
export type ReadTex = { readonly mathml: HtmlTree; readonly tex: string } | { readonly problem: TexProblem };

/** Reads TeX. Never throws; the same TeX gives the same MathML everywhere. */
export type TexReader = (tex: string, display: boolean) => ReadTex;
