import type { ModuleDefinition } from '../../schema/types.generated.ts';
import type { Change, Difference, Place } from './change.ts';
import { compareFields, compareValue } from './compare-value.ts';
import { movedKeys } from './moved.ts';
import { pathKey } from './path.ts';
import { renamed, renamesBetween } from './renames.ts';
import type { Shapes } from './shape.ts';
import { settled, shapesOfModules } from './shapes.ts';
import { type Entry, listKey, pathOf, type Table, tableOf } from './table.ts';
import { beginning, describePath, describeThing } from './words.ts';

/**
 * What differs between two versions of a module: by ids, never by places in lists. Pure. In the order of the definition
 * after, what a thing has of its own before what it holds; what is gone comes last.
 */
export function compareDefinitions(before: ModuleDefinition, after: ModuleDefinition): readonly Change[] {
  return compare(before, after, shapesOfModules);
}

/** The same for definitions of any shape. */
export function compare(before: unknown, after: unknown, shapes: Shapes): readonly Change[] {
  const renames = renamesBetween(before, after, shapes);
  const old = tableOf(renamed(before, renames, shapes), shapes);
  const now = tableOf(after, shapes);
  const idsBefore = new Map([...renames].map(([id, next]) => [next, id] as const));
  const moved = movedIn(old, now);
  const differences = [
    ...[...now.entries.values()].flatMap((entry) => [
      ...renaming(entry, idsBefore, old, now),
      ...moving(entry, moved, old, now),
      ...ownDifferences(entry, old, now, shapes),
    ]),
    ...goneFrom(old, now),
  ];
  return differences.map((difference) => ({
    ...difference,
    where: describePath(difference.path, [after, before]),
    ...(difference.kind === 'moved' ? moveInWords(difference, [after, before]) : {}),
  }));
}

/** What a thing comes after now, and the part out of which it was moved, if that is another. */
function moveInWords(
  { path, from, to }: Extract<Difference, { readonly kind: 'moved' }>,
  definitions: readonly unknown[],
): Pick<Change, 'behind' | 'outOf'> {
  const last = path.at(-1);
  const isParagraph = typeof last === 'object' && 'paragraph' in last;
  const neighbour = (after: string): string =>
    isParagraph
      ? `“${beginning(after) ?? after}”`
      : describeThing(
          [...to.list, typeof last === 'object' && 'key' in last ? { key: after } : { id: after }],
          definitions,
        );
  const isElsewhere = pathKey(from.list) !== pathKey(to.list);
  return {
    ...(to.after === undefined ? {} : { behind: neighbour(to.after) }),
    ...(isElsewhere ? { outOf: describePath(from.list.slice(0, -1), definitions) } : {}),
  };
}

function renaming(
  { key, id }: Entry,
  idsBefore: ReadonlyMap<string, string>,
  old: Table,
  now: Table,
): readonly Difference[] {
  const before = idsBefore.get(id);
  return before === undefined || !old.entries.has(key)
    ? []
    : [{ kind: 'renamed', path: pathOf(key, now), before, after: id }];
}

function moving(entry: Entry, moved: ReadonlySet<string>, old: Table, now: Table): readonly Difference[] {
  const before = old.entries.get(entry.key);
  if (before === undefined || (before.home === entry.home && !moved.has(entry.key))) return [];
  return [{ kind: 'moved', path: pathOf(entry.key, now), from: placeOf(before, old), to: placeOf(entry, now) }];
}

function placeOf({ key, home, list }: Entry, table: Table): Place {
  const order = table.orders.get(listKey(home, list)) ?? [];
  const before = order[order.indexOf(key) - 1];
  const neighbour = before === undefined ? undefined : table.entries.get(before);
  const path = [...pathOf(home, table), list];
  return neighbour === undefined ? { list: path } : { list: path, after: neighbour.id };
}

function ownDifferences(entry: Entry, old: Table, now: Table, shapes: Shapes): readonly Difference[] {
  const { key, own, home, shape, whole } = entry;
  const before = old.entries.get(key);
  if (own === before?.own) return [];
  const path = pathOf(key, now);
  // What is new with all that holds it is told of once.
  if (before === undefined) return old.entries.has(home) ? [{ kind: 'added', path, after: whole }] : [];
  const here = settled(shape, own, shapes);
  if (here.kind !== 'settings' || settled(before.shape, before.own, shapes) !== here)
    return compareValue(undefined, path, before.whole, whole, shapes);
  return compareFields(here, path, before.own, own, shapes);
}

function goneFrom(old: Table, now: Table): readonly Difference[] {
  return [...old.entries.values()].flatMap(({ key, home, whole }): readonly Difference[] =>
    now.entries.has(key) || !now.entries.has(home) ? [] : [{ kind: 'removed', path: pathOf(key, old), before: whole }],
  );
}

/** Those that another order of the same list moved. */
function movedIn(old: Table, now: Table): ReadonlySet<string> {
  return new Set(
    [...now.orders].flatMap(([list, order]) => {
      const before = old.orders.get(list) ?? [];
      const [first, second] = [new Set(before), new Set(order)];
      return [
        ...movedKeys(
          before.filter((key) => second.has(key)),
          order.filter((key) => first.has(key)),
        ),
      ];
    }),
  );
}
