import { describe, expect, test } from 'vitest';
import {
  type Attempt,
  emptyState,
  isFlagged,
  type LearnerState,
  newAttempt,
  toggleFlag,
} from '../../../src/player/state/learner-state.ts';
import { writeState } from '../../../src/player/state/state-text.ts';
import { unite } from '../../../src/player/state/unite.ts';
import { fc, tries } from '../../support/property.ts';
import { aState, copyOf } from './arbitraries.ts';

function united(...states: readonly LearnerState[]): string {
  const [first = emptyState(), ...others] = states.map(copyOf);
  for (const other of others) unite(first, other);
  return writeState(first);
}

function withAttempt(...attempts: readonly Attempt[]): LearnerState {
  return { ...emptyState(), work: 'work', quizzes: new Map([['quiz', [...attempts]]]) };
}

const answer = (text: string, count: number, checked = false) => ({ text, count, checked });
const open = (answers: Record<string, ReturnType<typeof answer>>): Attempt => ({
  ...newAttempt('A1'),
  answers: new Map(Object.entries(answers)),
});
const handedIn = (earned: number, tag: string, order = 1): Attempt => ({
  ...newAttempt('A1'),
  handedIn: { earned, possible: 4, order, tag },
});

describe('uniting copies', () => {
  test('gives the same whatever the order in which they meet', () => {
    fc.assert(
      fc.property(aState, aState, aState, (one, two, three) => {
        const whole = united(one, two, three);
        for (const order of [
          [one, three, two],
          [two, one, three],
          [three, two, one],
        ])
          expect(united(...order)).toBe(whole);
        const pair = copyOf(two);
        unite(pair, copyOf(three));
        expect(united(one, pair)).toBe(whole);
      }),
      tries(300),
    );
  });

  test('adds nothing the second time, and says whether it added something', () => {
    fc.assert(
      fc.property(aState, aState, (one, two) => {
        const state = copyOf(one);
        const changed = unite(state, copyOf(two));
        expect(writeState(state) !== writeState(one)).toBe(changed);
        expect(unite(state, copyOf(two))).toBe(false);
        expect(unite(state, copyOf(one))).toBe(false);
      }),
      tries(300),
    );
  });

  test('never takes back an attempt that was handed in, a page seen, a pass or a finish', () => {
    fc.assert(
      fc.property(aState, aState, (one, two) => {
        const state = copyOf(one);
        unite(state, copyOf(two));
        for (const from of [one, two]) {
          for (const key of from.done) expect(state.done).toContain(key);
          for (const key of from.viewed) expect(state.viewed).toContain(key);
          if (from.passed) expect(state.passed).toBe(true);
          if (from.finished) expect(state.finished).toBe(true);
          for (const [key, attempts] of from.quizzes)
            for (const { id, handedIn: before } of attempts) {
              const after = state.quizzes.get(key)?.find((attempt) => attempt.id === id)?.handedIn;
              if (before !== undefined) expect(after?.earned ?? -1).toBeGreaterThanOrEqual(before.earned);
            }
        }
      }),
    );
  });
});

describe('an attempt in two copies', () => {
  const answersOf = (one: Attempt, other: Attempt) => {
    const state = withAttempt(one);
    unite(state, withAttempt(other));
    return Object.fromEntries(
      [...(state.quizzes.get('quiz')?.[0]?.answers ?? [])].map(([key, { text }]) => [key, text]),
    );
  };

  test('keeps each answer that was given later, also one that was taken back', () => {
    const here = open({ aaaa: answer('old', 1), bbbb: answer('new', 4), cccc: answer('given', 2) });
    const there = open({ aaaa: answer('new', 3), bbbb: answer('old', 2), cccc: answer('', 5) });
    expect(answersOf(here, there)).toEqual({ aaaa: 'new', bbbb: 'new', cccc: '' });
  });

  test('keeps an answer whose feedback was seen against a later one', () => {
    const here = open({ aaaa: answer('checked', 1, true) });
    expect(answersOf(here, open({ aaaa: answer('later', 9) }))).toEqual({ aaaa: 'checked' });
  });

  test('that was handed in from one of them is handed in, with the answers that were judged', () => {
    const state = withAttempt(open({ aaaa: answer('still typing', 9) }));
    unite(state, withAttempt({ ...handedIn(3, 'aa'), answers: new Map([['aaaa', answer('judged', 0)]]) }));
    const [attempt] = state.quizzes.get('quiz') ?? [];
    expect(attempt?.handedIn?.earned).toBe(3);
    expect(attempt?.answers.get('aaaa')?.text).toBe('judged');
  });

  test('that was handed in from both counts as the better of them', () => {
    for (const [one, other] of [
      [handedIn(1, 'aa', 2), handedIn(4, 'bb', 1)],
      [handedIn(4, 'bb', 1), handedIn(1, 'aa', 2)],
    ] as const) {
      const state = withAttempt(one);
      unite(state, withAttempt(other));
      expect(state.quizzes.get('quiz')?.map(({ handedIn: result }) => result?.earned)).toEqual([4]);
    }
  });

  test('gets back the answers that a platform had no room for', () => {
    const whole: Attempt = { ...handedIn(3, 'aa'), answers: new Map([['aaaa', answer('kept', 0)]]) };
    const reduced: Attempt = { ...handedIn(3, 'aa'), answersLost: true };
    for (const [into, from] of [
      [reduced, whole],
      [whole, reduced],
    ] as const) {
      const state = withAttempt({ ...into, answers: new Map(into.answers) });
      unite(state, withAttempt(from));
      const [attempt] = state.quizzes.get('quiz') ?? [];
      expect([attempt?.answersLost, attempt?.answers.size]).toEqual([false, 1]);
    }
  });

  test('keeps the longer time, and a clock that was switched off', () => {
    const state = withAttempt({ ...newAttempt('A1'), seconds: 10, extension: 20 });
    unite(state, withAttempt({ ...newAttempt('A1'), seconds: 5, extension: 'off' }));
    expect(state.quizzes.get('quiz')?.[0]).toMatchObject({ seconds: 10, extension: 'off' });
  });
});

test('a flag that was taken off stays off, whatever an older copy says, and goes with handing in', () => {
  const flagged = (count: number): Attempt => ({ ...newAttempt('A1'), flags: new Map([['aaaa', count]]) });
  const attemptOf = (one: Attempt, other: Attempt): Attempt | undefined => {
    const state = withAttempt(one);
    unite(state, withAttempt(other));
    return state.quizzes.get('quiz')?.[0];
  };
  for (const [one, other] of [
    [flagged(1), flagged(2)],
    [flagged(2), flagged(1)],
  ] as const) {
    const attempt = attemptOf(one, other);
    expect(attempt !== undefined && isFlagged(attempt, 'aaaa')).toBe(false);
  }
  expect(attemptOf(flagged(1), handedIn(3, 'aa'))?.flags.size).toBe(0);
});

test('a union shares no flags with the copy that it took them from', () => {
  const copy = withAttempt(newAttempt('A1'));
  const state = emptyState();
  unite(state, copy);
  for (const attempt of state.quizzes.get('quiz') ?? []) toggleFlag(attempt, 'aaaa');
  expect(copy.quizzes.get('quiz')?.[0]?.flags.size).toBe(0);
});

test('"Mark as done" that was pressed again stays off, whatever an older copy says', () => {
  const state = { ...emptyState(), marks: new Map([['page', 2]]) };
  expect(unite(state, { ...emptyState(), marks: new Map([['page', 1]]) })).toBe(false);
  expect(state.marks.get('page')).toBe(2);
});
