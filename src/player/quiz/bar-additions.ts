import { isLong } from '../parts.ts';
import { service } from '../provided.ts';
import type { Words } from '../words.ts';
import type { LongQuiz } from './long-quiz.ts';
import type { QuizBar } from './quiz-bar.ts';
import type { QuizSurroundings } from './quiz-surroundings.ts';
import type { QuizPage } from './results.ts';
import type { TimeLimit } from './time-limit.ts';

/** The clock of a quiz with a time limit, on its bar. */
export function timeLimitOf({ quiz }: QuizPage, bar: QuizBar, surroundings: QuizSurroundings): TimeLimit | undefined {
  const { words, clock, session, announcer } = surroundings;
  const minutes = quiz.settings.timeLimitMinutes;
  if (minutes === undefined) return undefined;
  const limit = new (service('time-limit'))(minutes, words, clock, (message) => announcer.say(message), {
    changed: () => session.changed(),
    passed: () => session.touched(),
  });
  bar.add(limit.addition);
  return limit;
}

/** What a quiz of many questions has besides, on its bar. */
export function longQuizOf(
  { quiz }: QuizPage,
  bar: QuizBar,
  form: HTMLElement,
  words: Words,
  flagged: () => void,
): LongQuiz | undefined {
  return isLong(quiz) ? new (service('long-quiz'))({ form, bar, words, flagged }) : undefined;
}
