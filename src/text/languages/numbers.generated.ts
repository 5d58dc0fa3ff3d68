// Generated from the folders of src/text/languages by `npm run generate`; do not edit.
import { numbers as enNumbers } from './en/numbers.ts';
import type { NumberRules } from './language.ts';
import { numbers as ruNumbers } from './ru/numbers.ts';

export const numberRules = {
  en: enNumbers,
  ru: ruNumbers,
} satisfies Readonly<Record<string, NumberRules>>;
