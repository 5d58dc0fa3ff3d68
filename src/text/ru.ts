import type { TextKey } from './en.ts';

/** Russian. */
export const ru: Readonly<Record<TextKey, string>> = {
  'module.overview': 'Обзор',
  'module.objectives': 'Цели',
  'module.glossary': 'Словарь',
};
