import type { NumberRules } from '../language.ts';

/** Numbers in Spanish: one, other (CLDR `es`; its third form, for millions, our words never need). */
export const numbers: NumberRules = {
  form: (n) => (n === 1 ? 0 : 1),
  forms: 2,
  decimalSign: ',',
};
