import type { HtmlTree } from '../../tree.ts';

/**
 * Says a formula, given as MathML, in a language (BCP 47). Undefined where the language has no words, or a sign has none.
 * The same formula is said alike everywhere.
 */
export type Speaker = (mathml: HtmlTree, language: string) => string | undefined;

let loading: Promise<Speaker> | undefined;

/** The words and what puts them together: only what holds formulas waits for it. */
export function loadSpeaker(): Promise<Speaker> {
  loading ??= import('./speak.ts').then(({ speak }) => speak);
  return loading;
}
