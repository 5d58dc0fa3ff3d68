import { own } from '../../interactions/own.ts';
import { score } from '../../interactions/scoring.ts';
import { matchesAccepted } from '../../interactions/text-matching.ts';
import {
  answerLimit,
  cutText,
  ENTRY_LIMIT,
  entryLimit,
  NUMBER_ENTRY_LIMIT,
  singleLine,
} from '../../interactions/typed-text.ts';
import { isBlank, oneLine, withoutUnseen } from '../../written/characters.ts';
import { formatNumber, shownNumber } from '../../written/format-number.ts';
import { hashText } from '../../written/hash-text.ts';
import { numberIn, readNumber } from '../../written/read-number.ts';
import { isAnswered, isFlagged, toggleFlag } from '../state/learner-state.ts';
import { hold } from '../widgets/hold.ts';
import { clearMarks, describe, describersOf, markPart } from '../widgets/marks.ts';
import { preferenceSwitch } from './quiz-bar.ts';

/** What the part of quizzes lends to those that come behind it: see `lent.ts` of the player. */
export const lentByQuizzes = {
  answerLimit,
  clearMarks,
  cutText,
  describe,
  describersOf,
  ENTRY_LIMIT,
  entryLimit,
  formatNumber,
  hashText,
  hold,
  isBlank,
  isAnswered,
  isFlagged,
  markPart,
  matchesAccepted,
  NUMBER_ENTRY_LIMIT,
  numberIn,
  oneLine,
  own,
  preferenceSwitch,
  readNumber,
  score,
  shownNumber,
  singleLine,
  toggleFlag,
  withoutUnseen,
};
