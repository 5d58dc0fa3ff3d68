import type { Catalogue } from '../language.ts';
import { boxes } from './boxes.ts';
import { cite } from './cite.ts';
import { interactions } from './interactions.ts';
import { packages } from './packages.ts';
import { pages } from './pages.ts';
import { player } from './player.ts';
import { questions } from './questions.ts';
import { record } from './record.ts';

/** Spanish. A machine draft: no speaker has read it yet. */
export const words: Catalogue = {
  ...boxes,
  ...cite,
  ...interactions,
  ...packages,
  ...pages,
  ...player,
  ...questions,
  ...record,
};
