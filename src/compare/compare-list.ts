import { isSame } from '../source/unknown-value.ts';
import type { Difference, Place } from './change.ts';
import { movedKeys } from './moved.ts';
import { itemsOf } from './parts-of-value.ts';
import type { Path, Step } from './path.ts';
import type { ListShape, Shape, Shapes } from './shape.ts';
import { keysOf } from './shapes.ts';

/** Compares one item of a list with itself. */
export type CompareItem = (
  shape: Shape | undefined,
  path: Path,
  before: unknown,
  after: unknown,
  shapes: Shapes,
) => readonly Difference[];

/** A list in both definitions, and the parts that have it. */
export interface Lists {
  readonly before: unknown;
  readonly after: unknown;
  readonly besideBefore: unknown;
  readonly besideAfter: unknown;
}

/** What differs between two lists, item by item. */
export function compareList(
  shape: ListShape,
  path: Path,
  { before, after, besideBefore, besideAfter }: Lists,
  shapes: Shapes,
  compareItem: CompareItem,
): readonly Difference[] {
  if (isSame(before, after)) return [];
  const [old, now] = [itemsOf(before), itemsOf(after)];
  const oldKeys = keysOf(shape.by, old, besideBefore);
  const nowKeys = keysOf(shape.by, now, besideAfter);
  if (oldKeys === undefined || nowKeys === undefined) return [{ kind: 'changed', path, before, after }];
  const itemsBefore = new Map(oldKeys.map((key, index) => [key, old[index]] as const));
  const present = new Set(nowKeys);
  const moved = movedKeys(
    oldKeys.filter((key) => present.has(key)),
    nowKeys.filter((key) => itemsBefore.has(key)),
  );
  const inner = (key: string): Path => [...path, stepTo(shape, key)];
  return [
    ...nowKeys.flatMap((key, index) => [
      ...(moved.has(key)
        ? [
            {
              kind: 'moved' as const,
              path: inner(key),
              from: placeIn(oldKeys, key, path),
              to: placeIn(nowKeys, key, path),
            },
          ]
        : []),
      ...compareItem(shape.items, inner(key), itemsBefore.get(key), now[index], shapes),
    ]),
    ...oldKeys.flatMap((key, index): readonly Difference[] =>
      present.has(key) ? [] : [{ kind: 'removed', path: inner(key), before: old[index] }],
    ),
  ];
}

function placeIn(keys: readonly string[], key: string, list: Path): Place {
  const after = keys[keys.indexOf(key) - 1];
  return after === undefined ? { list } : { list, after };
}

/** The step to an item of a list. */
export function stepTo({ by }: ListShape, key: string): Step {
  return by === 'id' ? { id: key } : { key };
}
