import type { Three } from './conflict.ts';
import type { Draft, Holds } from './draft.ts';
import { type Reference, referencesIn } from './references.ts';
import type { Shapes } from './shape.ts';
import { type Entry, entryKey, type Table } from './table.ts';

/** Pin this thing, or keep it since that one needs it. */
export interface NextStep {
  readonly key: string;
  readonly neededBy?: string;
}

/** By what is missing, who refers to it. */
export function missingIn({ entries }: Table, shapes: Shapes): ReadonlyMap<string, string> {
  return missing([...entries.values()], (key) => entries.has(key), shapes);
}

function missing(
  parts: readonly Pick<Entry, 'key' | 'own' | 'shape'>[],
  isThere: (key: string) => boolean,
  shapes: Shapes,
): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const part of parts)
    for (const { list, id, isLocal } of referencesOf(part, shapes)) {
      const key = entryKey(list, id);
      if (!isLocal && !isThere(key) && !found.has(key)) found.set(key, part.key);
    }
  return found;
}

/** What each part refers to, since most are looked at several times. */
const known = new WeakMap<object, readonly Reference[]>();

export function referencesOf({ own, shape }: Pick<Entry, 'own' | 'shape'>, shapes: Shapes): readonly Reference[] {
  const found = known.get(own) ?? referencesIn(own, shape, shapes);
  known.set(own, found);
  return found;
}

/** What of the missing stays or comes back, and what cannot be taken because what it refers to is gone. */
export function missingSteps(
  { decisions }: Draft,
  { mine, theirs }: Three<Table>,
  { pinned, needed }: Holds,
  dangling: ReadonlySet<string>,
  shapes: Shapes,
): readonly NextStep[] {
  const parts = [...decisions].flatMap(([key, { isThere, own }]) => {
    const shape = (mine.entries.get(key) ?? theirs.entries.get(key))?.shape;
    return isThere ? [{ key, own, shape }] : [];
  });
  const gone = missing(parts, (key) => decisions.get(key)?.isThere === true, shapes);
  return [...gone].flatMap(([key, referrer]): NextStep[] => {
    if (dangling.has(key)) return [];
    const isOfLibrary = !key.startsWith('activities/');
    const canStay = mine.entries.has(key) || (isOfLibrary && theirs.entries.has(key));
    if (canStay && !needed.has(key) && !pinned.has(key)) return [{ key, neededBy: referrer }];
    return pinned.has(referrer) ? [] : [{ key: referrer }];
  });
}
