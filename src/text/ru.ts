import type { TextKey } from './en.ts';
import { ruQuestions } from './ru-questions.ts';

/** Russian. */
export const ru: Readonly<Record<TextKey, string>> = {
  ...ruQuestions,
  'module.overview': 'Обзор',
  'module.objectives': 'Цели',
  'module.glossary': 'Словарь',
};
