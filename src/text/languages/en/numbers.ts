import type { NumberRules } from '../language.ts';

/** Numbers in English: one, other (CLDR `en`). */
export const numbers: NumberRules = {
  form: (n) => (n === 1 ? 0 : 1),
  forms: 2,
  decimalSign: '.',
};
