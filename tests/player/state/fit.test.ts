import { describe, expect, test } from 'vitest';
import { encodeAnswer, worstCaseLength } from '../../../src/interactions/answers.ts';
import type { Answer } from '../../../src/interactions/interaction.ts';
import { rightAnswer } from '../../../src/interactions/scoring.ts';
import type { PlayerData, QuestionData, QuizData } from '../../../src/player/data.ts';
import { questionsOf } from '../../../src/player/quiz/questions.ts';
import { keptFraction } from '../../../src/player/quiz/results.ts';
import { fitState } from '../../../src/player/state/fit.ts';
import { forecastState } from '../../../src/player/state/forecast.ts';
import {
  type Attempt,
  attemptsAt,
  emptyState,
  type LearnerState,
  newAttempt,
} from '../../../src/player/state/learner-state.ts';
import { readState, writeState } from '../../../src/player/state/state-text.ts';
import { unite } from '../../../src/player/state/unite.ts';
import { playableModule } from '../../support/playable-module.ts';
import { fc } from '../../support/property.ts';
import { playerDataOf } from '../player-data.ts';
import { aState, copyOf } from './arbitraries.ts';

const data = await playerDataOf(playableModule());
const finalPage = data.pages.find(({ quiz }) => quiz?.id === 'final');
const finalKey = finalPage?.key ?? '';
const finalQuestions = questionsOf(finalPage?.quiz);

function answered(id: string, essay: string, order?: number): Attempt {
  const attempt = newAttempt(id);
  for (const { key, interaction } of finalQuestions) {
    const answer: Answer = rightAnswer(interaction) ?? { kind: 'extendedText', text: essay };
    attempt.answers.set(key, {
      text: encodeAnswer(interaction, answer),
      count: order === undefined ? 1 : 0,
      checked: false,
    });
  }
  if (order !== undefined) attempt.handedIn = { order, tag: `${order}`, earned: order, possible: 100 };
  return attempt;
}

function played(attempts: readonly Attempt[]): LearnerState {
  const state = { ...emptyState(), work: 'work' };
  for (const { key } of data.pages) state.viewed.add(key);
  state.quizzes.set(finalKey, [...attempts]);
  return state;
}

function read(text: string): LearnerState {
  return readState(text) ?? emptyState();
}

describe('a state in the room that a platform gives', () => {
  test('never takes more, is a state again, and fits the second time as it is', () => {
    fc.assert(
      fc.property(aState, fc.integer({ min: 12, max: 400 }), (state, limit) => {
        const { text } = fitState(state, data, limit);
        expect(text.length).toBeLessThanOrEqual(limit);
        expect(writeState(read(text))).toBe(text);
        expect(fitState(read(text), data, limit).text).toBe(text);
      }),
    );
  });

  test('lacks nothing that the platform could have held: the device brings no news of what did not fit', () => {
    fc.assert(
      fc.property(aState, fc.integer({ min: 12, max: 400 }), (state, limit) => {
        const { text } = fitState(state, data, limit);
        const back = read(text);
        unite(back, copyOf(state));
        expect(fitState(back, data, limit).text).toBe(text);
        expect(writeState(back)).toBe(writeState(state));
      }),
    );
  });

  test('holds with flags all that it held without, and says where they are not there', () => {
    fc.assert(
      fc.property(aState, fc.integer({ min: 12, max: 400 }), (state, limit) => {
        const unflagged = copyOf(state);
        for (const { flags } of [...unflagged.quizzes.values()].flat()) flags.clear();
        const { text, left } = fitState(state, data, limit);
        const flags = (from: LearnerState) =>
          [...from.quizzes.values()].flat().flatMap((attempt) => [...attempt.flags]);
        const kept = read(text);
        expect(left.includes('flags')).toBe(flags(kept).length < flags(copyOf(state)).length);
        for (const attempt of [...kept.quizzes.values()].flat()) attempt.flags.clear();
        expect(writeState(kept)).toBe(fitState(unflagged, data, limit).text);
      }),
    );
  });

  test('gives up drafts of attempts that were handed in first, then their answers, then drafts, then answers', () => {
    const state = played([
      answered('A1', 'e'.repeat(900), 1),
      answered('A2', 'f'.repeat(900), 2),
      answered('A3', 'g'.repeat(900)),
    ]);
    const seen: string[] = [];
    for (let limit = writeState(state).length; limit > 100; limit -= 10) {
      const { left, text } = fitState(state, data, limit);
      expect(text.length).toBeLessThanOrEqual(limit);
      const kinds = left.join();
      if (kinds !== seen.at(-1)) seen.push(kinds);
    }
    expect(seen.filter((kinds) => kinds !== '').slice(0, 3)).toEqual([
      'drafts',
      'drafts,earlier',
      'drafts,earlier,answers',
    ]);
  });

  test('gives up the oldest attempt’s answers first, and says that they are lost', () => {
    const state = played([1, 2, 3].map((order) => answered(`A${order}`, 'short', order)));
    const { text } = fitState(state, data, writeState(state).length - 100);
    const kept = attemptsAt(read(text), finalKey);
    expect(kept.map(({ answersLost }) => answersLost)).toEqual([true, true, true]);
    // Of the later ones only the drafts are gone.
    const [first = 0, second = 0, third = 0] = kept.map(({ answers }) => answers.size);
    expect([first < second, second === third, second]).toEqual([true, true, finalQuestions.length - 1]);
  });

  test('keeps every result, and with it the score, as long as anything else can be given up', () => {
    const state = played(Array.from({ length: 60 }, (_, index) => answered(`A${index}`, 'x'.repeat(500), index + 1)));
    const { text } = fitState(state, data, 4095);
    expect(text.length).toBeLessThanOrEqual(4095);
    const quiz = finalPage?.quiz as QuizData;
    expect(keptFraction(quiz, attemptsAt(read(text), finalKey))).toBe(keptFraction(quiz, attemptsAt(state, finalKey)));
  });

  test('with 60 pages, ten quizzes of 20 questions and four attempts each keeps all results in 4,095 characters', () => {
    const question = finalQuestions.find(({ interaction }) => interaction.kind === 'choose') as QuestionData;
    const pages = Array.from({ length: 60 }, (_, page): PlayerData['pages'][number] => {
      const key = `p${String(page).padStart(3, '0')}`;
      const base = { id: key, key, title: '', completion: 'view', required: true } as const;
      if (page >= 10 || finalPage?.quiz === undefined) return base;
      const entries = Array.from({ length: 20 }, (_, at) => ({
        ...question,
        id: `${key}${at}`,
        key: `${page}${at + 100}`,
      }));
      return { ...base, completion: 'submit', quiz: { ...finalPage.quiz, id: key, entries } };
    });
    const large: PlayerData = { ...data, pages };
    const state = { ...emptyState(), work: 'work' };
    for (const page of pages) {
      state.viewed.add(page.key);
      if (page.quiz === undefined) continue;
      const answers = questionsOf(page.quiz).map(({ key, interaction }) => {
        const answer = rightAnswer(interaction) as Answer;
        return [key, { text: encodeAnswer(interaction, answer), count: 0, checked: false }] as const;
      });
      const attempts = [1, 2, 3, 4].map(
        (order): Attempt => ({
          ...newAttempt(`A${order}`),
          answers: new Map(answers),
          handedIn: { order, tag: `${order}`, earned: 4 * order, possible: 20 },
        }),
      );
      state.quizzes.set(page.key, attempts);
    }
    expect(writeState(state).length).toBeGreaterThan(4095);
    const { text, left } = fitState(state, large, 4095);
    const back = read(text);
    expect(back.viewed.size).toBe(60);
    for (const key of state.quizzes.keys()) expect(attemptsAt(back, key)).toHaveLength(4);
    expect(left).toEqual(['earlier']);
    // The latest attempts are the ones that can still be looked back at.
    const lost = attemptsAt(back, 'p000').map(({ answersLost }) => answersLost);
    expect([lost[0], lost[3]]).toEqual([true, false]);
  });

  test('is not burdened with answers to questions that there are no more', () => {
    const state = played([answered('A1', 'x', 1)]);
    const without: PlayerData = { ...data, pages: data.pages.map(({ quiz: _, ...page }) => page) };
    const { text, left } = fitState(state, without, writeState(state).length - 1);
    expect([left, read(text).quizzes.get(finalKey)?.[0]?.handedIn?.earned]).toEqual([[], 1]);
  });
});

describe('the forecast', () => {
  test('is never less than what a state takes', () => {
    const state = { ...emptyState(), work: 'abcdefg', finished: true, passed: true, completed: true };
    for (const { key, completion, quiz } of data.pages) {
      state.done.add(key);
      state.viewed.add(key);
      if (completion === 'mark') state.marks.set(key, 3);
      if (quiz === undefined) continue;
      const count = quiz.settings.attempts === 'unlimited' ? 5 : quiz.settings.attempts;
      const last = { ...newAttempt('zzzz'), seconds: 9999, extension: 120 };
      for (const { key: question, interaction } of questionsOf(quiz))
        last.answers.set(question, { text: 'x'.repeat(worstCaseLength(interaction)), count: 900, checked: true });
      const before = Array.from(
        { length: count - 1 },
        (_, index): Attempt => ({
          ...newAttempt(`Z${index}`),
          handedIn: { order: index + 1, tag: 'zz', earned: 10.25, possible: 11.75 },
        }),
      );
      state.quizzes.set(key, [...before, last]);
    }
    const { answers, drafts } = forecastState(data);
    expect(writeState(state).length).toBeLessThanOrEqual(answers + drafts);
    expect(answers).toBeLessThan(4095);
  });
});
