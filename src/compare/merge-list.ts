import { isSame } from '../source/unknown-value.ts';
import { stepTo } from './compare-list.ts';
import { keptMine, type Merged, type Three } from './conflict.ts';
import { mergeOrder } from './merge-order.ts';
import { itemsOf } from './parts-of-value.ts';
import type { Path } from './path.ts';
import type { ListShape, Shape, Shapes } from './shape.ts';
import { keysOf } from './shapes.ts';

/** What became of one item; no value where it is gone. */
type MergedItem = Merged & { readonly key: string };

/** Merges one item of a list with itself. */
export type MergeItem = (shape: Shape | undefined, path: Path, three: Three, shapes: Shapes) => Merged;

/** Merges two lists item by item. `beside` are the three parts that have the list. */
export function mergeList(
  shape: ListShape,
  path: Path,
  three: Three,
  beside: Three,
  shapes: Shapes,
  mergeItem: MergeItem,
): Merged {
  const { theirs, mine, base } = three;
  if (isSame(theirs, mine) || isSame(base, theirs)) return { value: mine, conflicts: [] };
  if (isSame(base, mine)) return { value: theirs, conflicts: [] };
  const sides = {
    base: keyed(shape, base, beside.base),
    theirs: keyed(shape, theirs, beside.theirs),
    mine: keyed(shape, mine, beside.mine),
  };
  if (sides.base === undefined || sides.theirs === undefined || sides.mine === undefined)
    return keptMine('changed', path, three);
  const all = [...new Set([...sides.mine.keys(), ...sides.theirs.keys(), ...sides.base.keys()])];
  const items = all.map((key): MergedItem => {
    const item = { base: sides.base?.get(key), theirs: sides.theirs?.get(key), mine: sides.mine?.get(key) };
    const inner: Path = [...path, stepTo(shape, key)];
    const isNewInBoth = item.base === undefined && item.theirs !== undefined && item.mine !== undefined;
    if (isNewInBoth && !isSame(item.theirs, item.mine)) return { key, ...keptMine('added', inner, item) };
    return { key, ...mergeItem(shape.items, inner, item, shapes) };
  });
  const left = new Map(items.flatMap(({ key, value }) => (value === undefined ? [] : [[key, value] as const])));
  const { order, isDisputed } = mergeOrder(
    { base: [...sides.base.keys()], theirs: [...sides.theirs.keys()], mine: [...sides.mine.keys()] },
    new Set(left.keys()),
  );
  if (shape.ordered === true && isDisputed) return keptMine('order', path, three);
  return { value: order.map((key) => left.get(key)), conflicts: items.flatMap(({ conflicts }) => conflicts) };
}

function keyed(shape: ListShape, list: unknown, beside: unknown): ReadonlyMap<string, unknown> | undefined {
  const items = itemsOf(list);
  const keys = keysOf(shape.by, items, beside);
  return keys === undefined ? undefined : new Map(keys.map((key, index) => [key, items[index]] as const));
}
