import type { TextKey } from '../en/words.ts';
import { boxes } from './boxes.ts';
import { cite } from './cite.ts';
import { interactions } from './interactions.ts';
import { packages } from './packages.ts';
import { pages } from './pages.ts';
import { player } from './player.ts';
import { questions } from './questions.ts';
import { record } from './record.ts';

/** Russian. */
export const words: Readonly<Record<TextKey, string>> = {
  ...boxes,
  ...cite,
  ...interactions,
  ...packages,
  ...pages,
  ...player,
  ...questions,
  ...record,
};
