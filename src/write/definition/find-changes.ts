import { isRecord, isSame } from '../../source/unknown-value.ts';
import { arranged } from './arrange.ts';
import { matched } from './match-items.ts';
import { itemsOf, type Part } from './part.ts';
import type { JsonValue, Kept, Placed, Wanted } from './wanted.ts';

/** What has to be changed for a part to have a value; undefined where nothing has to. */
export function changeTo(part: Part, value: JsonValue): Kept | undefined {
  const { group } = part;
  if (group?.kind === 'object' && isRecord(part.value) && isObject(value)) return changedObject(part, value);
  if (group?.kind === 'list' && Array.isArray(part.value) && isList(value)) return changedList(part, value);
  if (isSame(part.value, value)) return undefined;
  return { kind: 'kept', part, change: { kind: 'value', value } };
}

function isObject(value: JsonValue): value is { readonly [name: string]: JsonValue } {
  return isRecord(value);
}

function isList(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value);
}

function changedObject(part: Part, value: { readonly [name: string]: JsonValue }): Kept | undefined {
  const entries: Placed[] = [];
  let isChanged = false;
  const seen = new Set<string>();
  part.group?.entries.forEach(({ name = '' }, slot) => {
    const wanted = Object.hasOwn(value, name) ? value[name] : undefined;
    seen.add(name);
    if (wanted === undefined) {
      isChanged = true;
      return;
    }
    const was = isRecord(part.value) ? part.value[name] : undefined;
    const child = part.slots[slot];
    if (child === undefined) return;
    const change = isSame(was, wanted) ? undefined : changeTo(child, wanted);
    isChanged ||= change !== undefined;
    entries.push({ name, slot, wanted: change ?? { kind: 'kept', part: child } });
  });
  isChanged = putNew(entries, value, seen) || isChanged;
  return isChanged ? { kind: 'kept', part, change: { kind: 'entries', entries } } : undefined;
}

/** New properties come behind those that they are behind in the value. */
function putNew(entries: Placed[], value: { readonly [name: string]: JsonValue }, known: ReadonlySet<string>): boolean {
  let isAny = false;
  let before: string | undefined;
  for (const [name, wanted] of Object.entries(value)) {
    if (!known.has(name)) {
      isAny = true;
      const at = before === undefined ? 0 : entries.findIndex((entry) => entry.name === before) + 1;
      entries.splice(at, 0, { name, wanted: { kind: 'fresh', value: wanted } });
    }
    before = name;
  }
  return isAny;
}

function changedList(part: Part, value: readonly JsonValue[]): Kept | undefined {
  const was: readonly unknown[] = Array.isArray(part.value) ? part.value : [];
  if (isSame(was, value)) return undefined;
  const items = itemsOf(part);
  const wanted = matched(was, value).map((from, index): Wanted => {
    const item = from === undefined ? undefined : items[from];
    const itemValue = value[index] ?? null;
    if (item === undefined) return { kind: 'fresh', value: itemValue };
    // Comparing is quicker than finding out where something is written.
    if (isSame(item.value, itemValue)) return { kind: 'kept', part: item };
    return changeTo(item, itemValue) ?? { kind: 'kept', part: item };
  });
  return arranged(part, wanted);
}
