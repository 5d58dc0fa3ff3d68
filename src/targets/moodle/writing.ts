import type { TargetInput } from '../target.ts';
import type { MoodleHtmlWriter } from './html-writer.ts';
import type { MoodleIds } from './ids.ts';
import type { ActivityPlan, SectionPlan } from './plan.ts';
import type { FileArea } from './stored-files.ts';

/** What writing the activities of a section needs. */
export interface SectionWriting {
  readonly section: SectionPlan;
  readonly input: TargetInput;
  readonly ids: MoodleIds;
  readonly html: MoodleHtmlWriter;
}

/** Where the files of an activity's own texts lie. */
export function areaOf({ moduleName, context }: ActivityPlan, area: 'intro' | 'content'): FileArea {
  return { context, component: `mod_${moduleName}`, area, item: 0 };
}
