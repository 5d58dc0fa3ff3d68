import { isRecord } from '../source/unknown-value.ts';
import { fieldsOf, itemsOf } from './parts-of-value.ts';
import type { Path, Step } from './path.ts';
import type { ListShape, Shape, Shapes } from './shape.ts';
import { settled } from './shapes.ts';

/** Stands in an entry’s own value where a list of other entries was. */
export const held: unique symbol = Symbol('held');

/** One thing with an identity in the whole module: an activity, a question, a term. */
export interface Entry {
  /** By which it is the same thing in several definitions: its family and its id. */
  readonly key: string;
  readonly id: string;
  /** The key of what holds it; empty for the module itself. */
  readonly home: string;
  /** The property of its home that lists it. */
  readonly list: string;
  /** What it is without what it holds: `held` stands for each list of other entries. */
  readonly own: Readonly<Record<string, unknown>>;
  /** All of it. */
  readonly whole: unknown;
  readonly shape: Shape | undefined;
}

/** A definition as a table of its things, so that one that moves is found again. */
export interface Table {
  readonly entries: ReadonlyMap<string, Entry>;
  /** The keys of what a property of an entry lists, by `listKey`. */
  readonly orders: ReadonlyMap<string, readonly string[]>;
}

/** The module itself. */
export const rootKey = '';

/** Ids that are used no more stand in a list by this name; they are no things. */
export const RETIRED = 'retired';

export function listKey(home: string, list: string): string {
  return `${home}|${list}`;
}

export function entryKey(family: string, id: string): string {
  return `${family}/${id}`;
}

/** By definition: a merge asks for each several times, and the next comparison for the same again. */
const known = new WeakMap<object, Table>();

/** Takes a definition apart. */
export function tableOf(definition: unknown, shapes: Shapes): Table {
  if (!isRecord(definition)) return takenApart(definition, shapes);
  const table = known.get(definition) ?? takenApart(definition, shapes);
  known.set(definition, table);
  return table;
}

function takenApart(definition: unknown, shapes: Shapes): Table {
  const entries = new Map<string, Entry>();
  const orders = new Map<string, readonly string[]>();
  const take = (whole: unknown, place: Omit<Entry, 'own' | 'whole'>): void => {
    const { own, lists } = partsOf(whole, place.shape, place.key === rootKey, shapes);
    // What holds comes before what it holds.
    entries.set(place.key, { ...place, own, whole });
    for (const { name, family, shape, items } of lists) {
      const keys = items.map((item) => {
        const id = String(fieldsOf(item).id);
        const key = entryKey(family, id);
        take(item, { key, id, home: place.key, list: name, shape });
        return key;
      });
      orders.set(listKey(place.key, name), keys);
    }
  };
  take(definition, { key: rootKey, id: '', home: rootKey, list: '', shape: shapes.root });
  return { entries, orders };
}

/** A thing without what it holds, and its lists of other things. */
interface Parts {
  readonly own: Readonly<Record<string, unknown>>;
  readonly lists: readonly {
    readonly name: string;
    readonly family: string;
    readonly shape: Shape | undefined;
    readonly items: readonly unknown[];
  }[];
}

/** Most things are the same objects in several versions of a definition. */
const taken = new WeakMap<object, Parts>();

function partsOf(whole: unknown, shape: Shape | undefined, isOfModule: boolean, shapes: Shapes): Parts {
  const known = isRecord(whole) ? taken.get(whole) : undefined;
  if (known !== undefined) return known;
  const here = settled(shape, whole, shapes);
  const own: Record<string, unknown> = {};
  const lists: Parts['lists'][number][] = [];
  for (const [name, value] of Object.entries(fieldsOf(whole))) {
    const inner =
      here.kind === 'settings' && Array.isArray(value) ? settled(here.fields[name], value, shapes) : undefined;
    const family = inner?.kind === 'list' ? familyOf(inner, name, isOfModule) : undefined;
    own[name] = family === undefined ? value : held;
    if (inner?.kind === 'list' && family !== undefined)
      lists.push({ name, family, shape: inner.items, items: itemsOf(value) });
  }
  const parts = { own, lists };
  if (isRecord(whole)) taken.set(whole, parts);
  return parts;
}

/** Which things keep their identity in the whole module: those that it lists itself, and those that may change their list. */
function familyOf({ by, roam }: ListShape, name: string, isOfModule: boolean): string | undefined {
  if (roam !== undefined) return roam;
  return isOfModule && by === 'id' && name !== RETIRED ? name : undefined;
}

/** The way to an entry. */
export function pathOf(key: string, { entries }: Pick<Table, 'entries'>): Path {
  const entry = entries.get(key);
  if (entry === undefined || entry.key === rootKey) return [];
  const step: Step = { id: entry.id };
  return [...pathOf(entry.home, { entries }), entry.list, step];
}
