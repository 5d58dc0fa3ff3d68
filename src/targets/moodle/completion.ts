import type { Activity } from '../../model/model.ts';

/** What a student must do with an activity before Moodle counts it as done. */
export type CompletionPlan =
  | { readonly kind: 'none' | 'view' | 'post' | 'submit' }
  /** Of the activity's points. */
  | { readonly kind: 'minPercent'; readonly percent: number };

/** `none` where it may be skipped. What an activity cannot be asked for is refused before a module gets here. */
export function completionOf({ completion, optional }: Activity): CompletionPlan {
  if (optional || completion === 'none') return { kind: 'none' };
  return typeof completion === 'object' ? { kind: 'minPercent', percent: completion.minPercent } : { kind: completion };
}
