import { BASE, base62, numberOf } from '../written/base-62.ts';
import { copyAt, placeCopy, prefixOf, shelfOf, withoutPlatform } from './boot/device.ts';
import { placeOf } from './boot/place.ts';
import { afterFrame, all, bringIntoView, button, focusOn, h, putInOrder, setText, show } from './dom.ts';
import { addPages } from './pages/all-pages.ts';
import { isLong } from './parts.ts';
import { borrowed, lendMore, makeWidget, provide, provideWidget, service } from './provided.ts';
import { handedInOf } from './quiz/handed-in.ts';
import { questionCount, questionsOf, randomName, round, sum } from './quiz/questions.ts';
import { attemptsUsed, isDone, isPassed, keptPercent, nextToDo, pagesToDo, shownPercent } from './quiz/results.ts';
import { realClock } from './session/clock.ts';
import { noCopy } from './state/device-copy.ts';
import { fitState } from './state/fit.ts';
import { attemptsAt, emptyState, handedInAttempts, newAttempt } from './state/learner-state.ts';
import { factsOf, readState, writeState } from './state/state-text.ts';
import { storedCopy } from './state/stored-copy.ts';
import { unite } from './state/unite.ts';
import { addWords, inOne } from './words.ts';

/**
 * What the core lends to the scripts of its parts, so that nothing is in two of them: a class of which there are two would
 * not be one. `scripts/player-parts-plugin.mjs` reads the names from this file’s imports, and puts `cartwright('name')`
 * in their place where a part imports one. What the core has of files without a state and does not lend, a part brings
 * itself; of other files it refuses the import.
 */
const lent = {
  addPages,
  addWords,
  afterFrame,
  all,
  attemptsAt,
  attemptsUsed,
  BASE,
  base62,
  bringIntoView,
  button,
  copyAt,
  emptyState,
  factsOf,
  fitState,
  focusOn,
  h,
  handedInAttempts,
  handedInOf,
  inOne,
  isDone,
  isLong,
  isPassed,
  keptPercent,
  lendMore,
  makeWidget,
  newAttempt,
  nextToDo,
  noCopy,
  pagesToDo,
  numberOf,
  placeCopy,
  placeOf,
  prefixOf,
  provide,
  provideWidget,
  putInOrder,
  questionCount,
  questionsOf,
  randomName,
  readState,
  realClock,
  round,
  service,
  setText,
  shelfOf,
  show,
  shownPercent,
  storedCopy,
  sum,
  unite,
  withoutPlatform,
  writeState,
};

/** Puts it where the scripts of parts look for it. */
export function lend(): void {
  lendMore(lent);
  Object.assign(globalThis, { cartwright: borrowed });
}
