import { isSame } from '../source/unknown-value.ts';
import { movedKeys } from './moved.ts';

/** The same list before and on both sides, by what its items are known by. */
export interface Orders {
  readonly base: readonly string[];
  readonly theirs: readonly string[];
  readonly mine: readonly string[];
}

export interface MergedOrder {
  readonly order: readonly string[];
  /** Both sides moved something, and not to the same order. */
  readonly isDisputed: boolean;
}

/**
 * The order of those who are left. What one side moved is where that side has it; what both moved, where mine has it. What
 * only theirs has comes after the same neighbour as there.
 */
export function mergeOrder({ base, theirs, mine }: Orders, members: ReadonlySet<string>): MergedOrder {
  const inBase = new Set(base);
  const inTheirs = new Set(theirs);
  const inMine = new Set(mine);
  const isCommon = (key: string): boolean =>
    members.has(key) && inBase.has(key) && inTheirs.has(key) && inMine.has(key);
  const [before, there, here] = [base.filter(isCommon), theirs.filter(isCommon), mine.filter(isCommon)];
  const movedThere = movedKeys(before, there);
  const movedHere = movedKeys(before, here);
  const isDisputed = movedThere.size > 0 && movedHere.size > 0 && !isSame(there, here);
  const [first, second] = movedHere.size === 0 && movedThere.size > 0 ? [theirs, mine] : [mine, theirs];
  const lateMoves = isDisputed ? new Set([...movedThere].filter((key) => !movedHere.has(key))) : new Set<string>();
  const order = first.filter((key) => members.has(key) && !lateMoves.has(key));
  return { order: placedAfterNeighbours(order, second, members), isDisputed };
}

/** Puts the members that `order` lacks where `other` has them: after the nearest one before them that is there already. */
export function placedAfterNeighbours(
  order: readonly string[],
  other: readonly string[],
  members: ReadonlySet<string>,
): readonly string[] {
  const present = new Set(order);
  const after = new Map<string | undefined, string[]>();
  let neighbour: string | undefined;
  for (const key of other) {
    if (!members.has(key)) continue;
    if (present.has(key)) neighbour = key;
    else after.set(neighbour, [...(after.get(neighbour) ?? []), key]);
  }
  return [undefined, ...order].flatMap((key) => [...(key === undefined ? [] : [key]), ...(after.get(key) ?? [])]);
}
