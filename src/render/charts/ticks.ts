/** An axis: its ends and the values at which it is marked, all multiples of one round step. */
export interface Axis {
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly ticks: readonly number[];
}

const ROUND = [1, 2, 2.5, 5, 10];

/** Values nearer to each other than this part of them have the same label; a span below the second has no steps. */
const SAME = 1e-11;
const NOTHING = 1e-300;

/**
 * An axis that holds all values with about `wanted` intervals, in steps of 1, 2, 2.5 or 5 times a power of ten. With
 * `fromZero` it begins at zero, as lengths must; without it still does where the values come near to it.
 */
export function niceAxis(values: readonly number[], wanted: number, fromZero: boolean): Axis {
  const low = Math.min(...values);
  const high = Math.max(...values);
  const nearZero = (low > 0 && low < high / 2) || (high < 0 && high > low / 2);
  const same = high - low <= SAME * Math.max(Math.abs(low), Math.abs(high));
  const zero = fromZero || nearZero || same || values.length === 0;
  const bottom = values.length === 0 ? 0 : zero ? Math.min(0, low) : low;
  const highest = values.length === 0 ? 1 : zero ? Math.max(0, high) : high;
  const top = highest - bottom > NOTHING ? highest : bottom + 1;
  const step = niceStep((top - bottom) / wanted);
  const first = Math.floor(bottom / step + 1e-9);
  const last = Math.max(first + 1, Math.ceil(top / step - 1e-9));
  const ticks = Array.from({ length: last - first + 1 }, (_, index) => rounded((first + index) * step));
  return { min: ticks[0] ?? 0, max: ticks.at(-1) ?? 1, step, ticks };
}

/**
 * The axis with the most intervals, five at most, whose labels do not touch: `room` is the length of the axis, `width`
 * the length of a label.
 */
export function fittingAxis(
  values: readonly number[],
  fromZero: boolean,
  room: number,
  width: (tick: number) => number,
): Axis {
  for (let wanted = 5; wanted > 1; wanted -= 1) {
    const axis = niceAxis(values, wanted, fromZero);
    const widest = Math.max(...axis.ticks.map(width));
    if ((widest + 10) * (axis.ticks.length - 1) <= room) return axis;
  }
  return niceAxis(values, 1, fromZero);
}

function niceStep(raw: number): number {
  const power = 10 ** Math.floor(Math.log10(raw));
  const factor = ROUND.find((candidate) => raw <= candidate * power * (1 + 1e-9)) ?? 10;
  return rounded(factor * power);
}

/** Multiples of a decimal step without the tails of binary fractions. */
function rounded(value: number): number {
  return Number(value.toPrecision(12));
}
