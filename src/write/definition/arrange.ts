import { itemsOf, type Part } from './part.ts';
import type { Kept, Placed, Wanted } from './wanted.ts';

/*
 * A list is wanted as a row of items. Where they are written is decided here: what keeps its place among those that stay
 * is left alone, all else is put beside its neighbour, in the neighbour's file.
 */

/** The list with the wanted items; undefined where nothing is changed. */
export function arranged(list: Part, items: readonly Wanted[]): Kept | undefined {
  const before = itemsOf(list).length;
  const isAsBefore =
    items.length === before && items.every((item) => item.kind === 'kept' && item.change === undefined);
  const wanted = withWholeFiles(list, items);
  const homes = homesOf(list, new Set(wanted.flatMap((item) => (item.kind === 'kept' ? [item.part] : []))));
  const order = new Map([...homes.keys()].map((part, index) => [part, index]));
  const staying = longestRise(wanted.map((item) => (item.kind === 'kept' ? (order.get(item.part) ?? -1) : -1)));
  if (isAsBefore && staying.size === wanted.length) return undefined;
  const plan = new Plan();
  /** New items before the first that stays go with that one. */
  let waiting: Wanted[] = [];
  let last: Home | undefined;
  wanted.forEach((item, index) => {
    const home = staying.has(index) && item.kind === 'kept' ? homes.get(item.part) : undefined;
    if (home === undefined) {
      if (last === undefined) waiting.push(item);
      else plan.at(last).after.push(item);
      return;
    }
    const spot = plan.at(home);
    spot.self = item;
    for (const one of waiting) spot.before.push(one);
    waiting = [];
    last = home;
  });
  return plan.of(list, waiting);
}

/** Items of a file that are all wanted, one after the other as they are there, are wanted as that file. */
function withWholeFiles(list: Part, items: readonly Wanted[]): readonly Wanted[] {
  let row = items;
  const at = new Map(items.flatMap((item, index) => (item.kind === 'kept' ? [[item.part, index] as const] : [])));
  const visit = (inner: Part): void => {
    for (const part of inner.slots) {
      if (!part.isSegment()) continue;
      const parts = itemsOf(part);
      const first = at.get(parts[0] ?? part);
      const isWhole = first !== undefined && parts.every((one, index) => at.get(one) === first + index);
      if (!isWhole) {
        visit(part);
        continue;
      }
      const own = items.slice(first, first + parts.length);
      const whole: Kept = arrangedInside(part, own);
      row = row.flatMap((item) => (item === own[0] ? [whole] : own.includes(item) ? [] : [item]));
    }
  };
  visit(list);
  return row;
}

/** The list of a file whose items stay where they are, each with its changes. */
function arrangedInside(list: Part, items: readonly Wanted[]): Kept {
  if (items.every((item) => item.kind === 'kept' && item.change === undefined)) return { kind: 'kept', part: list };
  let next = 0;
  const entries = list.slots.map((part, slot): Placed => {
    if (!part.isSegment()) return { slot, wanted: items[next++] ?? { kind: 'kept', part } };
    const { length } = itemsOf(part);
    next += length;
    return { slot, wanted: arrangedInside(part, items.slice(next - length, next)) };
  });
  return { kind: 'kept', part: list, change: { kind: 'entries', entries } };
}

/** The list, or the file's list in it, in which an item is written, and its slot there. */
interface Home {
  readonly list: Part;
  readonly slot: number;
}

interface Spot {
  readonly before: Wanted[];
  self?: Wanted;
  readonly after: Wanted[];
}

class Plan {
  readonly #lists = new Map<Part, Map<number, Spot>>();

  at({ list, slot }: Home): Spot {
    const spots = this.#lists.get(list) ?? new Map<number, Spot>();
    this.#lists.set(list, spots);
    const spot = spots.get(slot) ?? { before: [], after: [] };
    spots.set(slot, spot);
    return spot;
  }

  /** A list with what is to be in it. `only`: what has no neighbour anywhere. */
  of(list: Part, only: readonly Wanted[]): Kept {
    const entries = list.slots.flatMap((part, slot): Placed[] => {
      const spot = this.#lists.get(list)?.get(slot);
      if (part.isSegment() && spot?.self === undefined) {
        const inner = this.of(part, []);
        // Nothing is left of what was read from the file: it is no longer referred to.
        const isGone =
          itemsOf(part).length > 0 && inner.change?.kind === 'entries' && inner.change.entries.length === 0;
        return isGone ? [] : [{ slot, wanted: inner }];
      }
      if (spot?.self === undefined) return [];
      return [...spot.before.map(placed), { slot, wanted: spot.self }, ...spot.after.map(placed)];
    });
    const all = [...entries, ...only.map(placed)];
    const isSame =
      all.length === list.slots.length &&
      all.every(({ slot, wanted }) => slot !== undefined && wanted.kind === 'kept' && wanted.change === undefined);
    return isSame
      ? { kind: 'kept', part: list }
      : { kind: 'kept', part: list, change: { kind: 'entries', entries: all } };
  }
}

function placed(wanted: Wanted): Placed {
  return { wanted };
}

/** Where items are written, in their order; and files whose items are wanted together. */
function homesOf(list: Part, whole: ReadonlySet<Part>): Map<Part, Home> {
  const homes = new Map<Part, Home>();
  const visit = (inner: Part): void =>
    inner.slots.forEach((part, slot) => {
      if (part.isSegment() && !whole.has(part)) visit(part);
      else homes.set(part, { list: inner, slot });
    });
  visit(list);
  return homes;
}

/**
 * Positions of a longest row of values that rise, by patience sorting; values below 0 are no part of it. What does not
 * belong to it has to be moved, and nothing else.
 */
export function longestRise(values: readonly number[]): ReadonlySet<number> {
  /** For each length the position at which the row of that length ends lowest. */
  const ends: number[] = [];
  const before = new Map<number, number | undefined>();
  values.forEach((value, position) => {
    if (value < 0) return;
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((values[ends[middle] ?? 0] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    before.set(position, ends[low - 1]);
    ends[low] = position;
  });
  const row = new Set<number>();
  for (let at = ends.at(-1); at !== undefined; at = before.get(at)) row.add(at);
  return row;
}
