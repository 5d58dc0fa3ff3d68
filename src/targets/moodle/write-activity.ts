import { rubricOfWork } from '../../model/rubric.ts';
import { pointsOf } from '../shared/points.ts';
import { rubricTexts } from '../shared/rubric-texts.ts';
import { el, serializeXml, type XmlElement } from '../shared/xml.ts';
import type { Loss, PackageFile } from '../target.ts';
import { assignElement } from './activities/assign.ts';
import { forumElement } from './activities/forum.ts';
import { ltiElement } from './activities/lti.ts';
import { pageElement } from './activities/page.ts';
import { quizElement } from './activities/quiz.ts';
import { urlElement } from './activities/url.ts';
import { wholePoints } from './activities/whole-points.ts';
import { activityLosses } from './activity-losses.ts';
import { rolesDocument } from './course.ts';
import { fields } from './fields.ts';
import { type GradeItem, gradesDocument } from './grades.ts';
import { gradingDocument } from './grading.ts';
import { moduleDocument } from './module-document.ts';
import type { ActivityPlan } from './plan.ts';
import { quizBank } from './questions/bank.ts';
import type { StoredFiles } from './stored-files.ts';
import type { SectionWriting } from './writing.ts';

/** What a part of the course becomes, and what it loses. */
export interface Written {
  readonly files: readonly PackageFile[];
  /** Of `questions.xml`. */
  readonly categories: readonly XmlElement[];
  readonly losses: readonly Loss[];
}

/** The folder of an activity. `order` is its place in the whole course. */
export function writeActivity(
  plan: ActivityPlan,
  order: number,
  writing: SectionWriting,
  stored: StoredFiles,
): Written {
  const { timestamp } = writing.input.options;
  const own = contentElement(plan, writing);
  const bank =
    plan.content.of === 'activity' && plan.content.activity.type === 'quiz'
      ? quizBank(plan, plan.content.activity, writing)
      : { categories: [], ids: [], losses: [] };
  const item = gradeItemOf(plan, order, writing);
  const rubric = rubricDocument(plan, writing);
  const wrapper = { id: plan.id, moduleid: plan.moduleId, modulename: plan.moduleName, contextid: plan.context };
  const file = (name: string, root: XmlElement): PackageFile => ({
    path: `${plan.directory}/${name}`,
    kind: 'text',
    text: serializeXml(root),
  });
  return {
    categories: bank.categories,
    losses: [...activityLosses(writing.section.module, plan), ...bank.losses],
    files: [
      file('module.xml', moduleDocument(plan, item?.number ?? 0, timestamp)),
      file(`${plan.moduleName}.xml`, el('activity', wrapper, own)),
      file('roles.xml', rolesDocument()),
      file('grades.xml', gradesDocument(plan, item, timestamp)),
      ...(rubric === undefined ? [] : [file('grading.xml', rubric)]),
      file('inforef.xml', inforefDocument(stored.idsOf(plan.context), item, bank.ids)),
    ],
  };
}

function contentElement(plan: ActivityPlan, writing: SectionWriting): XmlElement {
  if (plan.content.of !== 'activity') return pageElement(plan, writing);
  const { activity } = plan.content;
  switch (activity.type) {
    case 'discussion':
      return forumElement(plan, activity, writing);
    case 'assignment':
      return assignElement(plan, activity, writing);
    case 'quiz':
      return quizElement(plan, activity, writing);
    case 'link':
      return urlElement(plan, activity, writing);
    case 'tool':
      return ltiElement(plan, activity, writing);
    case 'reading':
    case 'excerpt':
    case 'dataset':
    case 'timeline':
      return pageElement(plan, writing);
  }
}

/** Undefined where nothing is graded. */
function gradeItemOf(plan: ActivityPlan, order: number, writing: SectionWriting): GradeItem | undefined {
  if (plan.content.of !== 'activity') return undefined;
  const { activity } = plan.content;
  const points = pointsOf(activity);
  if (points === 0) return undefined;
  const quiz = activity.type === 'quiz' ? activity : undefined;
  const maximum = quiz === undefined ? wholePoints(points) : points;
  const percent = plan.completion.kind === 'minPercent' ? plan.completion.percent : (quiz?.settings.passPercent ?? 0);
  return {
    id: writing.ids.of('grade-item', writing.section.module, activity.id),
    number: activity.type === 'discussion' ? 1 : 0,
    maximum,
    pass: (maximum * percent) / 100,
    counts: quiz?.purpose !== 'practice',
    order: order + 1,
  };
}

function rubricDocument(plan: ActivityPlan, { section, ids, input }: SectionWriting): XmlElement | undefined {
  if (plan.content.of !== 'activity') return undefined;
  const { activity } = plan.content;
  if (activity.type !== 'discussion' && activity.type !== 'assignment') return undefined;
  const name = rubricOfWork(activity);
  if (name === undefined) return undefined;
  return gradingDocument(section.module.rubrics.get(name), {
    module: section.module,
    ids,
    texts: rubricTexts(section.module, input.pages),
    activity: activity.id,
    area: activity.type === 'assignment' ? 'submissions' : 'forum',
    timestamp: input.options.timestamp,
  });
}

/** What an activity uses of the whole backup. A category that is missing here would be taken from the site instead. */
function inforefDocument(
  files: readonly number[],
  item: GradeItem | undefined,
  categories: readonly number[],
): XmlElement {
  const references = (list: string, name: string, ids: readonly number[]) =>
    ids.length === 0
      ? undefined
      : el(
          list,
          {},
          ids.map((id) => el(name, {}, fields({ id }))),
        );
  return el(
    'inforef',
    {},
    references('fileref', 'file', files),
    references('grade_itemref', 'grade_item', item === undefined ? [] : [item.id]),
    references('question_categoryref', 'question_category', categories),
  );
}
