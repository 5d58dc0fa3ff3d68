import { requirementOf } from '../../model/completion.ts';
import type { Activity } from '../../model/model.ts';

/** What a student must do with an activity before Moodle counts it as done. */
export type CompletionPlan =
  | { readonly kind: 'none' | 'view' | 'post' | 'submit' }
  /** A grade has come, whatever it is: nothing else is seen of work that is done in an external tool. */
  | { readonly kind: 'graded' }
  /** Of the activity's points. */
  | { readonly kind: 'minPercent'; readonly percent: number };

export function moodleCompletion(activity: Activity): CompletionPlan {
  const required = requirementOf(activity) ?? 'none';
  if (required === 'submit' && activity.type === 'tool') return { kind: 'graded' };
  return typeof required === 'object' ? { kind: 'minPercent', percent: required.minPercent } : { kind: required };
}
