import type { PlayerData } from '../data.ts';
import type { AnsweredQuestion } from '../lms/lms.ts';
import { type Attempt, handedInAttempts, type LearnerState } from '../state/learner-state.ts';
import { questionsOfAttempt } from './questions.ts';
import { answerTo, fractionOf, type QuizPage } from './results.ts';

/** An attempt that was handed in as the platform's reports want it; essays and practice are no part of them. */
export function reportOf(
  { quiz }: QuizPage,
  attempt: Attempt,
  facts: { readonly number: number; readonly at: Date; readonly seconds: ReadonlyMap<string, number> },
): readonly AnsweredQuestion[] {
  if (quiz.purpose === 'practice') return [];
  return questionsOfAttempt(quiz, attempt).flatMap((question) => {
    const answer = answerTo(question, attempt);
    const fraction = fractionOf(question, answer);
    if (fraction === undefined) return [];
    const seconds = facts.seconds.get(question.key) ?? 0;
    return [{ question, attempt: facts.number, answer, fraction, seconds, at: facts.at }];
  });
}

/** Attempts that were handed in, with their quiz pages' keys. */
export function handedInOf(data: PlayerData, state: LearnerState) {
  return data.pages.flatMap(({ key }) => handedInAttempts(state, key).map((attempt) => ({ page: key, attempt })));
}
