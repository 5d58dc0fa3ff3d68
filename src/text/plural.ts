import { shownNumber } from '../written/format-number.ts';
import { numbers as english } from './languages/en/numbers.ts';
import type { NumberRules } from './languages/language.ts';
import { numberRules } from './languages/numbers.generated.ts';

/** Where we have no words in a language, the words around a number are English. */
function rulesOf(language: string): NumberRules {
  const rules: Readonly<Record<string, NumberRules>> = numberRules;
  return rules[primarySubtag(language)] ?? english;
}

/**
 * The form of a word that goes with `n`: English wants `[one, other]`, Russian `[one, few, many]`.
 * `language` is a BCP 47 tag; a language without a rule here follows English. A missing form falls back to the last.
 */
export function plural(language: string, n: number, forms: readonly string[]): string {
  return forms[rulesOf(language).form(n)] ?? forms.at(-1) ?? '';
}

/** `ru-RU` to `ru`. */
export function primarySubtag(language: string): string {
  return language.toLowerCase().split('-')[0] ?? '';
}

/** A number among words of ours, as the language of those words has it. */
export function numberWords(language: string, n: number): string {
  return shownNumber(n, rulesOf(language).decimalSign);
}
