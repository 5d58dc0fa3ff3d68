/** Chance that gives the same for the same seed. */
export interface Chance {
  /** From 0 up to, not including, `below`. */
  number(below: number): number;
  /** True once in `times`. */
  once(times: number): boolean;
  of<Value>(values: readonly Value[]): Value;
}

export function chance(seed: number): Chance {
  let state = seed >>> 0;
  const number = (below: number): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
  return {
    number,
    once: (times) => number(times) === 0,
    of: (values) => {
      const value = values[number(values.length)];
      if (value === undefined) throw new Error('nothing to choose from');
      return value;
    },
  };
}
