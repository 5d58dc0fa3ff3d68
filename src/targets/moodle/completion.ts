import { requirementOf } from '../../model/completion.ts';
import type { Activity } from '../../model/model.ts';

/** What a student must do with an activity before Moodle counts it as done. */
export type CompletionPlan =
  | { readonly kind: 'none' | 'view' | 'post' | 'submit' }
  /** Of the activity's points. */
  | { readonly kind: 'minPercent'; readonly percent: number };

export function moodleCompletion(activity: Activity): CompletionPlan {
  const required = requirementOf(activity) ?? 'none';
  return typeof required === 'object' ? { kind: 'minPercent', percent: required.minPercent } : { kind: required };
}
