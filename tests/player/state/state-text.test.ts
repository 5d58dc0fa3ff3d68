import { describe, expect, test } from 'vitest';
import { addAttempt, emptyState, newAttempt } from '../../../src/player/state/learner-state.ts';
import { readState, writeState } from '../../../src/player/state/state-text.ts';
import { fc } from '../../support/property.ts';
import { aState } from './arbitraries.ts';

describe('a saved state', () => {
  test('comes back as it was', () => {
    fc.assert(
      fc.property(aState, (state) => {
        const text = writeState(state);
        const back = readState(text);
        expect(back === undefined ? '' : writeState(back)).toBe(text);
        expect(back?.done).toEqual(state.done);
        expect(back?.viewed).toEqual(state.viewed);
        expect(back?.marks).toEqual(state.marks);
        expect([back?.finished, back?.passed, back?.completed]).toEqual([
          state.finished,
          state.passed,
          state.completed,
        ]);
        for (const [key, attempts] of state.quizzes)
          for (const attempt of attempts) {
            const found = back?.quizzes.get(key)?.find(({ id }) => id === attempt.id);
            expect(found?.answers).toEqual(attempt.answers);
            expect(found?.handedIn).toEqual(attempt.handedIn);
            expect(found?.flags).toEqual(attempt.flags);
            if (attempt.handedIn === undefined) expect(found?.extension).toBe(attempt.extension);
          }
      }),
    );
  });

  test('is the same text whatever the order in which things happened', () => {
    const one = emptyState();
    const other = emptyState();
    one.viewed.add('aaaa').add('bbbb');
    other.viewed.add('bbbb').add('aaaa');
    for (const [state, ids] of [
      [one, ['x', 'y']],
      [other, ['y', 'x']],
    ] as const)
      for (const id of ids) addAttempt(state, 'quiz', newAttempt(id));
    expect(writeState(one)).toBe(writeState(other));
  });

  test('keeps line breaks, tabs and the signs between facts in what was typed', () => {
    const state = emptyState();
    const attempt = newAttempt('x');
    const text = '"one\ntwo\tthree ~ four ^ five ^n\r\n~.';
    attempt.answers.set('aaaa', { text, count: 7, checked: false });
    addAttempt(state, 'quiz', attempt);
    const saved = writeState(state);
    expect(saved).not.toMatch(/[\n\t\r]/);
    expect(readState(saved)?.quizzes.get('quiz')?.[0]?.answers.get('aaaa')?.text).toBe(text);
  });

  test.each(['', ' ', 'null', '{}', '[]', '{"v":1,"n":1,"l":[],"p":""}', '3work~.', '2work', '2 work~.', '2wo"rk~.'])(
    '%j is none of ours',
    (text) => {
      expect(readState(text)).toBeUndefined();
    },
  );

  test('cut anywhere gives a part of its facts and never another one', () => {
    fc.assert(
      fc.property(aState, fc.nat(), (state, at) => {
        const text = writeState(state);
        const cut = readState(text.slice(0, at % text.length));
        if (cut === undefined) return;
        for (const key of cut.viewed) expect(state.viewed).toContain(key);
        for (const [key, attempts] of cut.quizzes)
          for (const attempt of attempts) {
            const whole = state.quizzes.get(key)?.find(({ id }) => id === attempt.id);
            // When it was handed in is a fact of its own.
            const { at: _, ...handedIn } = whole?.handedIn ?? {};
            expect(attempt.handedIn ?? {}).toEqual(expect.objectContaining(handedIn));
            expect([undefined, whole?.handedIn?.at]).toContain(attempt.handedIn?.at);
            for (const [question, count] of attempt.flags) expect(whole?.flags.get(question)).toBe(count);
            for (const [question, answer] of attempt.answers) expect(whole?.answers.get(question)).toEqual(answer);
          }
      }),
    );
  });

  test.each([
    ['a count that is none', '2w~(quiz~[abcd~aaaa\u0000~.'],
    ['an attempt with words for points', '2w~(quiz~)abcd,1,aa,four,five~aaaaXX~.'],
    ['an attempt with more points than there were', '2w~(quiz~)abcd,1,aa,9,4~.'],
    ['an answer before any attempt', '2w~aaaaXX~(quiz~bbbbXX~.'],
    ['a quiz with a name that is none', '2w~(a~)abcd,1,aa,1,4~.'],
    ['marks without end', `2w~=aaaa${'z'.repeat(40)}~;aaa~:bbbbb~.`],
    ['unknown signs', '2w~?what~>is~this~.'],
  ])('with %s is read as far as it can be', (_, text) => {
    const state = readState(text);
    expect(state?.work).toBe('w');
    for (const attempts of state?.quizzes.values() ?? [])
      for (const { handedIn } of attempts)
        if (handedIn !== undefined) expect(handedIn.earned).toBeLessThanOrEqual(handedIn.possible);
    expect(writeState(state ?? emptyState())).toMatch(/^2w/);
  });

  test('is read whatever it holds: values of every wrong kind stop nothing', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 20 }),
      fc.constantFrom(
        ':aaaa',
        '(quiz',
        ')id,1,tg,1,2',
        ']id,1,tg,1,2',
        '[id,9,off',
        '!aaaaX"x',
        '=aaaa2',
        '*fp',
        ';aaaa',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const state = readState(['2w', ...pieces, '.'].join('~'));
        expect(state).toBeDefined();
        const text = writeState(state ?? emptyState());
        expect(writeState(readState(text) ?? emptyState())).toBe(text);
      }),
    );
  });
});
