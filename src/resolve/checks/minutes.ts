import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { resolveCodes } from '../codes.ts';
import type { ResolveSession } from '../session.ts';

/** The times of the parts fit into the time of the whole. */
export function checkMinutes(session: ResolveSession): readonly Diagnostic[] {
  const { estimatedMinutes, instructor, activities } = session.definition;
  if (estimatedMinutes === undefined) return [];
  const plan = sum(instructor?.lessonPlan ?? []);
  const work = sum(activities.filter(({ audience, optional }) => audience !== 'instructor' && optional !== true));
  const tooLong = (what: string, minutes: number): Diagnostic[] =>
    minutes <= estimatedMinutes
      ? []
      : [
          resolveCodes.report('minutes', {
            message: `${what} ${minutes} minutes, but the module says it takes ${estimatedMinutes}.`,
            hint: 'Correct `estimatedMinutes`, or the minutes of the parts.',
            place: session.place('/estimatedMinutes'),
          }),
        ];
  return [...tooLong('The lesson plan takes', plan), ...tooLong('The activities that are not optional take', work)];
}

function sum(parts: readonly { readonly minutes?: number }[]): number {
  return parts.reduce((total, { minutes = 0 }) => total + minutes, 0);
}
