import type { Activity } from './model.ts';

/** What a student must do with an activity before it counts as done. */
export type Requirement = Exclude<Activity['completion'], 'none'>;

/**
 * Undefined where nothing is asked, or the activity may be skipped. What an activity cannot be asked for (posts in a
 * reading, points where nothing is graded) is refused before a module is made.
 */
export function requirementOf({ completion, optional }: Activity): Requirement | undefined {
  return optional || completion === 'none' ? undefined : completion;
}
