import { randomNumbers } from '../verify/support/xml-mutations.ts';
import { seed } from './scale.ts';

/** A whole number from 0, below a limit. */
export type Random = (below: number) => number;

/** Random numbers of a case's own, so that it can be tried again by itself. */
export function randomOf(index: number): Random {
  return randomNumbers(seed + index * 2_654_435_761);
}

export function pick<Value>(list: readonly Value[], random: Random): Value {
  const value = list[random(list.length)];
  if (value === undefined) throw new Error('Nothing to pick from.');
  return value;
}
