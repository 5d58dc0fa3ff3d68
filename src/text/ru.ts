import type { TextKey } from './en.ts';
import { ruInteractions } from './ru-interactions.ts';
import { ruPlayer } from './ru-player.ts';
import { ruQuestions } from './ru-questions.ts';

/** Russian. */
export const ru: Readonly<Record<TextKey, string>> = {
  ...ruInteractions,
  ...ruPlayer,
  ...ruQuestions,
  'module.overview': 'Обзор',
  'module.objectives': 'Цели',
  'module.glossary': 'Словарь',
};
