import type { HandedIn } from '../state/learner-state.ts';
import type { Words } from '../words.ts';
import { round } from './questions.ts';
import { percentOf, type QuizPage, shownPercent } from './results.ts';

/**
 * What a student is told of the result of an attempt, wherever it is shown: points, and what they are of a hundred.
 * Practice never scores: what is told of it is how much was right the first time, if that is known.
 */
export function resultWords(
  { quiz }: QuizPage,
  { earned, possible, first }: HandedIn,
  words: Words,
): readonly string[] {
  if (quiz.purpose === 'practice') return first === undefined ? [] : [words('player.practice.first', first)];
  const percent = shownPercent(percentOf({ earned, possible }), quiz.settings.passPercent);
  return [words('player.outcome.points', { earned: round(earned, 2), possible }), words('player.percent', { percent })];
}
