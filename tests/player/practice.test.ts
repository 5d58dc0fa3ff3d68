import { describe, expect, test } from 'vitest';
import { encodeAnswer } from '../../src/interactions/answers.ts';
import { rightAnswer } from '../../src/interactions/scoring.ts';
import type { PlayerData, QuestionData, QuizSettings } from '../../src/player/data.ts';
import { beginAttempt, checkAnswer, giveAnswer, handIn, tryAgain } from '../../src/player/quiz/attempt-actions.ts';
import { mayPractise } from '../../src/player/quiz/disclosure.ts';
import { nextStep, practisable } from '../../src/player/quiz/next-step.ts';
import { rightFirst, toPractise } from '../../src/player/quiz/outcomes.ts';
import { questionsOf } from '../../src/player/quiz/questions.ts';
import { type QuizPage, shownPercent } from '../../src/player/quiz/results.ts';
import { fitState } from '../../src/player/state/fit.ts';
import { type Attempt, attemptsAt, emptyState, type LearnerState } from '../../src/player/state/learner-state.ts';
import { readState, writeState } from '../../src/player/state/state-text.ts';
import { unite } from '../../src/player/state/unite.ts';
import { everyQuestion, playableModule, quizWith } from '../support/playable-module.ts';
import { playerDataOf } from './player-data.ts';

const closed = everyQuestion('practice').filter(({ type }) => ['choice', 'short-answer', 'true-false'].includes(type));
const graded = everyQuestion('final').filter(({ type }) => ['choice', 'short-answer', 'true-false'].includes(type));
const data = await playerDataOf(
  playableModule({
    activities: [
      quizWith('practice', { purpose: 'practice', questions: closed, settings: { feedback: 'immediate' } }),
      quizWith('final', { questions: graded, settings: { attempts: 2, passPercent: 60 } }),
    ],
  }),
);

function pageOf(id: string, from: PlayerData = data): QuizPage {
  const page = from.pages.find((each): each is QuizPage => each.quiz?.id === id);
  if (page === undefined) throw new Error(`There is no quiz ${id}.`);
  return page;
}

const practice = pageOf('practice');
const final = pageOf('final');
const questions = questionsOf(practice.quiz);

function begun(state: LearnerState, page: QuizPage): Attempt {
  const attempt = beginAttempt(state, page);
  if (attempt === undefined) throw new Error('No attempt is left.');
  return attempt;
}

function answerRight(attempt: Attempt, question: QuestionData): void {
  const answer = rightAnswer(question.interaction);
  if (answer !== undefined) giveAnswer(attempt, question, answer);
}

function answerWrong(attempt: Attempt, question: QuestionData): void {
  const { interaction } = question;
  if (interaction.kind === 'choose') {
    const wrong = interaction.choices.find(({ correct }) => !correct)?.id ?? '';
    giveAnswer(attempt, question, { kind: 'choose', choices: [wrong] });
  } else giveAnswer(attempt, question, { kind: 'textEntry', text: 'somebody' });
}

/** The first question right at once, the second after a second try, the third wrong. */
function tried(state: LearnerState, page = practice): Attempt {
  const attempt = begun(state, page);
  const [first, second, third] = questionsOf(page.quiz);
  if (first === undefined || second === undefined || third === undefined) throw new Error('There are three questions.');
  answerRight(attempt, first);
  checkAnswer(attempt, first);
  answerWrong(attempt, second);
  checkAnswer(attempt, second);
  tryAgain(attempt, second);
  answerRight(attempt, second);
  checkAnswer(attempt, second);
  answerWrong(attempt, third);
  checkAnswer(attempt, third);
  return attempt;
}

const key = (index: number): string => questions[index]?.key ?? '';

describe('in practice', () => {
  test('what was tried again is right, but not the first time', () => {
    const state = emptyState();
    const attempt = tried(state);
    expect(rightFirst(practice.quiz, attempt)).toEqual({ right: 1, of: 3 });
    handIn(state, practice, attempt, 0);
    expect(attempt.handedIn).toMatchObject({ earned: 2, possible: 3, first: { right: 1, of: 3 } });
    expect(toPractise(practice.quiz, attempt).map((question) => question.key)).toEqual([key(2)]);
  });

  test('it is remembered as it is, open and handed in', () => {
    const state = emptyState();
    const attempt = tried(state);
    const same = () => expect(readState(writeState(state))?.quizzes).toEqual(state.quizzes);
    same();
    handIn(state, practice, attempt, 0);
    attempt.practised.add(key(2));
    same();
    expect(toPractise(practice.quiz, attempt)).toEqual([]);
  });

  test('of two windows the one that tried again wins, whichever is read first', () => {
    const here = emptyState();
    const attempt = begun(here, practice);
    const [first] = questions;
    if (first === undefined) throw new Error('There is a question.');
    answerWrong(attempt, first);
    checkAnswer(attempt, first);
    const there = readState(writeState(here)) ?? emptyState();
    tryAgain(attempt, first);
    const [one, other] = [readState(writeState(here)), readState(writeState(there))];
    if (one === undefined || other === undefined) throw new Error('Both can be read.');
    unite(one, there);
    unite(other, here);
    expect(writeState(one)).toBe(writeState(other));
    const [after] = attemptsAt(one, practice.key);
    expect(after?.answers.get(first.key)).toMatchObject({ checked: false, again: 1 });
  });

  test('nothing of it costs an answer of a graded quiz its room', () => {
    const state = { ...emptyState(), work: 'work' };
    const practised = tried(state);
    handIn(state, practice, practised, 0);
    practised.practised.add(key(2));
    tried(state);
    const attempt = begun(state, final);
    for (const question of questionsOf(final.quiz)) answerRight(attempt, question);
    const answers = questionsOf(final.quiz).map((question) =>
      encodeAnswer(question.interaction, rightAnswer(question.interaction) ?? { kind: 'textEntry', text: '' }),
    );
    let left: readonly string[] = [];
    for (let limit = writeState(state).length; limit > 0 && !left.includes('attempts'); limit -= 1) {
      const fitted = fitState(state, data, limit);
      left = fitted.left;
      const read = readState(fitted.text) ?? emptyState();
      const kept = attemptsAt(read, final.key)[0]?.answers.size;
      const ofPractice = attemptsAt(read, practice.key).reduce((sum, { answers: all }) => sum + all.size, 0);
      if (ofPractice > 0) expect(kept).toBe(answers.length);
    }
    expect(left).toContain('answers');
  });
});

describe('what was not right may be practised', () => {
  const settings = (changes: Partial<QuizSettings>, purpose: 'graded' | 'practice' = 'graded') => {
    const quiz = { ...final.quiz, purpose, settings: { ...final.quiz.settings, ...changes } };
    return (attempts: readonly Attempt[], seen: { feedback: boolean; answers: boolean }) =>
      mayPractise(quiz, seen, { attempts, finished: false });
  };
  const done = (count: number): readonly Attempt[] => {
    const state = emptyState();
    for (let index = 0; index < count; index += 1) handIn(state, final, begun(state, final), 0);
    return attemptsAt(state, final.key);
  };
  const all = { feedback: true, answers: true };

  test('in a graded quiz when no attempt is left and the answers are revealed', () => {
    expect(settings({})(done(2), all)).toBe(true);
    expect(settings({})(done(1), all)).toBe(false);
    expect(settings({ attempts: 'unlimited' })(done(2), all)).toBe(false);
    expect(settings({})(done(2), { feedback: true, answers: false })).toBe(false);
  });

  test('in practice as soon as it may be seen', () => {
    expect(settings({ attempts: 'unlimited' }, 'practice')(done(1), { feedback: true, answers: false })).toBe(true);
    expect(settings({}, 'practice')(done(1), { feedback: false, answers: false })).toBe(false);
  });
});

describe('after a quiz one thing comes next', () => {
  const stepAfter = (state: LearnerState, page: QuizPage, sequential = false) => {
    const attempts = attemptsAt(state, page.key);
    const toPractise = practisable(page.quiz, attempts, undefined, { feedback: true, answers: true }, false);
    const next = nextStep(page, { data: { ...data, sequential }, state, attempts, closed: false, toPractise });
    return next?.kind === 'page' ? next.page.title : next?.kind;
  };

  test('an attempt that may still reach the mark, then practice, then what is not done, also before it', () => {
    const state = emptyState();
    handIn(state, final, begun(state, final), 0);
    expect(stepAfter(state, final)).toBe('attempt');
    handIn(state, final, begun(state, final), 0);
    expect(stepAfter(state, final)).toBe('practise');
    for (const question of questionsOf(final.quiz)) attemptsAt(state, final.key)[1]?.practised.add(question.key);
    expect(stepAfter(state, final)).toBe('Quiz practice');
    state.done.add(practice.key);
    expect(stepAfter(state, final)).toBe('Overview');
  });

  test('practice, and no page that waits for this one', () => {
    const state = emptyState();
    handIn(state, practice, tried(state), 0);
    expect(stepAfter(state, practice)).toBe('practise');
    const right = emptyState();
    const attempt = begun(right, practice);
    for (const question of questions) answerRight(attempt, question);
    handIn(right, practice, attempt, 0);
    expect(stepAfter(right, practice)).toBe('Quiz final');
    const waiting = { ...practice, completion: { minPercent: 101 } };
    expect(stepAfter(right, waiting, true)).toBeUndefined();
  });
});

test.each([
  [66.67, 60, 67],
  [59.6, 60, 59.6],
  [60.2, 60.2, 60.2],
  [99.6, undefined, 99],
  [99.6, 60, 99],
  [0.2, undefined, 1],
  [0, 60, 0],
  [100, 60, 100],
])('%d of 100 with the pass mark %s is shown as %d', (percent, mark, shown) => {
  expect(shownPercent(percent, mark)).toBe(shown);
});
