import {
  type Attempt,
  emptyState,
  type LearnerState,
  newAttempt,
  type SavedAnswer,
} from '../../../src/player/state/learner-state.ts';
import { readState, writeState } from '../../../src/player/state/state-text.ts';
import { fc } from '../../support/property.ts';

/** States of one work, drawn from few keys and ids, so that copies meet. */

const KEYS = ['aaaa', 'bbbb', 'cccc', 'dddd'];
const aKey = fc.constantFrom(...KEYS);
const aText = fc.oneof(
  fc.constant(''),
  fc.constantFrom('aB', 'Zz09', ';abc', "'typed ~ text^", '"a draft\nof two lines'),
  fc.string({ unit: 'grapheme', maxLength: 12 }).map((text) => `'${text.trim()}`),
);
const POINTS = [0, 0.5, 1, 2.333333, 4];
const points = fc.constantFrom(...POINTS);

const anOpenAttempt: fc.Arbitrary<Attempt> = fc
  .record({
    id: fc.constantFrom('A1', 'A2', 'A3'),
    answers: fc.array(
      fc.tuple(
        aKey,
        fc.record(
          {
            text: aText,
            count: fc.nat({ max: 2000 }),
            checked: fc.boolean(),
            again: fc.integer({ min: 1, max: 35 }),
          },
          { requiredKeys: ['text', 'count', 'checked'] },
        ),
      ),
      { maxLength: 4 },
    ),
    flags: fc.array(fc.tuple(aKey, fc.integer({ min: 1, max: 70 })), { maxLength: 3 }),
    seconds: fc.nat({ max: 9999 }),
    extension: fc.oneof(fc.constant('off' as const), fc.nat({ max: 90 })),
  })
  .map(({ answers, flags, ...rest }) => ({
    ...newAttempt(rest.id),
    ...rest,
    answers: new Map<string, SavedAnswer>(answers),
    flags: new Map(flags),
  }));

const aHandedInAttempt: fc.Arbitrary<Attempt> = fc
  .record({
    id: fc.constantFrom('A1', 'A2', 'A3', 'H4', 'H5'),
    answers: fc.array(fc.tuple(aKey, aText), { maxLength: 4 }),
    order: fc.integer({ min: 1, max: 40 }),
    tag: fc.constantFrom('t1', 't2'),
    earned: points,
    answersLost: fc.boolean(),
    practised: fc.uniqueArray(aKey),
    timed: fc.boolean(),
  })
  .map(({ id, answers, order, tag, earned, answersLost, practised, timed }) => ({
    ...newAttempt(id),
    practised: new Set(practised),
    // One hand-in is one set of facts: its tag decides them, as it does in life.
    answers: new Map(
      (answersLost ? [] : answers)
        .filter(([, text]) => text !== '')
        .map(([key, text]): [string, SavedAnswer] => [key, { text: text + tag, count: 0, checked: false }]),
    ),
    handedIn: {
      order,
      tag: `${tag}${POINTS.indexOf(earned)}${order}${id}`.slice(0, 8),
      earned,
      possible: 4,
      ...(order % 2 === 0 ? {} : { first: { right: order % 3, of: 4 } }),
      // One copy may lack it.
      ...(timed ? { at: 29_000_000 + order } : {}),
    },
    answersLost,
  }));

/** A state that may be saved: what is written of it is read back the same. */
export const aState: fc.Arbitrary<LearnerState> = fc
  .record({
    done: fc.uniqueArray(aKey),
    viewed: fc.uniqueArray(aKey),
    marks: fc.array(fc.tuple(aKey, fc.integer({ min: 1, max: 50 }))),
    quizzes: fc.array(
      fc.tuple(
        aKey,
        fc.uniqueArray(fc.oneof(anOpenAttempt, aHandedInAttempt), { selector: ({ id }) => id, maxLength: 4 }),
      ),
      { maxLength: 3 },
    ),
    finished: fc.boolean(),
    passed: fc.boolean(),
    completed: fc.boolean(),
  })
  .map(({ done, viewed, marks, quizzes, finished, passed, completed }) => ({
    ...emptyState(),
    work: 'work',
    done: new Set(done),
    viewed: new Set(viewed),
    marks: new Map(marks),
    quizzes: new Map(quizzes),
    finished,
    passed,
    completed,
  }));

/** Another of the same. */
export function copyOf(state: LearnerState): LearnerState {
  return readState(writeState(state)) ?? emptyState();
}
