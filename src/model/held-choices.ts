import type { Choose } from '../interactions/interaction.ts';
import type { Question, Quiz } from './model.ts';
import { quizQuestions } from './quiz-questions.ts';

/** Whether the choices of a question are shuffled where its quiz shuffles choices. */
export function isShuffled({ trueFalse, held = [], choices }: Choose): boolean {
  return !trueFalse && held.length < choices.length;
}

/** Of a quiz that shuffles choices, the questions with choices that keep their place. `some`: only a part of them does. */
export function heldQuestions(quiz: Quiz, which: 'all-or-some' | 'some'): readonly Question[] {
  if (!quiz.settings.shuffleChoices) return [];
  return quizQuestions(quiz).filter(
    ({ interaction }) =>
      interaction.kind === 'choose' &&
      (interaction.held?.length ?? 0) > 0 &&
      (which === 'all-or-some' || isShuffled(interaction)),
  );
}
