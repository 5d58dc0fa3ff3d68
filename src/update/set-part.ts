import { placedAfterNeighbours } from '../compare/merge-order.ts';
import { fieldsOf, itemsOf } from '../compare/parts-of-value.ts';
import type { ListShape, Shape, Shapes } from '../compare/shape.ts';
import { fieldShape, keysOf, settled } from '../compare/shapes.ts';
import type { WrittenPath } from '../customized/find-path.ts';
import { isRecord } from '../source/unknown-value.ts';

/** What says how a path is followed, and where in a list something comes that is not there. */
export interface Guide {
  readonly shapes: Shapes;
  /** The definition as upstream has it now. */
  readonly upstream: unknown;
}

/** A part of a definition, and the same of upstream’s. */
interface Node {
  readonly shape: Shape | undefined;
  readonly value: unknown;
  readonly upstream: unknown;
  /** What has it as a property. */
  readonly beside?: Pick<Node, 'value' | 'upstream'>;
}

/** The last part along a path, or undefined. A paragraph leads no further than its text. */
export function partAt(value: unknown, path: WrittenPath, shapes: Shapes): unknown {
  return nodeAt({ value, upstream: undefined, shape: shapes.root }, path, shapes)?.value;
}

/** The shape of the part at the end of a path, and what upstream has there. */
export function upstreamAt(value: unknown, path: WrittenPath, { shapes, upstream }: Guide): Node | undefined {
  return nodeAt({ value, upstream, shape: shapes.root }, path, shapes);
}

function nodeAt(root: Node, path: WrittenPath, shapes: Shapes): Node | undefined {
  return path.reduce<Node | undefined>((node, step) => {
    if (node === undefined || (typeof step !== 'string' && 'paragraph' in step)) return node;
    return typeof step === 'string' ? propertyOf(node, step, shapes) : itemOf(node, keyOf(step), shapes);
  }, root);
}

function keyOf(step: { readonly id: string } | { readonly key: string }): string {
  return 'id' in step ? step.id : step.key;
}

function propertyOf(node: Node, name: string, shapes: Shapes): Node {
  const here = settled(node.shape, node.value ?? node.upstream, shapes);
  const shape = here.kind === 'settings' ? fieldShape(here, name) : undefined;
  return { shape, value: fieldsOf(node.value)[name], upstream: fieldsOf(node.upstream)[name], beside: node };
}

function itemOf(node: Node, key: string, shapes: Shapes): Node | undefined {
  const list = listOf(node, shapes);
  if (list === undefined) return undefined;
  const [own, there] = [keysIn(list, node, 'value'), keysIn(list, node, 'upstream')];
  const [index = -1, upstreamIndex = -1] = [own?.indexOf(key), there?.indexOf(key)];
  return {
    shape: list.items,
    value: itemsOf(node.value)[index],
    upstream: itemsOf(node.upstream)[upstreamIndex],
  };
}

function listOf({ shape, value, upstream }: Node, shapes: Shapes): ListShape | undefined {
  const here = settled(shape, value ?? upstream, shapes);
  return here.kind === 'list' ? here : undefined;
}

/** What the items are known by; undefined where they cannot be told apart. */
function keysIn({ by }: ListShape, node: Node, side: 'value' | 'upstream'): readonly string[] | undefined {
  return keysOf(by, itemsOf(node[side]), node.beside?.[side]);
}

/**
 * The same value with another part at the end of a path; `undefined` takes it away. An item of a list that is not there
 * comes after the neighbour that it has upstream. Undefined where the path does not lead there.
 */
export function withPart(value: unknown, path: WrittenPath, part: unknown, { shapes, upstream }: Guide): unknown {
  return changed({ value, upstream, shape: shapes.root }, path, part, shapes);
}

function changed(node: Node, path: WrittenPath, part: unknown, shapes: Shapes): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return part;
  if (typeof step === 'string') return withProperty(node, step, rest, part, shapes);
  return 'paragraph' in step ? undefined : withItem(node, keyOf(step), rest, part, shapes);
}

function withProperty(node: Node, name: string, rest: WrittenPath, part: unknown, shapes: Shapes): unknown {
  const { value } = node;
  if (value !== undefined && !isRecord(value)) return undefined;
  const fields = fieldsOf(value);
  const next = rest.length === 0 ? part : changed(propertyOf(node, name, shapes), rest, part, shapes);
  if (next === undefined && rest.length > 0) return undefined;
  if (next === undefined) return Object.fromEntries(Object.entries(fields).filter(([key]) => key !== name));
  if (!Object.hasOwn(fields, name)) return { ...fields, [name]: next };
  return Object.fromEntries(Object.entries(fields).map(([key, child]) => [key, key === name ? next : child]));
}

function withItem(node: Node, key: string, rest: WrittenPath, part: unknown, shapes: Shapes): unknown {
  const list = listOf(node, shapes);
  const keys = list === undefined ? undefined : keysIn(list, node, 'value');
  if (list === undefined || keys === undefined) return undefined;
  const items = itemsOf(node.value);
  const index = keys.indexOf(key);
  if (index === -1) {
    if (rest.length > 0 || part === undefined) return undefined;
    const there = keysIn(list, node, 'upstream') ?? [];
    const order = there.includes(key) ? placedAfterNeighbours(keys, there, new Set([...keys, key])) : [...keys, key];
    return items.toSpliced(order.indexOf(key), 0, part);
  }
  const inner = rest.length === 0 ? undefined : itemOf(node, key, shapes);
  const next = inner === undefined ? part : changed(inner, rest, part, shapes);
  if (next === undefined && rest.length > 0) return undefined;
  return next === undefined ? items.toSpliced(index, 1) : items.with(index, next);
}
