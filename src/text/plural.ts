import { shownNumber } from '../written/format-number.ts';
import type { DecimalSign } from '../written/notation.ts';

/** Which of a word's forms goes with a number, by CLDR's cardinal rules, without `Intl`: its data differ between machines. */
type PluralRule = (n: number) => number;

/** CLDR `en`: one, other. */
const english: PluralRule = (n) => (n === 1 ? 0 : 1);

/** CLDR `ru`: one, few, many; a fraction governs the genitive singular, which is written like `few`. */
const russian: PluralRule = (n) => {
  if (!Number.isInteger(n)) return 1;
  const tens = Math.abs(n) % 100;
  const ones = tens % 10;
  if (ones === 1 && tens !== 11) return 0;
  return ones >= 2 && ones <= 4 && (tens < 12 || tens > 14) ? 1 : 2;
};

interface LanguageOfWords {
  readonly form: PluralRule;
  readonly decimalSign: DecimalSign;
}

/** The languages that we have words in; the player carries this table, and none of all other languages. */
const languages: Readonly<Record<string, LanguageOfWords>> = {
  en: { form: english, decimalSign: '.' },
  ru: { form: russian, decimalSign: ',' },
};

/** Where we have no words in a language, the words around a number are English. */
function wordsIn(language: string): LanguageOfWords {
  return languages[primarySubtag(language)] ?? { form: english, decimalSign: '.' };
}

/**
 * The form of a word that goes with `n`: English wants `[one, other]`, Russian `[one, few, many]`.
 * `language` is a BCP 47 tag; a language without a rule here follows English. A missing form falls back to the last.
 */
export function plural(language: string, n: number, forms: readonly string[]): string {
  return forms[wordsIn(language).form(n)] ?? forms.at(-1) ?? '';
}

/** `ru-RU` to `ru`. */
export function primarySubtag(language: string): string {
  return language.toLowerCase().split('-')[0] ?? '';
}

/** A number among words of ours, as the language of those words has it. */
export function numberWords(language: string, n: number): string {
  return shownNumber(n, wordsIn(language).decimalSign);
}
