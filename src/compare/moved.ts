/**
 * The fewest items that were moved: those outside a longest run of items whose order is the same before and after. Both
 * lists hold the same keys, none of them twice.
 */
export function movedKeys(before: readonly string[], after: readonly string[]): ReadonlySet<string> {
  const place = new Map(before.map((key, index) => [key, index] as const));
  const places = after.map((key) => place.get(key) ?? 0);
  const stayed = new Set(longestRising(places));
  return new Set(after.filter((key) => !stayed.has(place.get(key) ?? 0)));
}

/** A longest rising subsequence of different numbers, by patience sorting. */
function longestRising(numbers: readonly number[]): readonly number[] {
  /** For each length, the place in `numbers` of the smallest number that ends a run of it. */
  const ends: number[] = [];
  const previous: (number | undefined)[] = [];
  for (const [index, number] of numbers.entries()) {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((numbers[ends[middle] ?? 0] ?? 0) < number) low = middle + 1;
      else high = middle;
    }
    previous.push(low === 0 ? undefined : ends[low - 1]);
    ends[low] = index;
  }
  const run: number[] = [];
  for (let at = ends.at(-1); at !== undefined; at = previous[at]) run.push(numbers[at] ?? 0);
  return run.reverse();
}
