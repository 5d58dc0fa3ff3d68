import type { Activity, Quiz, TeachingModule } from '../../resolve/model.ts';
import type { Loss } from '../target.ts';
import { canvasLosses } from './losses.ts';

/** What a student must do with an item before Canvas counts it as done. */
export type CompletionPlan =
  | { readonly type: 'must_view' | 'must_contribute' | 'must_submit' }
  | { readonly type: 'min_score'; readonly score: number };

/** The requirement of an activity; undefined where there is none, or it may be skipped. */
export function completionOf(activity: Activity): CompletionPlan | undefined {
  const { completion } = activity;
  if (activity.optional || completion === 'none') return undefined;
  if (completion === 'view') return { type: 'must_view' };
  if (completion === 'post') return { type: activity.type === 'discussion' ? 'must_contribute' : 'must_view' };
  if (completion === 'submit') return { type: canSubmit(activity) ? 'must_submit' : 'must_view' };
  const points = pointsOf(activity);
  return points === undefined
    ? { type: 'must_view' }
    : { type: 'min_score', score: rounded((points * completion.minPercent) / 100) };
}

/** Where Canvas has no requirement of the kind that the author wants, viewing must do. */
export function completionLosses(module: TeachingModule, activity: Activity): readonly Loss[] {
  const { completion } = activity;
  const plan = completionOf(activity);
  if (plan?.type !== 'must_view' || completion === 'view') return [];
  return [
    canvasLosses.report('completion', {
      module: module.id,
      subject: activity.id,
      message: `“${activity.title}” counts as done once it is opened: Canvas cannot ask for more of an item of its kind.`,
    }),
  ];
}

function canSubmit(activity: Activity): boolean {
  return (
    activity.type === 'quiz' ||
    activity.type === 'assignment' ||
    (activity.type === 'discussion' && activity.grading !== undefined)
  );
}

/** The points that an activity can earn; undefined where nothing is graded. */
export function pointsOf(activity: Activity): number | undefined {
  if (activity.type === 'assignment') return activity.points;
  if (activity.type === 'discussion') return activity.grading?.points;
  return activity.type === 'quiz' ? quizPoints(activity) : undefined;
}

export function quizPoints({ entries }: Quiz): number {
  const points = entries.map((entry) => (entry.kind === 'pool' ? entry.draw * entry.pointsEach : entry.points));
  return rounded(points.reduce((sum, value) => sum + value, 0));
}

/** Points are given to hundredths; sums of such fractions must not show their binary tails. */
function rounded(points: number): number {
  return Math.round(points * 100) / 100;
}
