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

const rules: Readonly<Record<string, PluralRule>> = { en: english, ru: russian };

/**
 * The form of a word that goes with `n`: English wants `[one, other]`, Russian `[one, few, many]`.
 * `language` is a BCP 47 tag; a language without a rule here follows English. A missing form falls back to the last.
 */
export function plural(language: string, n: number, forms: readonly string[]): string {
  const rule = rules[primarySubtag(language)] ?? english;
  return forms[rule(n)] ?? forms.at(-1) ?? '';
}

/** `ru-RU` to `ru`. */
export function primarySubtag(language: string): string {
  return language.toLowerCase().split('-')[0] ?? '';
}

/** Languages of ours that write decimals with a comma. */
const decimalComma = new Set(['ru']);

/** A number as people write it in a language: decimal comma in Russian, a true minus sign, no thousands separator. */
export function formatNumber(language: string, n: number): string {
  const digits = String(n).replace('-', '−');
  return decimalComma.has(primarySubtag(language)) ? digits.replace('.', ',') : digits;
}
