// Generated from the folders of src/text/languages by `npm run generate`; do not edit.
import { formulas as deFormulas } from './de/formulas.ts';
import { formulas as enFormulas } from './en/formulas.ts';
import { formulas as esFormulas } from './es/formulas.ts';
import { formulas as frFormulas } from './fr/formulas.ts';
import { formulas as ruFormulas } from './ru/formulas.ts';

export const formulaLanguages = {
  de: deFormulas,
  en: enFormulas,
  es: esFormulas,
  fr: frFormulas,
  ru: ruFormulas,
};
