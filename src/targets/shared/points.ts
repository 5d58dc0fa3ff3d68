import type { Activity, Quiz } from '../../model/model.ts';

/** The points that an activity can earn. */
export function pointsOf(activity: Activity): number {
  if (activity.type === 'assignment') return activity.points;
  if (activity.type === 'discussion') return activity.grading?.points ?? 0;
  return activity.type === 'quiz' ? quizPoints(activity) : 0;
}

/** The points of an attempt that is right in all: of a pool those of the questions that are drawn. */
export function quizPoints({ entries }: Quiz): number {
  const points = entries.map((entry) => (entry.kind === 'pool' ? entry.draw * entry.pointsEach : entry.points));
  return roundedPoints(points.reduce((sum, value) => sum + value, 0));
}

/** Points are given to hundredths; sums of such fractions must not show their binary tails. */
export function roundedPoints(points: number): number {
  return Math.round(points * 100) / 100;
}
