import { distinctLosses } from '../shared/losses.ts';
import { objectivesLosses } from '../shared/objectives.ts';
import { paragraphs } from '../shared/unit-overview.ts';
import { el, serializeXml, type XmlElement } from '../shared/xml.ts';
import type { Emission, Loss, PackageFile, TargetInput } from '../target.ts';
import { backupDocument } from './backup-document.ts';
import { courseFiles } from './course.ts';
import { moodleHtmlWriter } from './html-writer.ts';
import { moodleLosses } from './losses.ts';
import type { MoodlePlan, SectionPlan } from './plan.ts';
import { sectionFiles } from './section.ts';
import { StoredFiles } from './stored-files.ts';
import { writeActivity } from './write-activity.ts';
import { lose, type SectionWriting } from './writing.ts';

/** What has been written so far. */
interface Draft {
  readonly files: PackageFile[];
  readonly categories: XmlElement[];
  readonly losses: Loss[];
  readonly stored: StoredFiles;
}

export function emitMoodle(plan: MoodlePlan, input: TargetInput): Emission {
  const { timestamp } = input.options;
  const stored = new StoredFiles(plan.ids, timestamp);
  const draft: Draft = { files: [], categories: [], losses: [], stored };
  let order = 0;
  for (const section of plan.sections) order = addSection(plan, section, order, input, draft);
  const file = (path: string, root: XmlElement): PackageFile => ({ path, kind: 'text', text: serializeXml(root) });
  const fileName = `${plan.owner.id}${input.version.suffix}`;
  return {
    files: [
      file('moodle_backup.xml', backupDocument(plan, fileName, timestamp)),
      file('files.xml', stored.document()),
      file('questions.xml', el('question_categories', {}, draft.categories)),
      ...courseFiles(plan, courseSummary(plan, input, stored), timestamp),
      ...draft.files,
      ...stored.blobs(),
    ],
    losses: distinctLosses(draft.losses),
    diagnostics: [],
  };
}

function addSection(plan: MoodlePlan, section: SectionPlan, order: number, input: TargetInput, draft: Draft): number {
  const html = moodleHtmlWriter(section, input.pages, draft.stored);
  const writing: SectionWriting = { section, input, ids: plan.ids, html, losses: draft.losses };
  const { module } = section;
  draft.losses.push(...objectivesLosses(module, moodleLosses));
  if (module.keywords.length > 0) {
    const message = `The keywords of “${module.title}” are left out: in Moodle a course has tags, and a section has none.`;
    lose(writing, module.id, 'keywords', message);
  }
  draft.files.push(...sectionFiles(plan, writing, draft.stored));
  section.activities.forEach((activity, index) => {
    const written = writeActivity(activity, order + index, writing, draft.stored);
    draft.files.push(...written.files);
    draft.categories.push(...written.categories);
  });
  return order + section.activities.length;
}

/** Plain words, which refer to nothing. */
function courseSummary({ owner, course, sections }: MoodlePlan, { pages }: TargetInput, stored: StoredFiles): string {
  const [first] = sections;
  if (first === undefined) return '';
  const tree = paragraphs(owner.summary);
  const area = { context: course.context, component: 'course', area: 'summary', item: 0 };
  return moodleHtmlWriter(first, pages, stored).page(tree, area, owner.title);
}
