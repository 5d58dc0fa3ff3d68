import type { Activity, TeachingModule } from '../../model/model.ts';
import { learnerActivities } from '../../model/module-activities.ts';
import { quizQuestions } from '../../model/quiz-questions.ts';
import type { Loss } from '../target.ts';
import type { LossFamily } from './losses.ts';

/**
 * One loss a module, because what is left out is one thing: the way from activities and questions to objectives. The
 * objectives themselves are in the overview. `answersNameTheirs`: a platform learns with each answer what it assesses.
 */
export function objectivesLosses(
  module: TeachingModule,
  family: LossFamily<'objectives'>,
  { answersNameTheirs = false } = {},
): readonly Loss[] {
  const served = learnerActivities(module).some(
    (activity) => activity.objectives.length > 0 || (!answersNameTheirs && asksForObjectives(activity)),
  );
  if (!served) return [];
  const exception = answersNameTheirs ? ' Answers that a platform records name what their questions assess.' : '';
  const message = `Which activities of “${module.title}” serve which of its objectives is not said beside them: the instructor’s guide has a table of it.${exception}`;
  return [family.report('objectives', { module: module.id, subject: module.id, message })];
}

function asksForObjectives(activity: Activity): boolean {
  return activity.type === 'quiz' && quizQuestions(activity).some(({ objectives }) => objectives.length > 0);
}
