import type { FormulaWords } from './languages/en/formulas.ts';
import { formulaLanguages } from './languages/formulas.generated.ts';
import { primarySubtag } from './plural.ts';

export type { FormulaWords };

const known: Readonly<Record<string, FormulaWords>> = formulaLanguages;

/** Languages in which formulas can be said, by BCP 47 primary subtag. */
export const spokenLanguages: readonly string[] = Object.keys(known);

/** What formulas are said with in a language; undefined where there are no words for it. */
export function formulaWords(language: string): FormulaWords | undefined {
  const primary = primarySubtag(language);
  return Object.hasOwn(known, primary) ? known[primary] : undefined;
}
