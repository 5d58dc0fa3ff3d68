import { isSame } from '../source/unknown-value.ts';
import type { Difference } from './change.ts';
import { compareList } from './compare-list.ts';
import { compareText } from './compare-text.ts';
import { fieldsOf } from './parts-of-value.ts';
import type { Path } from './path.ts';
import type { SettingsShape, Shape, Shapes } from './shape.ts';
import { fieldShape, settled } from './shapes.ts';
import { held } from './table.ts';

/** What differs in one part. `undefined` is the value of what is not there. */
export function compareValue(
  shape: Shape | undefined,
  path: Path,
  before: unknown,
  after: unknown,
  shapes: Shapes,
): readonly Difference[] {
  if (isSame(before, after)) return [];
  if (before === undefined) return [{ kind: 'added', path, after }];
  if (after === undefined) return [{ kind: 'removed', path, before }];
  const here = settled(shape, after, shapes);
  const isOneShape = settled(shape, before, shapes) === here;
  if (isOneShape && here.kind === 'settings') return compareFields(here, path, before, after, shapes);
  if (isOneShape && here.kind === 'text' && typeof before === 'string' && typeof after === 'string')
    return compareText(here, path, before, after);
  return [{ kind: 'changed', path, before, after }];
}

/** Property by property. */
export function compareFields(
  shape: SettingsShape,
  path: Path,
  before: unknown,
  after: unknown,
  shapes: Shapes,
): readonly Difference[] {
  const [old, now] = [fieldsOf(before), fieldsOf(after)];
  const names = [...new Set([...Object.keys(now), ...Object.keys(old)])];
  return names.flatMap((name) => {
    // Lists of things are compared thing by thing.
    if (now[name] === held || old[name] === held) return [];
    const inner = fieldShape(shape, name);
    const here = settled(inner, now[name] ?? old[name], shapes);
    const isList = here.kind === 'list' && Array.isArray(now[name]) && Array.isArray(old[name]);
    if (!isList) return compareValue(inner, [...path, name], old[name], now[name], shapes);
    const lists = { before: old[name], after: now[name], besideBefore: before, besideAfter: after };
    return compareList(here, [...path, name], lists, shapes, compareValue);
  });
}
