import type { QuestionData, QuizData } from '../data.ts';
import { type Attempt, newAttempt } from '../state/learner-state.ts';
import type { Words } from '../words.ts';
import { answerTo, fractionOf, toPractise } from './outcomes.ts';

/**
 * Practising what was not right in an attempt, as long as it takes. The attempt and its result stay as they are; what is
 * right by now is remembered with it.
 */
export class PracticeRun {
  /** The attempt that was handed in. */
  readonly of: Attempt;
  /** Holds what is answered now, and is kept nowhere. */
  readonly attempt: Attempt;
  readonly questions: readonly QuestionData[];

  constructor(quiz: QuizData, of: Attempt) {
    this.of = of;
    this.attempt = newAttempt(of.id);
    this.questions = toPractise(quiz, of);
  }

  /** The answer to a question was checked. */
  checked(question: QuestionData): void {
    if (fractionOf(question, answerTo(question, this.attempt)) === 1) this.of.practised.add(question.key);
  }

  /** How many are right by now, in words. */
  progress(words: Words): string {
    const right = this.questions.filter(({ key }) => this.of.practised.has(key)).length;
    return words('player.practice.progress', { right, total: this.questions.length });
  }
}
