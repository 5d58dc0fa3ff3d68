import { singularOf } from '../definition/describe-place.ts';
import { fieldsOf, itemsOf } from './parts-of-value.ts';
import type { Path, Step } from './path.ts';

/**
 * Where a path leads, as a teacher would say it: `Quiz “Week 2”, question “norms”, choice “b”: the text`. `definitions` are
 * those in which titles are looked up, the first that has the part.
 */
export function describePath(path: Path, definitions: readonly unknown[]): string {
  const found = definitions.map((definition) => nodesAlong(path, definition));
  const nodeAt = (index: number): unknown => found.map((nodes) => nodes[index]).find((node) => node !== undefined);
  const things: string[] = [];
  const fields: string[] = [];
  for (const [index, step] of path.entries()) {
    const next = path[index + 1];
    if (typeof step === 'string') {
      if (next === undefined || typeof next === 'string' || 'paragraph' in next) fields.push(inWords(step));
    } else if ('paragraph' in step) fields.push(`paragraph ${step.paragraph}`);
    else things.push(thing(String(path[index - 1] ?? ''), step, nodeAt(index)));
  }
  const place = upperFirst(things.join(', '));
  const part = fields.length === 0 ? '' : `the ${fields.join(', ')}`;
  if (place === '') return part === '' ? 'The module' : upperFirst(part);
  return part === '' ? place : `${place}: ${part}`;
}

/** The part of the definition at each step. */
function nodesAlong(path: Path, definition: unknown): readonly unknown[] {
  const nodes: unknown[] = [];
  let node: unknown = definition;
  for (const step of path) {
    if (typeof step === 'string') node = fieldsOf(node)[step];
    else if ('id' in step) node = itemsOf(node).find((item) => (fieldsOf(item).id ?? item) === step.id);
    else node = undefined;
    nodes.push(node);
  }
  return nodes;
}

function thing(list: string, step: Exclude<Step, string | { readonly paragraph: number }>, node: unknown): string {
  const { type, title, term, name } = fieldsOf(node);
  const called = [title, term, name].find((one): one is string => typeof one === 'string');
  const id = 'id' in step ? step.id : step.key;
  const isTyped = list === 'activities' || type === 'pool';
  const kind = isTyped && typeof type === 'string' ? type : (singularOf(list) ?? list.replace(/s$/, ''));
  return `${kind} “${called ?? id}”`;
}

/** `modelAnswer` as “model answer”. */
function inWords(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

function upperFirst(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
