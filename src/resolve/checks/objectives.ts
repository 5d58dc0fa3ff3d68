import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { resolveCodes } from '../codes.ts';
import { placedList } from '../definition-walk.ts';
import type { ResolveSession } from '../session.ts';

/** Every objective is taught by an activity and assessed by a question, an assignment, a graded discussion or tool. */
export function checkObjectives(session: ResolveSession): readonly Diagnostic[] {
  const taught = new Set<string>();
  const assessed = new Set<string>();
  for (const activity of session.definition.activities) {
    if (activity.audience === 'instructor') continue;
    const graded =
      (activity.type === 'discussion' && activity.grading !== undefined) ||
      (activity.type === 'tool' && activity.points !== undefined);
    const assesses = activity.type === 'quiz' || activity.type === 'assignment' || graded;
    for (const id of activity.objectives ?? []) {
      if (activity.type !== 'quiz') taught.add(id);
      if (assesses) assessed.add(id);
    }
    if (activity.type !== 'quiz') continue;
    const questions = activity.questions.flatMap((entry) => (entry.type === 'pool' ? entry.questions : [entry]));
    for (const question of questions) for (const id of question.objectives ?? []) assessed.add(id);
  }
  // An objective that is named by another id is neither untaught nor unassessed: the other finding says what to correct.
  const known = new Set((session.definition.objectives ?? []).map(({ id }) => id));
  if ([...taught, ...assessed].some((id) => !known.has(id))) return [];
  const objectives = placedList(session.definition.objectives ?? [], '/objectives');
  return objectives
    .filter(({ part }) => !session.leftOut.mayUse(part.id))
    .flatMap(({ part: { id }, pointer }) => [
      ...(taught.has(id)
        ? []
        : [
            resolveCodes.report('objective-untaught', {
              message: `No activity teaches the objective \`${id}\`.`,
              hint: 'Name it under `objectives` of the activity that does, or delete it.',
              place: session.place(`${pointer}/id`),
            }),
          ]),
      ...(assessed.has(id)
        ? []
        : [
            resolveCodes.report('objective-unassessed', {
              message: `Nothing assesses the objective \`${id}\`: no question, assignment or graded discussion names it.`,
              hint: 'Name it under `objectives` of the question that does, or write one.',
              place: session.place(`${pointer}/id`),
            }),
          ]),
    ]);
}
