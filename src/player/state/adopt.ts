import type { LearnerState } from './learner-state.ts';

/**
 * Puts back what the platform's limit left no room for: essays of attempts that both states hold, and answers of those
 * submitted. What the platform holds stays as it is.
 */
export function adoptDropped(platform: LearnerState, local: LearnerState): void {
  for (const [key, attempts] of platform.quizzes)
    for (const attempt of attempts) {
      const twin = local.quizzes.get(key)?.find(({ seed }) => seed === attempt.seed);
      for (const [question, answer] of Object.entries(twin?.answers ?? {}))
        if (attempt.answers[question] === undefined && (attempt.result !== undefined || answer.kind === 'extendedText'))
          attempt.answers[question] = answer;
      if (twin !== undefined && twin.answersLost !== true) delete attempt.answersLost;
    }
}
