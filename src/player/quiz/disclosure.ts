import type { QuizData } from '../data.ts';
import type { Attempt } from '../state/learner-state.ts';
import { attemptsLeft, attemptsUsed } from './results.ts';

/** What a student may see of the questions at one moment. */
export interface Disclosure {
  /** Whether answers were right, and the feedback on them. */
  readonly feedback: boolean;
  /** The right answers. */
  readonly answers: boolean;
}

export interface Moment {
  /** The attempt was submitted. */
  readonly submitted: boolean;
  /** All attempts, this one included. */
  readonly attempts: readonly Attempt[];
  /** No more attempts will be made, because the student finished the module. */
  readonly finished: boolean;
}

/** What the quiz's settings allow; during an attempt only immediate feedback, question by question. */
export function disclosure(quiz: QuizData, moment: Moment): Disclosure {
  const last = moment.submitted && (moment.finished || attemptsUsed(quiz, moment.attempts));
  const allowed = (when: 'immediate' | 'after-submission' | 'after-last-attempt' | 'never') => {
    if (when === 'immediate') return true;
    return when === 'after-submission' ? moment.submitted : when === 'after-last-attempt' && last;
  };
  return { feedback: allowed(quiz.settings.feedback), answers: allowed(quiz.settings.revealAnswers) };
}

/**
 * Whether what was not right in an attempt may be practised: as soon as it may be seen, but in a graded quiz not while
 * an attempt is left, nor where its answers are not revealed.
 */
export function mayPractise(quiz: QuizData, seen: Disclosure, moment: Pick<Moment, 'attempts' | 'finished'>): boolean {
  if (!seen.feedback) return false;
  if (quiz.purpose === 'practice') return true;
  return seen.answers && (moment.finished || attemptsLeft(quiz, moment.attempts) === 0);
}
