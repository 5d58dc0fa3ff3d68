import { pointerParts } from '../source/parsed-text.ts';
import { isRecord, memberOf } from '../source/unknown-value.ts';

/** Names of lists, as one of their items is called. */
const singulars: Readonly<Record<string, string>> = {
  activities: 'activity',
  glossary: 'term',
  people: 'person',
  entries: 'entry',
  categories: 'category',
  criteria: 'criterion',
  sourcing: 'sourcing question',
  accept: 'accepted answer',
  hint: 'hint',
  captions: 'file of captions',
  remoteOrigins: 'origin',
  y: 'column',
  retired: 'retired id',
};

/**
 * How a teacher would name the part at a pointer: `choice 2 of question “who-spoke”`. At most two steps, innermost
 * first; an id serves where the part has one. `whole` names the definition itself: “the module”.
 */
export function describePlace(value: unknown, pointer: string, whole: string): string {
  const steps: string[] = [];
  let node = value;
  let list = '';
  for (const part of pointerParts(pointer)) {
    const isItem = Array.isArray(node);
    node = memberOf(node, part);
    if (isItem) steps.unshift(nameItem(list, Number(part), node));
    else if (isRecord(node)) steps.unshift(`\`${part}\``);
    list = part;
  }
  return steps.length === 0 ? whole : steps.slice(0, 2).join(' of ');
}

/** What one item of a list is called, where that is not the list’s name without its s. */
export function singularOf(list: string): string | undefined {
  return Object.hasOwn(singulars, list) ? singulars[list] : undefined;
}

function nameItem(list: string, index: number, item: unknown): string {
  const isPool = memberOf(item, 'type') === 'pool' && memberOf(item, 'draw') !== undefined;
  const singular = isPool ? 'pool' : (singularOf(list) ?? (list.endsWith('s') ? list.slice(0, -1) : `item of ${list}`));
  const id = memberOf(item, 'id');
  return typeof id === 'string' && id !== '' ? `${singular} “${id}”` : `${singular} ${index + 1}`;
}

/** The value at a pointer, or undefined. */
export function valueAt(value: unknown, pointer: string): unknown {
  return pointerParts(pointer).reduce<unknown>(memberOf, value);
}
