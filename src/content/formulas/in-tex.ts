import { type HtmlFormula, type HtmlTree, text } from '../tree.ts';

/** A formula as TeX between signs that MathJax knows, for platforms that typeset it themselves. */
export function formulaInTex({ tex, display }: HtmlFormula): HtmlTree {
  return [text(display ? `\\[${tex}\\]` : `\\(${tex}\\)`)];
}
