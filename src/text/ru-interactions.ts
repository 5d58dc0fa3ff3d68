import type { enInteractions } from './en-interactions.ts';

/** Russian words that lowering and degradation put into questions. */
export const ruInteractions: Readonly<Record<keyof typeof enInteractions, string>> = {
  'choice.true': 'Верно',
  'choice.false': 'Неверно',
};
