import type { Edit, JsonValue } from '../../browser.ts';
import { valueAt } from './values.ts';

type Holder = JsonValue[] | { [name: string]: JsonValue };

/**
 * A definition as it will be after edits, for the eye, until the writer has made them: one after the other. What an edit
 * does not touch is shared with the definition that was given.
 */
export function applied(definition: JsonValue, edits: readonly Edit[]): JsonValue {
  const before = new Map<string, number>();
  return edits.reduce((now, edit) => {
    // What is put before the same item comes as it is given.
    const earlier = edit.kind === 'insert' ? (before.get(edit.pointer) ?? 0) : 0;
    if (edit.kind === 'insert') before.set(edit.pointer, earlier + 1);
    return withEdit(now, edit, earlier);
  }, definition);
}

function withEdit(definition: JsonValue, edit: Edit, earlier: number): JsonValue {
  switch (edit.kind) {
    case 'set':
    case 'insert-property':
      return changedAt(definition, namesIn(edit.pointer), (holder, name) => {
        (holder as Record<string, JsonValue>)[name] = edit.value;
      });
    case 'insert':
      return changedAt(definition, namesIn(edit.pointer), (holder, name) =>
        insert(holder, name === '-' ? name : String(Number(name) + earlier), edit.value),
      );
    case 'remove':
      return changedAt(definition, namesIn(edit.pointer), remove);
    case 'move':
      return moved(definition, edit.pointer, edit.to);
  }
}

/** Both places are those before the move: a mark holds the old one until the item is in the new one. */
function moved(definition: JsonValue, from: string, to: string): JsonValue {
  const item = valueAt(definition, from);
  if (item === undefined) return definition;
  const mark: JsonValue = { id: '' };
  const put = (holder: Holder, name: string): void => {
    if (Array.isArray(holder)) holder[Number(name)] = mark;
  };
  const marked = changedAt(definition, namesIn(from), put);
  const both = changedAt(marked, namesIn(to), (holder, name) => insert(holder, name, item));
  return without(both, mark);
}

function without(value: JsonValue, mark: JsonValue): JsonValue {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    const kept = value.filter((part) => part !== mark);
    const list = kept.map((part) => without(part, mark));
    return kept.length === value.length && list.every((part, index) => part === value[index]) ? value : list;
  }
  const entries = Object.entries(value as Readonly<Record<string, JsonValue>>);
  const made = entries.map(([name, part]) => [name, without(part, mark)] as const);
  return made.every(([, part], index) => part === entries[index]?.[1]) ? value : Object.fromEntries(made);
}

function insert(holder: Holder, name: string, value: JsonValue): void {
  if (Array.isArray(holder)) holder.splice(name === '-' ? holder.length : Number(name), 0, value);
}

function remove(holder: Holder, name: string): void {
  if (Array.isArray(holder)) holder.splice(Number(name), 1);
  else delete holder[name];
}

function changedAt(
  value: JsonValue,
  [name, ...rest]: readonly string[],
  work: (holder: Holder, name: string) => void,
): JsonValue {
  if (name === undefined || typeof value !== 'object' || value === null) return value;
  const copy = (Array.isArray(value) ? [...value] : { ...value }) as Holder;
  if (rest.length === 0) work(copy, name);
  else {
    const members = copy as Record<string, JsonValue>;
    const member = members[name];
    if (member !== undefined) members[name] = changedAt(member, rest, work);
  }
  return copy as JsonValue;
}

function namesIn(pointer: string): readonly string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((name) => name.replaceAll('~1', '/').replaceAll('~0', '~'));
}
