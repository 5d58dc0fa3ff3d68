import { primarySubtag } from '../plural.ts';
import { de } from './de.ts';
import { en, type FormulaWords } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { ru } from './ru.ts';

export type { FormulaWords };

const known: Readonly<Record<string, FormulaWords>> = { de, en, es, fr, ru };

/** Languages in which formulas can be said, by BCP 47 primary subtag. */
export const spokenLanguages: readonly string[] = Object.keys(known);

/** What formulas are said with in a language; undefined where there are no words for it. */
export function formulaWords(language: string): FormulaWords | undefined {
  const primary = primarySubtag(language);
  return Object.hasOwn(known, primary) ? known[primary] : undefined;
}
