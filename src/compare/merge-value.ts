import { isSame } from '../source/unknown-value.ts';
import { keptMine, type Merged, type Three } from './conflict.ts';
import { mergeList } from './merge-list.ts';
import { mergeText } from './merge-text.ts';
import { fieldsOf } from './parts-of-value.ts';
import type { Path } from './path.ts';
import type { SettingsShape, Shape, Shapes } from './shape.ts';
import { fieldShape, settled } from './shapes.ts';

/** Merges one part of the definition. What only one side touched is as that side has it. */
export function mergeValue(shape: Shape | undefined, path: Path, three: Three, shapes: Shapes): Merged {
  const { base, theirs, mine } = three;
  if (isSame(theirs, mine) || isSame(base, theirs)) return { value: mine, conflicts: [] };
  if (isSame(base, mine)) return { value: theirs, conflicts: [] };
  if (mine === undefined) return keptMine('gone-here', path, three);
  if (theirs === undefined) return keptMine('gone-there', path, three);
  const here = settled(shape, mine, shapes);
  if (settled(shape, theirs, shapes) !== here) return keptMine('changed', path, three);
  if (base !== undefined && settled(shape, base, shapes) !== here) return keptMine('changed', path, three);
  if (here.kind === 'settings') return mergeFields(here, path, three, shapes);
  if (here.kind === 'list')
    return mergeList(here, path, three, { base: undefined, theirs: undefined, mine: undefined }, shapes, mergeValue);
  if (here.kind === 'text' && typeof base === 'string' && typeof theirs === 'string' && typeof mine === 'string')
    return mergeText(here, path, { base, theirs, mine });
  return keptMine('changed', path, three);
}

/** Property by property, in my order; those that only theirs has follow. */
export function mergeFields(shape: SettingsShape, path: Path, three: Three, shapes: Shapes): Merged {
  const { base, theirs, mine } = {
    base: fieldsOf(three.base),
    theirs: fieldsOf(three.theirs),
    mine: fieldsOf(three.mine),
  };
  const names = [...new Set([...Object.keys(mine), ...Object.keys(theirs)])];
  const parts = names.map((name): [string, Merged] => {
    const part = { base: base[name], theirs: theirs[name], mine: mine[name] };
    const inner = fieldShape(shape, name);
    const here = settled(inner, part.mine ?? part.theirs, shapes);
    const isList = here.kind === 'list' && part.mine !== undefined && part.theirs !== undefined;
    if (!isList) return [name, mergeValue(inner, [...path, name], part, shapes)];
    return [name, mergeList(here, [...path, name], part, three, shapes, mergeValue)];
  });
  return {
    value: Object.fromEntries(parts.flatMap(([name, { value }]) => (value === undefined ? [] : [[name, value]]))),
    conflicts: parts.flatMap(([, { conflicts }]) => conflicts),
  };
}
