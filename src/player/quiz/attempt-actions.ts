import { decodeAnswer, encodeAnswer } from '../../interactions/answers.ts';
import type { Answer } from '../../interactions/interaction.ts';
import type { QuestionData, QuizData } from '../data.ts';
import { wellFormed } from '../state/fact-parts.ts';
import { type Attempt, addAttempt, attemptsAt, type LearnerState, newAttempt } from '../state/learner-state.ts';
import { resultOf, rightFirst } from './outcomes.ts';
import { questionsOfAttempt, randomName } from './questions.ts';
import { attemptsLeft, type QuizPage } from './results.ts';

/** What becomes of attempts. Knows nothing of pages. */

/** Names of attempts and of hand-ins: by chance, as short as a saved state needs them. */
const ATTEMPT_NAME = 4;
const TAG = 2;

/** Begins an attempt; undefined where none is left. */
export function beginAttempt(state: LearnerState, { key, quiz }: QuizPage): Attempt | undefined {
  const attempts = attemptsAt(state, key);
  if (attemptsLeft(quiz, attempts) === 0) return undefined;
  const attempt = newAttempt(freeName(attempts));
  addAttempt(state, key, attempt);
  return attempt;
}

function freeName(attempts: readonly Attempt[]): string {
  const name = randomName(ATTEMPT_NAME);
  return attempts.some(({ id }) => id === name) ? freeName(attempts) : name;
}

/**
 * Keeps an answer; undefined takes one back.
 * @returns whether that changed anything
 */
export function giveAnswer(attempt: Attempt, { key, interaction }: QuestionData, answer: Answer | undefined): boolean {
  const text = answer === undefined ? '' : wellFormed(encodeAnswer(interaction, answer));
  const known = attempt.answers.get(key);
  if (attempt.handedIn !== undefined || known?.checked === true || text === (known?.text ?? '')) return false;
  attempt.answers.set(key, { ...known, text, count: nextCount(attempt), checked: false });
  return true;
}

function nextCount({ answers }: Attempt): number {
  return 1 + Math.max(0, ...[...answers.values()].map(({ count }) => count));
}

/** The feedback on an answer was seen: it stays as it is. */
export function checkAnswer(attempt: Attempt, { key }: QuestionData): void {
  const known = attempt.answers.get(key);
  if (known !== undefined) attempt.answers.set(key, { ...known, checked: true });
}

/** Opens an answer again whose feedback was seen. What comes of it now is no longer right the first time. */
export function tryAgain(attempt: Attempt, { key }: QuestionData): void {
  const known = attempt.answers.get(key);
  if (known?.checked === true && attempt.handedIn === undefined)
    attempt.answers.set(key, { ...known, checked: false, again: (known.again ?? 0) + 1 });
}

/** Hands an attempt in with the answers that it has; `now` in milliseconds since 1970. */
export function handIn(state: LearnerState, { key, quiz }: QuizPage, attempt: Attempt, now: number): void {
  if (attempt.handedIn !== undefined) return;
  const orders = attemptsAt(state, key).map(({ handedIn }) => handedIn?.order ?? 0);
  const first = quiz.purpose === 'practice' ? { first: rightFirst(quiz, attempt) } : {};
  const result = { ...resultOf(quiz, attempt), ...first };
  const at = Math.floor(now / 60_000);
  attempt.handedIn = { ...result, order: 1 + Math.max(0, ...orders), tag: randomName(TAG), at };
  attempt.flags.clear();
  for (const [question, answer] of [...attempt.answers]) {
    if (answer.text === '') attempt.answers.delete(question);
    else attempt.answers.set(question, { ...answer, count: 0, checked: false });
  }
}

/** Questions of an attempt whose saved answers do not fit them any more, because the module was changed. */
export function outdatedAnswers(quiz: QuizData, attempt: Attempt): readonly QuestionData[] {
  return questionsOfAttempt(quiz, attempt).filter(
    ({ key, interaction }) => !decodeAnswer(interaction, attempt.answers.get(key)?.text ?? '').complete,
  );
}

/**
 * Whether the questions as they are now give an attempt the result that it was handed in with. They do not where the
 * module was changed since; the result stays.
 */
export function agreesWithResult(quiz: QuizData, attempt: Attempt): boolean {
  const { handedIn } = attempt;
  if (handedIn === undefined || attempt.answersLost) return true;
  const now = resultOf(quiz, attempt);
  return now.earned === handedIn.earned && now.possible === handedIn.possible;
}
