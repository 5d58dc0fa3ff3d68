import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { resolveCodes } from '../codes.ts';
import { placedActivities } from '../definition-walk.ts';
import type { ResolveSession } from '../session.ts';

type ActivityDefinition = ResolveSession['definition']['activities'][number];

/** An activity counts as done by something that students can do in it. */
export function checkCompletion(session: ResolveSession): readonly Diagnostic[] {
  return placedActivities(session.definition).flatMap(({ part, pointer }) => {
    const reason = impossible(part);
    if (reason === undefined) return [];
    return [
      resolveCodes.report('completion-impossible', {
        message: `“${part.title}” could never be completed: ${reason}.`,
        hint: 'Leave out `completion` to use what is usual for this kind of activity.',
        place: session.place(`${pointer}/completion`),
      }),
    ];
  });
}

function impossible(activity: ActivityDefinition): string | undefined {
  const { completion, type } = activity;
  if (completion === 'post' && type !== 'discussion') return 'nobody posts anything in it';
  if (completion === 'submit' && type === 'tool' && !hasScore(activity))
    return 'the tool has no points, so that it reports nothing back';
  if (completion === 'submit' && type !== 'assignment' && type !== 'quiz' && type !== 'tool')
    return 'nothing is handed in';
  if (typeof completion === 'object' && !hasScore(activity))
    return type === 'discussion' ? 'the discussion is not graded, so it has no score' : 'it has no score';
  return undefined;
}

function hasScore(activity: ActivityDefinition): boolean {
  if (activity.type === 'discussion') return activity.grading !== undefined;
  if (activity.type === 'tool') return activity.points !== undefined;
  return activity.type === 'assignment' || activity.type === 'quiz';
}
