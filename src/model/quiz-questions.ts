import type { Question, Quiz } from './model.ts';

/** All questions of a quiz, those of pools included. */
export function quizQuestions({ entries }: Quiz): readonly Question[] {
  return entries.flatMap((entry) => (entry.kind === 'pool' ? entry.questions : [entry]));
}
