/** The weightings that the profile of QTI allows (`cc_weighting` is an integer from 1 to 99). */
const HEAVIEST = 99;

/** Halves and quarters of points become whole; beyond that a quiz would outweigh all else in a gradebook of points. */
const LARGEST_FACTOR = 4;

export interface Weightings {
  readonly values: readonly number[];
  /** All points were multiplied by this, so that their proportions survive; 1 where they are whole already. */
  readonly factor: number;
  /** False where even that left fractions, which were rounded. */
  readonly exact: boolean;
}

/** Points as whole weightings in the same proportions, where there is a factor that makes them whole. */
export function weightingsOf(points: readonly number[]): Weightings {
  for (let factor = 1; factor <= LARGEST_FACTOR; factor += 1) {
    const scaled = points.map((value) => value * factor);
    if (scaled.every(isWeighting)) return { values: scaled.map(Math.round), factor, exact: true };
  }
  const rounded = points.map((value) => Math.min(HEAVIEST, Math.max(1, Math.round(value))));
  return { values: rounded, factor: 1, exact: false };
}

function isWeighting(value: number): boolean {
  const whole = Math.round(value);
  return whole >= 1 && whole <= HEAVIEST && Math.abs(value - whole) < 1e-6;
}
