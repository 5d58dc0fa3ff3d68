import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { resolveCodes } from '../codes.ts';
import { placedActivities } from '../definition-walk.ts';
import type { ResolveSession } from '../session.ts';

/** Percentages that were meant as shares: 0.6 for 60. */
export function checkPercentages(session: ResolveSession): readonly Diagnostic[] {
  return placedActivities(session.definition).flatMap(({ part, pointer }) => [
    ...(part.type === 'quiz' ? asShare(part.settings?.passPercent, `${pointer}/settings/passPercent`, session) : []),
    ...(typeof part.completion === 'object'
      ? asShare(part.completion.minPercent, `${pointer}/completion/minPercent`, session)
      : []),
  ]);
}

function asShare(percent: number | undefined, pointer: string, session: ResolveSession): Diagnostic[] {
  if (percent === undefined || percent <= 0 || percent > 1) return [];
  const meant = Math.round(percent * 100);
  return [
    resolveCodes.report('percent-as-share', {
      message: `${percent} means ${percent}%, so almost every result would be enough.`,
      hint: `Write a number from 0 to 100${meant >= 1 ? `: ${meant} for ${meant}%` : ''}.`,
      place: session.place(pointer),
    }),
  ];
}
