// Generated from the folders of src/text/languages by `npm run generate`; do not edit.
import { numbers as enNumbers } from './en/numbers.ts';
import { numbers as esNumbers } from './es/numbers.ts';
import { numbers as ruNumbers } from './ru/numbers.ts';
import type { NumberRules } from './language.ts';

export const numberRules = {
  en: enNumbers,
  es: esNumbers,
  ru: ruNumbers,
} satisfies Readonly<Record<string, NumberRules>>;
