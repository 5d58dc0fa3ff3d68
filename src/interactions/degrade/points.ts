/**
 * Shares points out among `count` parts, in hundredths where that gives every part some, else in hundred-thousandths:
 * the sum stays the same, and no two parts differ by more than one such unit.
 */
export function sharePoints(points: number, count: number): readonly number[] {
  const unit = Math.round(points * 100) >= count && isWhole(points * 100) ? 100 : 100_000;
  const units = Math.round(points * unit);
  const each = Math.floor(units / count);
  const more = units - each * count;
  return Array.from({ length: count }, (_, index) => (each + (index < more ? 1 : 0)) / unit);
}

function isWhole(value: number): boolean {
  return Math.abs(value - Math.round(value)) < 1e-6;
}
