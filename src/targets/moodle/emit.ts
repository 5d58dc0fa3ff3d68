import type { TeachingModule } from '../../model/model.ts';
import { formulaWordsLosses } from '../shared/formulas/formula-losses.ts';
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
import { remoteLosses } from './remote-media.ts';
import { sectionFiles } from './section.ts';
import { StoredFiles } from './stored-files.ts';
import { type Written, writeActivity } from './write-activity.ts';
import type { SectionWriting } from './writing.ts';

export function emitMoodle(plan: MoodlePlan, input: TargetInput): Emission {
  const { timestamp } = input.options;
  const stored = new StoredFiles(plan.ids, timestamp);
  const sections = plan.sections.map((section) => writeSection(plan, section, input, stored));
  const file = (path: string, root: XmlElement): PackageFile => ({ path, kind: 'text', text: serializeXml(root) });
  const fileName = `${plan.owner.id}${input.version.suffix}`;
  const categories = sections.flatMap((section) => section.categories);
  return {
    files: [
      file('moodle_backup.xml', backupDocument(plan, fileName, timestamp)),
      file('files.xml', stored.document()),
      file('questions.xml', el('question_categories', {}, categories)),
      ...courseFiles(plan, courseSummary(plan, input, stored), timestamp),
      ...sections.flatMap(({ files }) => files),
      ...stored.blobs(),
    ],
    losses: distinctLosses(sections.flatMap(({ losses }) => losses)),
    diagnostics: [],
  };
}

function writeSection(plan: MoodlePlan, section: SectionPlan, input: TargetInput, stored: StoredFiles): Written {
  const html = moodleHtmlWriter(section, input.pages, stored);
  const writing: SectionWriting = { section, input, ids: plan.ids, html };
  const own: Written = {
    files: sectionFiles(plan, writing, stored),
    categories: [],
    losses: sectionLosses(section.module),
  };
  const order = plan.sections.flatMap(({ activities }) => activities);
  const activities = section.activities.map((activity) =>
    writeActivity(activity, order.indexOf(activity), writing, stored),
  );
  const all = [own, ...activities];
  return {
    files: all.flatMap(({ files }) => files),
    categories: all.flatMap(({ categories }) => categories),
    losses: [...all.flatMap(({ losses }) => losses), ...remoteLosses(section.module, html.elsewhere)],
  };
}

function sectionLosses(module: TeachingModule): readonly Loss[] {
  const { lose, losses } = moodleLosses.collect(module.id);
  if (module.keywords.length > 0)
    lose(
      'keywords',
      `The keywords of “${module.title}” are left out: in Moodle a course has tags, and a section has none.`,
    );
  return [...objectivesLosses(module, moodleLosses), ...formulaWordsLosses(module, moodleLosses), ...losses];
}

/** Plain words, which refer to nothing. */
function courseSummary({ owner, course, sections }: MoodlePlan, { pages }: TargetInput, stored: StoredFiles): string {
  const [first] = sections;
  if (first === undefined) return '';
  const tree = paragraphs(owner.summary);
  const area = { context: course.context, component: 'course', area: 'summary', item: 0 };
  return moodleHtmlWriter(first, pages, stored).page(tree, area, owner.title);
}
