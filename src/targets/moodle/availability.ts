import type { Activity, Publication, TeachingModule } from '../../model/model.ts';
import { moodleCompletion } from './completion.ts';
import type { MoodleIds } from './ids.ts';

/** The course modules that must be complete before an activity opens. */
export type Availability = readonly { readonly moduleId: number; readonly passed: boolean }[];

/**
 * What must be done before an activity, where the module or the unit is sequential: the last thing before it that can be
 * done at all. It is at the activities and not at their section, whose conditions a restore into a section that is
 * there already leaves out.
 */
export function availabilityOf(
  publication: Publication,
  module: TeachingModule,
  activity: Activity,
  ids: MoodleIds,
): Availability {
  const before = module.sequential ? module.activities.slice(0, module.activities.indexOf(activity)) : [];
  const own = required(before).slice(-1);
  if (own.length > 0) return own.map((one) => conditionOf(module, one, ids));
  const { unit, modules } = publication;
  const previous = unit?.sequential === true ? modules[modules.indexOf(module) - 1] : undefined;
  if (previous === undefined) return [];
  const all = required(previous.activities);
  return (previous.sequential ? all.slice(-1) : all).map((one) => conditionOf(previous, one, ids));
}

function required(activities: readonly Activity[]): readonly Activity[] {
  return activities.filter((one) => one.audience === 'learner' && moodleCompletion(one).kind !== 'none');
}

/** After a required percentage "passed" is asked for: 4.1 takes a failed quiz for a complete one. */
function conditionOf(module: TeachingModule, activity: Activity, ids: MoodleIds): Availability[number] {
  return { moduleId: ids.of('module', module, activity.id), passed: moodleCompletion(activity).kind === 'minPercent' };
}

/** As Moodle keeps it: JSON, every condition shown to students with its reason; null where there are none. */
export function availabilityJson(conditions: Availability): string | null {
  if (conditions.length === 0) return null;
  return JSON.stringify({
    op: '&',
    c: conditions.map(({ moduleId, passed }) => ({ type: 'completion', cm: moduleId, e: passed ? 2 : 1 })),
    showc: conditions.map(() => true),
  });
}
