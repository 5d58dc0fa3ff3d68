/** Assignments and whole forums are graded in whole points: anything else aborts the restore. */
export function wholePoints(points: number): number {
  return Math.max(1, Math.round(points));
}
