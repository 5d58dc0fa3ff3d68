import type { Numeric } from '../../../schema/types.generated.ts';
import { addDecimals } from '../../written/format-number.ts';

/** How far an answer may be from the right one: a distance, a percentage of it, or so many significant figures. */
export type Tolerance = NonNullable<Numeric['tolerance']>;

/** From the smallest number that counts as right to the largest; both count. */
export interface Span {
  readonly min: number;
  readonly max: number;
}

/** The numbers that a tolerance lets count as right. A distance or a percentage goes as far to either side. */
export function spanAround(answer: number, tolerance: Tolerance = 0): Span {
  if (typeof tolerance === 'number') return within(answer, tolerance);
  if (tolerance.significantFigures !== undefined) return agreeing(answer, tolerance.significantFigures);
  return within(answer, Number(((Math.abs(answer) * (tolerance.percent ?? 0)) / 100).toPrecision(15)));
}

function within(answer: number, distance: number): Span {
  return { min: addDecimals(answer, -distance), max: addDecimals(answer, distance) };
}

/**
 * The numbers that give the same as the answer, once both are rounded to so many significant figures. Halves may be
 * rounded either way, so that both ends count. To two figures 99.5 to 105 give 100: below a power of ten the last
 * figure is worth a tenth of what it is above. Worked out in decimal digits: binary fractions would round 1.005 to 1.00.
 */
function agreeing(answer: number, figures: number): Span {
  if (answer === 0) return { min: 0, max: 0 };
  const [factor = '', power = ''] = Math.abs(answer).toExponential().split('e');
  const digits = factor.replace('.', '').padEnd(figures + 1, '0');
  const up = Number(digits.slice(0, figures)) + (digits.charAt(figures) >= '5' ? 1 : 0);
  const carried = up === 10 ** figures;
  const rounded = carried ? up / 10 : up;
  // What the last figure of the rounded answer is worth: ten to this.
  const last = Number(power) - figures + (carried ? 2 : 1);
  const far = Number(`${rounded}5e${last - 1}`);
  const near =
    rounded === 10 ** (figures - 1)
      ? Number(`${rounded * 100 - 5}e${last - 2}`)
      : Number(`${rounded * 10 - 5}e${last - 1}`);
  return answer > 0 ? { min: near, max: far } : { min: -far, max: -near };
}
