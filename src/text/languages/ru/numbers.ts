import type { NumberRules } from '../language.ts';

/**
 * Numbers in Russian: one, few, many (CLDR `ru`); a fraction governs the genitive singular, which is written like `few`.
 */
export const numbers: NumberRules = {
  form(n) {
    if (!Number.isInteger(n)) return 1;
    const tens = Math.abs(n) % 100;
    const ones = tens % 10;
    if (ones === 1 && tens !== 11) return 0;
    return ones >= 2 && ones <= 4 && (tens < 12 || tens > 14) ? 1 : 2;
  },
  forms: 3,
  decimalSign: ',',
};
