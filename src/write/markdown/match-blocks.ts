/** Places of the same values in two lists: those in one order first, then the moved ones. */
export interface Matches {
  /** Of each value of the second list, where it is in the first. */
  readonly kept: ReadonlyMap<number, number>;
  /** The same for values that are in another order. */
  readonly moved: ReadonlyMap<number, number>;
}

/** A table of so many fields is filled at most; beyond that only what is unique on both sides is found. */
const MOST_FIELDS = 4_000_000;

export function matchInOrder(before: readonly string[], after: readonly string[]): Matches {
  const kept = new Map<number, number>();
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) {
    kept.set(start, start);
    start += 1;
  }
  let end = 0;
  while (end < before.length - start && end < after.length - start && before.at(-1 - end) === after.at(-1 - end)) {
    kept.set(after.length - 1 - end, before.length - 1 - end);
    end += 1;
  }
  const left = before.slice(start, before.length - end);
  const right = after.slice(start, after.length - end);
  if (left.length * right.length <= MOST_FIELDS)
    for (const [to, from] of longestCommon(left, right)) kept.set(to + start, from + start);
  return { kept, moved: movedOnes(before, after, kept) };
}

function longestCommon(left: readonly string[], right: readonly string[]): readonly (readonly [number, number])[] {
  const width = right.length + 1;
  const lengths = new Int32Array((left.length + 1) * width);
  const at = (row: number, column: number): number => lengths[row * width + column] ?? 0;
  for (let row = left.length - 1; row >= 0; row -= 1)
    for (let column = right.length - 1; column >= 0; column -= 1)
      lengths[row * width + column] =
        left[row] === right[column] ? at(row + 1, column + 1) + 1 : Math.max(at(row + 1, column), at(row, column + 1));
  const pairs: [number, number][] = [];
  for (let row = 0, column = 0; row < left.length && column < right.length; ) {
    if (left[row] === right[column]) {
      pairs.push([column, row]);
      row += 1;
      column += 1;
    } else if (at(row + 1, column) >= at(row, column + 1)) row += 1;
    else column += 1;
  }
  return pairs;
}

function movedOnes(
  before: readonly string[],
  after: readonly string[],
  kept: ReadonlyMap<number, number>,
): ReadonlyMap<number, number> {
  const taken = new Set(kept.values());
  const free = new Map<string, number[]>();
  before.forEach((value, index) => {
    if (!taken.has(index)) free.set(value, [...(free.get(value) ?? []), index]);
  });
  const moved = new Map<number, number>();
  after.forEach((value, index) => {
    if (kept.has(index)) return;
    const from = free.get(value)?.shift();
    if (from !== undefined) moved.set(index, from);
  });
  return moved;
}
