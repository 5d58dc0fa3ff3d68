import { decodeAnswer } from '../../interactions/answers.ts';
import type { Answer } from '../../interactions/interaction.ts';
import { isScored, score } from '../../interactions/scoring.ts';
import type { QuestionData, QuizData } from '../data.ts';
import type { Attempt } from '../state/learner-state.ts';
import { questionsOfAttempt, sum } from './questions.ts';

/** The answer to a question in an attempt, as far as it fits the question as it is now. */
export function answerTo(question: QuestionData, attempt: Attempt): Answer | undefined {
  return decodeAnswer(question.interaction, attempt.answers.get(question.key)?.text ?? '').answer;
}

/** Right parts of a question from 0 to 1; undefined where a person judges it. */
export function fractionOf(question: QuestionData, answer: Answer | undefined): number | undefined {
  return isScored(question.interaction) ? score(question.interaction, answer).fraction : undefined;
}

/** Points of a whole attempt, essays apart. */
export function resultOf(quiz: QuizData, attempt: Attempt): { readonly earned: number; readonly possible: number } {
  const scored = questionsOfAttempt(quiz, attempt).filter(({ interaction }) => isScored(interaction));
  return {
    earned: sum(scored.map((question) => (fractionOf(question, answerTo(question, attempt)) ?? 0) * question.points)),
    possible: sum(scored.map((question) => question.points)),
  };
}

/** How a question of an attempt was answered. */
export type Outcome = 'right' | 'partly' | 'wrong' | 'unanswered' | 'unscored';

export function outcomeOf(question: QuestionData, answer: Answer | undefined): Outcome {
  const fraction = fractionOf(question, answer);
  if (fraction === undefined) return 'unscored';
  if (answer === undefined) return 'unanswered';
  return fraction === 1 ? 'right' : fraction === 0 ? 'wrong' : 'partly';
}

/** How many questions of an attempt at practice were right before the student tried again, essays apart. */
export function rightFirst(quiz: QuizData, attempt: Attempt): { readonly right: number; readonly of: number } {
  const scored = questionsOfAttempt(quiz, attempt).filter(({ interaction }) => isScored(interaction));
  const isFirst = (question: QuestionData) =>
    attempt.answers.get(question.key)?.again === undefined && fractionOf(question, answerTo(question, attempt)) === 1;
  return { right: scored.filter(isFirst).length, of: scored.length };
}

/** The questions of an attempt that were not right, and were not answered right in practice since; essays apart. */
export function toPractise(quiz: QuizData, attempt: Attempt): readonly QuestionData[] {
  if (attempt.answersLost) return [];
  return questionsOfAttempt(quiz, attempt).filter((question) => {
    const outcome = outcomeOf(question, answerTo(question, attempt));
    return outcome !== 'right' && outcome !== 'unscored' && !attempt.practised.has(question.key);
  });
}
