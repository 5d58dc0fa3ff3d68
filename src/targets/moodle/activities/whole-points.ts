import type { Activity } from '../../../model/model.ts';
import { formatNumber } from '../../../written/format-number.ts';
import { lose, type SectionWriting } from '../writing.ts';

/** Assignments and whole forums are graded in whole points: anything else aborts the restore. */
export function wholePoints(points: number): number {
  return Math.max(1, Math.round(points));
}

/** Reports the loss where points are no whole number. */
export function loseFraction(activity: Activity, points: number, writing: SectionWriting): void {
  if (points !== wholePoints(points))
    lose(
      writing,
      activity.id,
      'points-rounded',
      `“${activity.title}” is worth ${wholePoints(points)} points instead of ${formatNumber(points)}: Moodle has whole points here.`,
    );
}
