/** Places of the same item in two lists. */
export type Pair = readonly [before: number, after: number];

/** Where two lists differ in more than so many items, the rest counts as replaced: it bounds time, and nobody reads more. */
const MOST_DIFFERENCES = 1000;

/**
 * Which items of two lists are the same, in order: as many as can be, by Myers' algorithm (1986). Greedy, so that of several
 * ways the same is taken each time.
 */
export function align(before: readonly string[], after: readonly string[]): readonly Pair[] {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start += 1;
  let end = 0;
  const most = Math.min(before.length, after.length) - start;
  while (end < most && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1;
  const inner = innerPairs(before.slice(start, before.length - end), after.slice(start, after.length - end));
  return [
    ...Array.from({ length: start }, (_, index): Pair => [index, index]),
    ...inner.map(([one, other]): Pair => [one + start, other + start]),
    ...Array.from({ length: end }, (_, index): Pair => [before.length - end + index, after.length - end + index]),
  ];
}

function innerPairs(before: readonly string[], after: readonly string[]): readonly Pair[] {
  if (before.length === 0 || after.length === 0) return [];
  const trace = furthest(before, after);
  return trace === undefined ? [] : walkBack(trace, before.length, after.length);
}

/** For each number of differences, how far along `before` each diagonal gets. */
function furthest(before: readonly string[], after: readonly string[]): readonly Int32Array[] | undefined {
  const most = Math.min(before.length + after.length, MOST_DIFFERENCES);
  const reach = new Int32Array(2 * most + 3);
  const trace: Int32Array[] = [];
  for (let count = 0; count <= most; count += 1) {
    trace.push(reach.slice(most + 1 - count - 1, most + 1 + count + 2));
    for (let diagonal = -count; diagonal <= count; diagonal += 2) {
      const at = most + 1 + diagonal;
      const isDown = diagonal === -count || (diagonal !== count && (reach[at - 1] ?? 0) < (reach[at + 1] ?? 0));
      let x = isDown ? (reach[at + 1] ?? 0) : (reach[at - 1] ?? 0) + 1;
      while (x < before.length && x - diagonal < after.length && before[x] === after[x - diagonal]) x += 1;
      reach[at] = x;
      if (x >= before.length && x - diagonal >= after.length) return trace;
    }
  }
  return undefined;
}

function walkBack(trace: readonly Int32Array[], beforeLength: number, afterLength: number): readonly Pair[] {
  const pairs: Pair[] = [];
  let [x, y] = [beforeLength, afterLength];
  for (let count = trace.length - 1; count >= 0; count -= 1) {
    const reach = (diagonal: number): number => trace[count]?.[diagonal + count + 1] ?? 0;
    const diagonal = x - y;
    const isDown = diagonal === -count || (diagonal !== count && reach(diagonal - 1) < reach(diagonal + 1));
    const previous = isDown ? diagonal + 1 : diagonal - 1;
    const fromX = count === 0 ? 0 : reach(previous);
    for (const start = count === 0 || isDown ? fromX : fromX + 1; x > start; ) {
      x -= 1;
      y -= 1;
      pairs.push([x, y]);
    }
    [x, y] = [fromX, fromX - previous];
  }
  return pairs.reverse();
}
