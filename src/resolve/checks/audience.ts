import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { resolveCodes } from '../codes.ts';
import { placedActivities, placedQuestions } from '../definition-walk.ts';
import type { ResolveSession } from '../session.ts';
import { withArticle } from './with-article.ts';

/** Students are sent only to what they can see, and shown only what can be beside a question. */
export function checkAudience(session: ResolveSession): readonly Diagnostic[] {
  return [...instructorLinks(session), ...shownBeside(session)];
}

function instructorLinks(session: ResolveSession): Diagnostic[] {
  const activities = placedActivities(session.definition);
  const hidden = new Set(activities.flatMap(({ part }) => (part.audience === 'instructor' ? [part.id] : [])));
  const hiddenPointers = activities.flatMap(({ part, pointer }) => (hidden.has(part.id) ? [`${pointer}/`] : []));
  const isForInstructor = (pointer: string): boolean =>
    pointer.startsWith('/instructor/') ||
    pointer.endsWith('/modelAnswer') ||
    hiddenPointers.some((head) => pointer.startsWith(head));
  return session.references.flatMap(({ value, pointer, offset }) =>
    value.to === 'activity' && hidden.has(value.id) && !isForInstructor(pointer)
      ? [
          resolveCodes.report('instructor-link', {
            message: `A link sends students to \`${value.id}\`, which only the instructor sees.`,
            hint: 'Delete the link, or make the activity visible to learners.',
            place: session.place(pointer, { offset }),
          }),
        ]
      : [],
  );
}

function shownBeside(session: ResolveSession): Diagnostic[] {
  const byId = new Map(session.definition.activities.map((activity) => [activity.id, activity]));
  return placedQuestions(session.definition).flatMap(({ part, pointer, quiz }) => {
    const activity = part.excerpt === undefined ? undefined : byId.get(part.excerpt);
    if (activity === undefined) return [];
    const place = session.place(`${pointer}/excerpt`);
    const fits = activity.type === 'excerpt' || (activity.type === 'dataset' && part.type !== 'evidence');
    if (!fits)
      return [
        resolveCodes.report('excerpt-kind', {
          message: `\`${activity.id}\` is ${withArticle(activity.type)}, which cannot be shown beside this question.`,
          hint: part.type === 'evidence' ? 'Name an excerpt.' : 'Name an excerpt or a dataset.',
          place,
        }),
      ];
    if (activity.audience === 'instructor' && quiz.audience !== 'instructor')
      return [
        resolveCodes.report('instructor-link', {
          message: `The question shows \`${activity.id}\`, which only the instructor sees.`,
          hint: 'Name another excerpt, or make this one visible to learners.',
          place,
        }),
      ];
    return [];
  });
}
