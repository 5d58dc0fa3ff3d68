import type { Edit, JsonValue } from '../../browser.ts';

type Holder = JsonValue[] | { [name: string]: JsonValue };

/**
 * A definition as it will be after edits, for the eye, until the writer has made them: one after the other. What an edit
 * does not touch is shared with the definition that was given.
 */
export function applied(definition: JsonValue, edits: readonly Edit[]): JsonValue {
  return edits.reduce(withEdit, definition);
}

function withEdit(definition: JsonValue, edit: Edit): JsonValue {
  switch (edit.kind) {
    case 'set':
    case 'insert-property':
      return changedAt(definition, namesIn(edit.pointer), (holder, name) => {
        (holder as Record<string, JsonValue>)[name] = edit.value;
      });
    case 'insert':
      return changedAt(definition, namesIn(edit.pointer), (holder, name) => insert(holder, name, edit.value));
    case 'remove':
      return changedAt(definition, namesIn(edit.pointer), remove);
    case 'move': {
      // Items move within their list alone here.
      const to = namesIn(edit.to).at(-1) ?? '';
      return changedAt(definition, namesIn(edit.pointer), (holder, name) => {
        if (!Array.isArray(holder)) return;
        const [item] = holder.splice(Number(name), 1);
        const place = Number(to) > Number(name) ? Number(to) - 1 : Number(to);
        if (item !== undefined) holder.splice(place, 0, item);
      });
    }
  }
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
