import type { Edit, JsonValue } from '../../browser.ts';
import { textAt } from './values.ts';

/**
 * Edits as they were meant: their pointers are for the definition that somebody saw (`before`), and items of lists may
 * have moved since. Items are known by their ids. Undefined where an item is gone.
 */
export function movedEdits(
  edits: readonly Edit[],
  before: JsonValue | undefined,
  now: JsonValue | undefined,
): readonly Edit[] | undefined {
  if (before === now) return edits;
  const moved = edits.map((edit): Edit | undefined => {
    const pointer = movedPointer(edit.pointer, before, now);
    if (pointer === undefined) return undefined;
    if (edit.kind !== 'move') return { ...edit, pointer };
    const to = movedPointer(edit.to, before, now);
    return to === undefined ? undefined : { ...edit, pointer, to };
  });
  return moved.includes(undefined) ? undefined : (moved as readonly Edit[]);
}

function movedPointer(pointer: string, before: JsonValue | undefined, now: JsonValue | undefined): string | undefined {
  let [was, is] = [before, now];
  let path = '';
  for (const name of pointer.split('/').slice(1)) {
    const place = Array.isArray(was) ? placeOf(name, was as readonly JsonValue[], is) : name;
    if (place === undefined) return undefined;
    path += `/${place}`;
    was = member(was, name);
    is = member(is, place);
  }
  return path;
}

/** Where an item is now; behind all others where it was to be behind all others. */
function placeOf(name: string, was: readonly JsonValue[], is: JsonValue | undefined): string | undefined {
  const list = Array.isArray(is) ? (is as readonly JsonValue[]) : [];
  const index = Number(name);
  if (name === '-' || index >= was.length) return String(list.length);
  const id = textAt(was[index], '/id');
  if (id === undefined) return name;
  const found = list.findIndex((item) => textAt(item, '/id') === id);
  return found < 0 ? undefined : String(found);
}

function member(value: JsonValue | undefined, name: string): JsonValue | undefined {
  return typeof value === 'object' && value !== null
    ? (value as unknown as Readonly<Record<string, JsonValue | undefined>>)[name]
    : undefined;
}
