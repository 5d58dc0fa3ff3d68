import { boxes } from './boxes.ts';
import { cite } from './cite.ts';
import { interactions } from './interactions.ts';
import { packages } from './packages.ts';
import { pages } from './pages.ts';
import { player } from './player.ts';
import { questions } from './questions.ts';
import { record } from './record.ts';

/** English. Keys are `place.thing`; the other catalogues have exactly the same keys (the compiler sees to it). */
export const words = {
  ...boxes,
  ...cite,
  ...interactions,
  ...packages,
  ...pages,
  ...player,
  ...questions,
  ...record,
} as const;

export type TextKey = keyof typeof words;
