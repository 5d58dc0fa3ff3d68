import { isRecord, isSame } from '../../source/unknown-value.ts';
import { longestRise } from './arrange.ts';
import { idOf } from './part.ts';

/**
 * For each item of a list as it is wanted, the position of the item that it is in the list as it was. Items are the same
 * that have the same id; without ids, those that are alike. What is left between two that stay is taken for changed, one
 * after the other, where it may be: not where two have different ids and little else in common.
 */
export function matched(was: readonly unknown[], wanted: readonly unknown[]): readonly (number | undefined)[] {
  const found: (number | undefined)[] = wanted.map(() => undefined);
  const waiting = positionsByKey(was);
  wanted.forEach((item, index) => {
    found[index] = waiting.get(keyOf(item))?.shift();
  });
  const taken = new Set(found);
  const staying = longestRise(found.map((from) => from ?? -1));
  let open: number[] = [];
  let from = 0;
  const pairUp = (to: number): void => {
    const free: number[] = [];
    for (let index = from; index < to; index += 1) if (!taken.has(index)) free.push(index);
    for (const index of open) {
      const at = free.findIndex((candidate) => isLikely(was[candidate], wanted[index]));
      if (at === -1) continue;
      found[index] = free[at];
      free.splice(0, at + 1);
    }
  };
  for (let index = 0; index <= wanted.length; index += 1) {
    if (index < wanted.length && !staying.has(index)) {
      if (found[index] === undefined) open.push(index);
      continue;
    }
    const to = found[index] ?? was.length;
    if (open.length > 0) pairUp(to);
    open = [];
    from = to + 1;
  }
  pairMoved(was, wanted, found);
  return found;
}

/** More would take time, and be no matter of a moved item with another name. */
const MOST_UNKNOWN = 100;

/** What has another id and another place, and is mostly alike. */
function pairMoved(was: readonly unknown[], wanted: readonly unknown[], found: (number | undefined)[]): void {
  const taken = new Set(found);
  const free = was.flatMap((_item, index) => (taken.has(index) ? [] : [index]));
  if (free.length === 0 || free.length > MOST_UNKNOWN) return;
  wanted.forEach((item, index) => {
    if (found[index] !== undefined || idOf(item) === undefined) return;
    const at = free.findIndex(
      (candidate) => idOf(was[candidate]) !== undefined && isLikely(was[candidate], item, true),
    );
    if (at === -1) return;
    found[index] = free[at];
    free.splice(at, 1);
  });
}

function positionsByKey(items: readonly unknown[]): Map<string, number[]> {
  const positions = new Map<string, number[]>();
  items.forEach((item, index) => {
    const key = keyOf(item);
    const known = positions.get(key);
    if (known === undefined) positions.set(key, [index]);
    else known.push(index);
  });
  return positions;
}

function keyOf(item: unknown): string {
  const id = idOf(item);
  return id === undefined ? JSON.stringify(item, sortedNames) : `id ${id}`;
}

/** The order of properties does not count. */
function sortedNames(_name: string, value: unknown): unknown {
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1)));
}

/** Whether one may have become the other; `mostly`: where only more than half will do. */
function isLikely(was: unknown, wanted: unknown, mostly = false): boolean {
  if (isRecord(was) && isRecord(wanted)) {
    const names = Object.keys(wanted).filter((name) => name !== 'id');
    const alike = names.filter((name) => isSame(was[name], wanted[name])).length;
    const hasIds = idOf(was) !== undefined && idOf(wanted) !== undefined;
    const isOtherType = typeof was.type === 'string' && typeof wanted.type === 'string' && was.type !== wanted.type;
    return !isOtherType && (!hasIds || alike * 2 >= Math.max(names.length + (mostly ? 1 : 0), 1));
  }
  return Array.isArray(was) === Array.isArray(wanted) && isRecord(was) === isRecord(wanted);
}
