import type { Loss, TargetInput } from '../target.ts';
import type { MoodleHtmlWriter } from './html-writer.ts';
import type { MoodleIds } from './ids.ts';
import { type MoodleLossFeature, moodleLosses } from './losses.ts';
import type { ActivityPlan, SectionPlan } from './plan.ts';
import type { FileArea } from './stored-files.ts';

/** What writing the activities of a section needs, and where their losses go. */
export interface SectionWriting {
  readonly section: SectionPlan;
  readonly input: TargetInput;
  readonly ids: MoodleIds;
  readonly html: MoodleHtmlWriter;
  readonly losses: Loss[];
}

/** `subject` is the author's id of the activity or question. */
export function lose(writing: SectionWriting, subject: string, feature: MoodleLossFeature, message: string): void {
  writing.losses.push(moodleLosses.report(feature, { module: writing.section.module.id, subject, message }));
}

/** Where the files of an activity's own texts lie. */
export function areaOf({ moduleName, context }: ActivityPlan, area: 'intro' | 'content'): FileArea {
  return { context, component: `mod_${moduleName}`, area, item: 0 };
}
