import { enInteractions } from './en-interactions.ts';
import { enPlayer } from './en-player.ts';
import { enQuestions } from './en-questions.ts';

/** English. Keys are `place.thing`; the other catalogues have exactly the same keys (the compiler sees to it). */
export const en = {
  ...enInteractions,
  ...enPlayer,
  ...enQuestions,
  'module.overview': 'Overview',
  'module.objectives': 'Objectives',
  'module.glossary': 'Glossary',
} as const;

export type TextKey = keyof typeof en;
