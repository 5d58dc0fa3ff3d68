import type { Activity } from '../../model/model.ts';
import { pointsOf, roundedPoints } from '../shared/points.ts';

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
  return { type: 'min_score', score: roundedPoints((pointsOf(activity) * completion.minPercent) / 100) };
}
