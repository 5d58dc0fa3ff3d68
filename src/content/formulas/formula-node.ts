import type { MarkdownFindings } from '../markdown-findings.ts';
import type { Token } from '../markdown-state.ts';
import { element, type HtmlNode, text } from '../tree.ts';
import { lostBackslash } from './lost-backslash.ts';
import type { FormulaToken } from './markdown-formulas.ts';
import type { TexReader } from './tex-reader.ts';

/** The node of a formula's token, or its TeX as words where it cannot be read; what is to be said of it goes to `findings`. */
export function formulaNode(
  token: Token,
  read: TexReader | undefined,
  findings: MarkdownFindings,
  placeOf: (position: number) => number,
): HtmlNode {
  const { tex, at, display, words, braces, doubt } = token.meta as unknown as FormulaToken;
  const lost = lostBackslash(tex, display);
  if (lost === undefined && doubt !== undefined) findings.formulaOfWords(tex, placeOf(at - 1));
  if (braces !== undefined) findings.bracesBehindFormula(braces, placeOf(at + tex.length + 1));
  const result = lost === undefined ? read?.(tex, display) : { problem: lost };
  if (result !== undefined && 'mathml' in result)
    return {
      kind: 'formula',
      ...result,
      display,
      ...(token.type === 'formula_block' ? { block: true } : {}),
      ...(words === undefined ? {} : { words }),
    };
  if (result !== undefined) findings.formulaProblem(result.problem, placeOf(at + result.problem.at));
  return token.type === 'formula_block' ? element('p', {}, text(tex)) : text(tex);
}
