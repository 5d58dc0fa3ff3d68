import { isRecord, isSame } from '../../source/unknown-value.ts';
import { changeTo } from './find-changes.ts';
import { idOf, itemsOf, type Part } from './part.ts';
import type { Kept, Placed, Wanted } from './wanted.ts';

/**
 * Finds what was moved from one list to another: an item that is gone and one that is new, with the same id, which no
 * other such item has, and with half of their properties alike. It is moved as it is written, and not written again.
 */
export function keepMoved(root: Kept): void {
  const gone = new Map<string, Part | undefined>();
  const fresh = new Map<string, Placed | undefined>();
  note(root, gone, fresh);
  for (const [id, placed] of fresh) {
    const part = gone.get(id);
    if (placed?.wanted.kind !== 'fresh' || part === undefined) continue;
    const { value } = placed.wanted;
    if (isAlike(part.value, value)) placed.wanted = changeTo(part, value) ?? { kind: 'kept', part };
  }
}

function note(wanted: Wanted, gone: Map<string, Part | undefined>, fresh: Map<string, Placed | undefined>): void {
  if (wanted.kind === 'fresh' || wanted.change?.kind !== 'entries') return;
  const { part, change } = wanted;
  const staying = new Set(change.entries.flatMap(({ wanted: entry }) => (entry.kind === 'kept' ? [entry.part] : [])));
  const left = part.slots.filter((slot) => !staying.has(slot));
  for (const item of left.flatMap((slot) => (slot.isSegment() ? itemsOf(slot) : [slot])))
    if (!staying.has(item)) noteUnlessTwice(gone, idOf(item.value), item);
  for (const placed of change.entries) {
    if (placed.wanted.kind === 'fresh') noteUnlessTwice(fresh, idOf(placed.wanted.value), placed);
    else note(placed.wanted, gone, fresh);
  }
}

/** What occurs twice is no longer certain. */
function noteUnlessTwice<Value>(all: Map<string, Value | undefined>, id: string | undefined, value: Value): void {
  if (id !== undefined) all.set(id, all.has(id) ? undefined : value);
}

function isAlike(was: unknown, wanted: unknown): boolean {
  if (!isRecord(was) || !isRecord(wanted) || was.type !== wanted.type) return false;
  const names = Object.keys(wanted).filter((name) => name !== 'id');
  return names.filter((name) => isSame(was[name], wanted[name])).length * 2 >= names.length;
}
