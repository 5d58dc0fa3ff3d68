import { requirementOf } from '../../model/completion.ts';
import type { Activity } from '../../model/model.ts';
import { pointsOf, roundedPoints } from '../shared/points.ts';

/** What a student must do with an item before Canvas counts it as done. */
export type CompletionPlan =
  | { readonly type: 'must_view' | 'must_contribute' | 'must_submit' }
  | { readonly type: 'min_score'; readonly score: number };

/** Undefined where nothing is required. */
export function canvasRequirement(activity: Activity): CompletionPlan | undefined {
  const required = requirementOf(activity);
  if (required === undefined) return undefined;
  if (required === 'view') return { type: 'must_view' };
  if (required === 'post') return { type: 'must_contribute' };
  if (required === 'submit') return { type: 'must_submit' };
  return { type: 'min_score', score: roundedPoints((pointsOf(activity) * required.minPercent) / 100) };
}
