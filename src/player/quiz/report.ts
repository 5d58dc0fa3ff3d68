import type { AnsweredQuestion } from '../lms/lms.ts';
import type { Attempt } from '../state/learner-state.ts';
import { answerTo, fractionOf } from './outcomes.ts';
import { questionsOfAttempt } from './questions.ts';
import type { QuizPage } from './results.ts';

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
