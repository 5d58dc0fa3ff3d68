import type { JsonValue } from '../../../src/write/definition/wanted.ts';
import type { Chance } from './chance.ts';

type JsonObject = { [name: string]: JsonValue };

const NAMES = ['title', 'text', 'a', 'b', 'no', '1', 'x y', 'type', 'list', 'body', 'q: r', 'on', '#n', ''];
const TEXTS = [
  'plain words',
  'no',
  'yes',
  '1938-01',
  '0x1',
  '12',
  '1.50',
  'null',
  '~',
  '',
  ' ',
  ' lead',
  'trail ',
  'a: b',
  'a #b',
  '# c',
  "it's",
  '"quoted"',
  'back\\slash',
  'tab\there',
  '- item',
  '[x',
  '{y',
  'x, y',
  '*star',
  '&and',
  '!bang',
  '%p',
  '@at',
  '`t`',
  '|',
  '>',
  'two\nlines',
  'two\nlines\n',
  'para one\n\npara two\n',
  '\nlead line',
  'trailing\n\n',
  'trail \nspace  \n  more\n',
  '  indented\nfirst',
  'x\n   \ny',
  'cr\rx',
  'crlf\r\ny\r\n',
  'é ü – “x”',
  '日本',
  'x\u2028y',
  'x\u00a0y',
  '\ufeffbom',
  '\u0085',
  ':',
  '?',
  '-',
  '---',
  '...',
  '--- x',
  'a:',
  '=',
  '<<',
  '1:30',
  '.inf',
  'a long text with many words in it that goes on and on so that nobody would write it in one line of a file but in several',
  'line one is long enough to be folded at some width or other, surely\nline two, too, is long enough to be folded somewhere\n',
  '\t',
  'x\ty\n\tz\n',
];

/** A number that no other text of the run has, so that a text is found again. */
let count = 0;

export function anyText(chance: Chance): string {
  if (chance.once(3)) return chance.of(TEXTS);
  count += 1;
  return chance.once(4) ? `t${count} ${chance.of(TEXTS)}` : `t${count}`;
}

export function anyScalar(chance: Chance): JsonValue {
  if (!chance.once(3)) return anyText(chance);
  return chance.of<JsonValue>([0, 1, -1, 1.5, 1e21, 1e-7, -0, 12345678901234, true, false, null]);
}

/** An object whose properties are of any kind; with an id where it is told. */
export function anyObject(chance: Chance, depth: number, id?: string): JsonObject {
  const object: JsonObject = id === undefined ? {} : { id };
  for (let left = chance.number(4) + (depth > 2 ? 1 : 0); left > 0; left -= 1)
    object[chance.of(NAMES)] = anyValue(chance, depth - 1);
  return object;
}

export function anyList(chance: Chance, depth: number): JsonValue[] {
  const length = chance.number(5);
  const kind = chance.number(4);
  return Array.from({ length }, (_, index) => {
    if (kind < 2) return anyObject(chance, depth - 1, `${chance.once(4) ? 'no' : 'i'}${index}`);
    return kind === 2 ? anyScalar(chance) : anyValue(chance, depth - 1);
  });
}

export function anyValue(chance: Chance, depth: number): JsonValue {
  if (depth <= 0 || chance.once(3)) return anyScalar(chance);
  return chance.once(2) ? anyList(chance, depth) : anyObject(chance, depth);
}

/** The value with a few changes: of texts, of members and items, of their order, from one list to another. */
export function changedValue(chance: Chance, value: JsonValue): JsonValue {
  const root = structuredClone(value) as JsonValue;
  for (let left = 1 + chance.number(4); left > 0; left -= 1) change(chance, root);
  return root;
}

function groupsIn(value: JsonValue): (JsonObject | JsonValue[])[] {
  if (typeof value !== 'object' || value === null) return [];
  const group = value as JsonObject | JsonValue[];
  return [group, ...Object.values(group).flatMap(groupsIn)];
}

function idIn(value: JsonValue | undefined): JsonValue | undefined {
  return typeof value === 'object' && value !== null && 'id' in value ? value.id : undefined;
}

function change(chance: Chance, root: JsonValue): void {
  const groups = groupsIn(root);
  const group = chance.of(groups);
  const fresh = (): JsonValue => (chance.once(2) ? anyScalar(chance) : anyValue(chance, 2));
  if (!Array.isArray(group)) {
    const names = Object.keys(group);
    const name = names.length === 0 || chance.once(3) ? chance.of(NAMES) : chance.of(names);
    if (chance.once(3)) delete group[name];
    else group[name] = fresh();
    return;
  }
  const lists = groups.filter((one): one is JsonValue[] => Array.isArray(one));
  const at = chance.number(group.length + 1);
  const [item] = group.length > 0 && !chance.once(4) ? group.splice(Math.min(at, group.length - 1), 1) : [];
  switch (chance.number(4)) {
    case 0:
      group.splice(
        chance.number(group.length + 1),
        0,
        chance.once(2) ? fresh() : anyObject(chance, 2, `n${chance.number(9)}`),
      );
      break;
    case 1:
      if (item !== undefined && !groupsIn(item).some((inner) => inner === group))
        group.splice(chance.number(group.length + 1), 0, item);
      break;
    case 2: {
      const other = chance.of(lists);
      const inside = item === undefined ? [] : groupsIn(item);
      const isThere = other.some((one) => idIn(one) !== undefined && idIn(one) === idIn(item));
      if (item !== undefined && !inside.includes(other) && !isThere)
        other.splice(chance.number(other.length + 1), 0, item);
      break;
    }
    default:
  }
}
