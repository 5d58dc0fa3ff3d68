import { attemptPoints } from '../../interactions/quiz-points.ts';
import type { Activity, Quiz } from '../../model/model.ts';

/** The points that an activity can earn. */
export function pointsOf(activity: Activity): number {
  if (activity.type === 'assignment') return activity.points;
  if (activity.type === 'tool') return activity.points ?? 0;
  if (activity.type === 'discussion') return activity.grading?.points ?? 0;
  return activity.type === 'quiz' ? quizPoints(activity) : 0;
}

/** What a quiz is worth in a gradebook: essays are part of it, because a person marks them there. */
export function quizPoints(quiz: Quiz): number {
  return roundedPoints(attemptPoints(quiz));
}

/** Points are given to hundredths; sums of such fractions must not show their binary tails. */
export function roundedPoints(points: number): number {
  return Math.round(points * 100) / 100;
}
