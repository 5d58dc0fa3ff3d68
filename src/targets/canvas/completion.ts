import type { Activity, Quiz } from '../../resolve/model.ts';

/** What a student must do with an item before Canvas counts it as done. */
export type CompletionPlan =
  | { readonly type: 'must_view' | 'must_contribute' | 'must_submit' }
  | { readonly type: 'min_score'; readonly score: number };

/**
 * The requirement of an activity; undefined where there is none, or it may be skipped. What an activity cannot be asked
 * for (posts in a reading, points where nothing is graded) is refused before a module gets here.
 */
export function completionOf(activity: Activity): CompletionPlan | undefined {
  const { completion } = activity;
  if (activity.optional || completion === 'none') return undefined;
  if (completion === 'view') return { type: 'must_view' };
  if (completion === 'post') return { type: 'must_contribute' };
  if (completion === 'submit') return { type: 'must_submit' };
  return { type: 'min_score', score: rounded((pointsOf(activity) * completion.minPercent) / 100) };
}

/** The points that an activity can earn. */
function pointsOf(activity: Activity): number {
  if (activity.type === 'assignment') return activity.points;
  if (activity.type === 'discussion') return activity.grading?.points ?? 0;
  return activity.type === 'quiz' ? quizPoints(activity) : 0;
}

export function quizPoints({ entries }: Quiz): number {
  const points = entries.map((entry) => (entry.kind === 'pool' ? entry.draw * entry.pointsEach : entry.points));
  return rounded(points.reduce((sum, value) => sum + value, 0));
}

/** Points are given to hundredths; sums of such fractions must not show their binary tails. */
function rounded(points: number): number {
  return Math.round(points * 100) / 100;
}
