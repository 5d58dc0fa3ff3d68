import type { Edit, JsonValue } from '../../browser.ts';
import type { OpenModule } from '../state/open-module.ts';
import { type JsonObject, listAt, valueAt } from '../state/values.ts';

/** A part of a definition that is being edited: an activity, a question, the module itself. */
export interface EditPlace {
  readonly module: OpenModule;
  /** The module’s folder, or the unit’s file. */
  readonly item: string;
  /** The whole definition, as it is now. */
  readonly definition: JsonValue | undefined;
  /** Where the part is in it. */
  readonly pointer: string;
}

/** The same, deeper. */
export function within(place: EditPlace, path: string): EditPlace {
  return { ...place, pointer: place.pointer + path };
}

/** The whole definition as a place. */
export function wholeOf(place: EditPlace): EditPlace {
  return { ...place, pointer: '' };
}

export function partAt({ definition, pointer }: EditPlace, path = ''): JsonValue | undefined {
  return valueAt(definition, pointer + path);
}

/**
 * Sets a member, or takes it away. Objects around it that are not there yet come with it, the innermost with what it must
 * have besides (`start`).
 */
export function setEdit(
  place: EditPlace,
  path: string,
  value: JsonValue | undefined,
  start: JsonObject = {},
): readonly Edit[] {
  const pointer = place.pointer + path;
  if (value === undefined) return partAt(place, path) === undefined ? [] : [{ kind: 'remove', pointer }];
  const names = pointer.split('/').slice(1);
  const missing = names.findIndex((_, index) => index > 0 && isAbsent(place, names.slice(0, index)));
  if (missing < 0) return [{ kind: 'set', pointer, value }];
  const inner = { ...start, [names.at(-1) ?? '']: value };
  const made = names.slice(missing, -1).reduceRight<JsonValue>((held, name) => ({ [name]: held }), inner);
  return [{ kind: 'set', pointer: `/${names.slice(0, missing).join('/')}`, value: made }];
}

function isAbsent({ definition }: EditPlace, names: readonly string[]): boolean {
  const found = valueAt(definition, `/${names.join('/')}`);
  return found === undefined || found === null;
}

/** A new item of a list, behind all others or at a place; the list comes with its first. */
export function insertEdit(place: EditPlace, list: string, value: JsonValue, index?: number): readonly Edit[] {
  if (!Array.isArray(partAt(place, list))) return setEdit(place, list, [value]);
  const at = index ?? listAt(partAt(place), list).length;
  return [{ kind: 'insert', pointer: `${place.pointer}${list}/${at}`, value }];
}

/** Changes are made one after the other; those of one field in one go are one step of undoing. */
export function change(place: EditPlace, edits: readonly Edit[], topic?: string): Promise<boolean> {
  if (edits.length === 0) return Promise.resolve(true);
  return place.module.edit(place.item, edits, topic === undefined ? {} : { topic });
}
