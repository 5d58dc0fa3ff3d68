import type { Quiz } from '../../model/model.ts';
import { quizQuestions } from '../../model/quiz-questions.ts';

/** When a student sees something of an attempt: the bits of Moodle's review options. */
const DURING = 0x10000;
const IMMEDIATELY_AFTER = 0x01000;
const LATER_WHILE_OPEN = 0x00100;
const AFTER_CLOSE = 0x00010;

const AFTER = IMMEDIATELY_AFTER | LATER_WHILE_OPEN | AFTER_CLOSE;
const ALWAYS = DURING | AFTER;
const NEVER = 0;

/** How a quiz answers its students. */
export interface ReviewPlan {
  readonly behaviour: 'deferredfeedback' | 'immediatefeedback' | 'interactive';
  readonly attempt: number;
  /** Whether an answer is right, its marks, its feedback. */
  readonly results: number;
  readonly rightAnswer: number;
  readonly overallFeedback: number;
}

/** Moodle knows times and not attempts: what is for after the last attempt is shown once the teacher closes the quiz. */
export function reviewOf(quiz: Quiz): ReviewPlan {
  const { feedback, revealAnswers } = quiz.settings;
  return {
    behaviour: behaviourOf(quiz),
    attempt: ALWAYS,
    results: { immediate: ALWAYS, 'after-submission': AFTER, 'after-last-attempt': afterLast(quiz), never: NEVER }[
      feedback
    ],
    rightAnswer: { 'after-submission': AFTER, 'after-last-attempt': afterLast(quiz), never: NEVER }[revealAnswers],
    overallFeedback: AFTER,
  };
}

/** True where "after the last attempt" is after any. */
export function hasOneAttempt({ settings }: Quiz): boolean {
  return settings.attempts === 1;
}

function afterLast(quiz: Quiz): number {
  return hasOneAttempt(quiz) ? AFTER : AFTER_CLOSE;
}

/** Hints come between tries, and a second try earns less: that is for practice, where no grade is told. */
function behaviourOf(quiz: Quiz): ReviewPlan['behaviour'] {
  if (quiz.settings.feedback !== 'immediate') return 'deferredfeedback';
  return quiz.purpose === 'practice' && hasHints(quiz) ? 'interactive' : 'immediatefeedback';
}

/** Whether any question of the quiz, pools included, has a hint. */
export function hasHints(quiz: Quiz): boolean {
  return quizQuestions(quiz).some(({ hints }) => hints.length > 0);
}
