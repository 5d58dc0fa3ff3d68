// Generated from the folders of src/text/languages by `npm run generate`; do not edit.
import { words as enWords } from './en/words.ts';
import { dates as enDates } from './en/dates.ts';
import { citations as enCitations } from './en/citations.ts';
import { words as esWords } from './es/words.ts';
import { dates as esDates } from './es/dates.ts';
import { citations as esCitations } from './es/citations.ts';
import { words as ruWords } from './ru/words.ts';
import { dates as ruDates } from './ru/dates.ts';
import { citations as ruCitations } from './ru/citations.ts';
import type { Language } from './language.ts';

export const languages = {
  en: { words: enWords, dates: enDates, citations: enCitations },
  es: { words: esWords, dates: esDates, citations: esCitations },
  ru: { words: ruWords, dates: ruDates, citations: ruCitations },
} satisfies Readonly<Record<string, Language>>;
