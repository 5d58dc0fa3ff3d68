import type { Activity, TeachingModule } from '../../model/model.ts';
import { rubricOfWork } from '../../model/rubric.ts';
import { formatNumber } from '../../written/format-number.ts';
import { pointsOf } from '../shared/points.ts';
import { markupOf, rubricParts } from '../shared/rubric-texts.ts';
import { unregistered } from '../shared/tools.ts';
import type { Loss } from '../target.ts';
import { wholePoints } from './activities/whole-points.ts';
import { moodleLosses } from './losses.ts';
import type { ActivityPlan } from './plan.ts';
import { quizLosses } from './quiz-losses.ts';

/** What becomes of an activity by what it is; of a quiz's questions, the bank says it. */
export function activityLosses(
  module: TeachingModule,
  { content, name, nameShortened }: ActivityPlan,
): readonly Loss[] {
  const activity = content.of === 'activity' ? content.activity : undefined;
  const { lose, losses } = moodleLosses.collect(module.id, activity?.id);
  if (nameShortened)
    lose(
      'text-shortened',
      `The title “${name}” is cut at 255 characters: Moodle holds no more, and counts a written sign as several.`,
    );
  return activity === undefined
    ? losses
    : [...losses, ...ownLosses(module, activity), ...rubricLosses(module, activity)];
}

function ownLosses(module: TeachingModule, activity: Activity): readonly Loss[] {
  if (activity.type === 'quiz') return quizLosses(module, activity);
  const { title } = activity;
  const { lose, losses } = moodleLosses.collect(module.id, activity.id);
  if (activity.type === 'discussion' && activity.requireInitialPost)
    lose(
      'initial-post',
      `In “${title}” students see each other’s posts before their own: only Moodle’s “Q and A forum” hides them, and there nobody can post before the teacher has. To have it so, choose that type in the forum’s settings and post the prompt as your question.`,
    );
  if (activity.type === 'discussion' && activity.style === 'side-comment')
    lose(
      'discussion-style',
      `Replies in “${title}” are nested or flat as each student chooses: Moodle leaves that to the reader.`,
    );
  if (activity.type === 'assignment' && activity.submission.includes('url'))
    lose('submission-url', `In “${title}” students type the web address into a text: Moodle has no field for one.`);
  if (activity.type === 'tool') lose('tool-registration', unregistered(activity));
  const points = pointsOf(activity);
  if (points !== 0 && points !== wholePoints(points))
    lose(
      'points-rounded',
      `“${title}” is worth ${wholePoints(points)} points instead of ${formatNumber(points)}: Moodle has whole points here.`,
    );
  return losses;
}

function rubricLosses(module: TeachingModule, activity: Activity): readonly Loss[] {
  if (activity.type !== 'discussion' && activity.type !== 'assignment') return [];
  const rubric = module.rubrics.get(rubricOfWork(activity) ?? '');
  if (rubric === undefined) return [];
  const { lose, losses } = moodleLosses.collect(module.id, rubric.id);
  const { formulas, links, references } = markupOf(Object.values(rubricParts(rubric)).flat());
  if (formulas || links || references)
    lose(
      'rubric-text',
      `In the rubric “${rubric.title}” formulas and links are words: Moodle shows a rubric as plain text.`,
    );
  return losses;
}
