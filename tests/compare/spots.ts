import { fieldsOf, itemsOf } from '../../src/compare/parts-of-value.ts';
import type { ListShape, Shape } from '../../src/compare/shape.ts';
import { fieldShape, settled, shapesOfModules as shapes } from '../../src/compare/shapes.ts';

/** Pointers as lists of steps. */
export type Steps = readonly (string | number)[];

/** A place of a definition. */
export interface Spot {
  readonly steps: Steps;
  readonly value: unknown;
  readonly shape: ReturnType<typeof settled>;
  /** The shape of the list that has it as an item. */
  readonly list?: ListShape;
}

/** Every place of a definition, by its shape. */
export function spotsIn(definition: unknown): readonly Spot[] {
  const spots: Spot[] = [];
  const visit = (value: unknown, shape: Shape | undefined, steps: Steps, list?: ListShape): void => {
    const here = settled(shape, value, shapes);
    spots.push({ steps, value, shape: here, ...(list === undefined ? {} : { list }) });
    if (here.kind === 'list')
      for (const [index, item] of itemsOf(value).entries()) visit(item, here.items, [...steps, index], here);
    else if (here.kind === 'settings')
      for (const [name, child] of Object.entries(fieldsOf(value)))
        if (!KEPT.has(steps.length === 0 ? name : '')) visit(child, fieldShape(here, name), [...steps, name]);
  };
  visit(definition, shapes.root, []);
  return spots;
}

/** Of the module itself; other values would make another module of it. */
const KEPT: ReadonlySet<string> = new Set(['$schema', 'format', 'namespace', 'id', 'language', 'retired']);

/** The part to which these steps lead. */
export function valueAt(value: unknown, steps: Steps): unknown {
  return steps.reduce<unknown>(
    (at, step) => (typeof step === 'number' ? itemsOf(at)[step] : fieldsOf(at)[step]),
    value,
  );
}

/** The same value with another part there; undefined takes it away. */
export function put(value: unknown, steps: Steps, part: unknown): unknown {
  const [step, ...rest] = steps;
  if (step === undefined) return part;
  if (typeof step === 'number')
    return itemsOf(value).map((item, index) => (index === step ? put(item, rest, part) : item));
  const fields = fieldsOf(value);
  const next = put(fields[step], rest, part);
  const others = Object.entries(fields).filter(([name]) => name !== step || next !== undefined);
  return Object.fromEntries(others.map(([name, child]) => [name, name === step ? next : child]));
}
