import { moduleShapes, unitShapes } from '../../schema/shapes.generated.ts';
import { isRecord } from '../source/unknown-value.ts';
import { fieldsOf } from './parts-of-value.ts';
import type { ListShape, MatchedBy, SettingsShape, Shape, Shapes, TextShape } from './shape.ts';

/** The shapes of `module.json`. */
export const shapesOfModules: Shapes = moduleShapes;

/** The shapes of `unit.json`. */
export const shapesOfUnits: Shapes = unitShapes;

/** A shape with the type of this very value settled. */
export type Settled = SettingsShape | ListShape | TextShape | Extract<Shape, { readonly kind: 'value' | 'reference' }>;

const oneValue: Settled = { kind: 'value' };

/** The shape of this value: of its name, of its `type`, or of what it is. */
export function settled(shape: Shape | undefined, value: unknown, shapes: Shapes): Settled {
  if (shape === undefined) return oneValue;
  if (shape.kind === 'named') return settled(shapes.named[shape.name], value, shapes);
  if (shape.kind === 'types') return settled(shape.of[String(fieldsOf(value).type)], value, shapes);
  if (shape.kind !== 'either') return shape;
  if (Array.isArray(value)) return settled(shape.list, value, shapes);
  return settled(isRecord(value) ? shape.object : shape.other, value, shapes);
}

/** The shape of a property. */
export function fieldShape(shape: SettingsShape, name: string): Shape | undefined {
  return Object.hasOwn(shape.fields, name) ? shape.fields[name] : shape.rest;
}

/**
 * What each item of a list is known by, in the list’s order; undefined where two would be known by the same, so that the
 * list can only be taken whole. `beside` is the part that has the list.
 */
export function keysOf(by: MatchedBy, items: readonly unknown[], beside: unknown): readonly string[] | undefined {
  if (by === 'whole') return undefined;
  const keys = items.map((item) => keyOf(by, item, beside));
  return new Set(keys).size === keys.length ? keys : undefined;
}

function keyOf(by: Exclude<MatchedBy, 'whole'>, item: unknown, beside: unknown): string {
  if (by === 'value') return textOf(item);
  if (by === 'id') return textOf(fieldsOf(item).id ?? item);
  if ('field' in by) return textOf(fieldsOf(item)[by.field] ?? item);
  if ('before' in by) return textOf(item).split(by.before, 1)[0] ?? '';
  const [first] = [fieldsOf(beside)[by.firstOf]].flat();
  return textOf(fieldsOf(item)[String(fieldsOf(first).id)]);
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value ?? null);
}
