import type { Edit, JsonValue } from '../../browser.ts';
import type { OpenModule } from '../state/open-module.ts';
import { valueAt } from '../state/values.ts';

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

export function partAt({ definition, pointer }: EditPlace, path = ''): JsonValue | undefined {
  return valueAt(definition, pointer + path);
}

/** Sets a member, or takes it away. */
export function setEdit(place: EditPlace, path: string, value: JsonValue | undefined): readonly Edit[] {
  const pointer = place.pointer + path;
  if (value !== undefined) return [{ kind: 'set', pointer, value }];
  return partAt(place, path) === undefined ? [] : [{ kind: 'remove', pointer }];
}

/** Changes are made one after the other; those of one field in one go are one step of undoing. */
export function change(place: EditPlace, edits: readonly Edit[], topic?: string): Promise<boolean> {
  if (edits.length === 0) return Promise.resolve(true);
  return place.module.edit(place.item, edits, topic === undefined ? {} : { topic });
}
