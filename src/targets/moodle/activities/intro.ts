import type { Activity } from '../../../model/model.ts';
import type { ActivityPart } from '../../page-source.ts';
import type { ActivityPlan } from '../plan.ts';
import { areaOf, type SectionWriting } from '../writing.ts';

/** Points, rubric, settings and the tool are beside the text in Moodle itself; a forum shows others' posts from the start. */
const LEFT_OUT: readonly ActivityPart[] = ['launch', 'points', 'rubric', 'settings', 'first-post'];

/** The prompt of a discussion or an assignment, the introduction of a quiz, as HTML. */
export function introOf(plan: ActivityPlan, activity: Activity, writing: SectionWriting): string {
  const tree = writing.input.pages.activity(writing.section.module, activity, { without: LEFT_OUT });
  return writing.html.quoted(tree, areaOf(plan, 'intro'), activity.title);
}
