import { own } from '../interactions/own.ts';
import { hashText } from '../interactions/presentation.ts';
import { score } from '../interactions/scoring.ts';
import { matchesAccepted } from '../interactions/text-matching.ts';
import {
  answerLimit,
  cutText,
  ENTRY_LIMIT,
  entryLimit,
  NUMBER_ENTRY_LIMIT,
  singleLine,
} from '../interactions/typed-text.ts';
import { BASE, base62, numberOf } from '../written/base-62.ts';
import { isBlank, oneLine, withoutUnseen } from '../written/characters.ts';
import { formatNumber, shownNumber } from '../written/format-number.ts';
import { numberIn, readNumber } from '../written/read-number.ts';
import { copyAt, placeCopy, prefixOf, shelfOf, withoutPlatform } from './boot/device.ts';
import { placeOf } from './boot/place.ts';
import { all, button, focusOn, h, show } from './dom.ts';
import { provide, provideWidget } from './provided.ts';
import { randomName, round } from './quiz/questions.ts';
import { preferenceSwitch } from './quiz/quiz-bar.ts';
import { handedInOf } from './quiz/report.ts';
import { realClock } from './session/clock.ts';
import { noCopy } from './state/device-copy.ts';
import { fitState } from './state/fit.ts';
import { emptyState, toggleFlag } from './state/learner-state.ts';
import { factsOf, readState, writeState } from './state/state-text.ts';
import { storedCopy } from './state/stored-copy.ts';
import { unite } from './state/unite.ts';
import { hold } from './widgets/hold.ts';
import { clearMarks, describe, describersOf, markPart } from './widgets/marks.ts';
import { inOne } from './words.ts';

/**
 * What the core lends to the scripts of its parts, so that nothing is in two of them: a class of which there are two would
 * not be one. `scripts/player-parts-plugin.mjs` reads the names from this file’s imports, puts `cartwright('name')` in
 * their place where a part imports one, and refuses a part that imports something else of the core’s files.
 */
const lent = {
  all,
  answerLimit,
  BASE,
  base62,
  button,
  clearMarks,
  copyAt,
  cutText,
  describe,
  describersOf,
  emptyState,
  ENTRY_LIMIT,
  entryLimit,
  factsOf,
  fitState,
  focusOn,
  formatNumber,
  h,
  handedInOf,
  hashText,
  hold,
  inOne,
  isBlank,
  markPart,
  matchesAccepted,
  noCopy,
  NUMBER_ENTRY_LIMIT,
  numberIn,
  numberOf,
  oneLine,
  own,
  placeCopy,
  placeOf,
  preferenceSwitch,
  prefixOf,
  provide,
  provideWidget,
  randomName,
  readNumber,
  readState,
  realClock,
  round,
  score,
  shelfOf,
  show,
  shownNumber,
  singleLine,
  storedCopy,
  toggleFlag,
  unite,
  withoutPlatform,
  withoutUnseen,
  writeState,
};

/** Puts it where the scripts of parts look for it. */
export function lend(): void {
  Object.assign(globalThis, { cartwright: (name: keyof typeof lent) => lent[name] });
}
