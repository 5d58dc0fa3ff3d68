import { describe, expect, it } from 'vitest';
import type { Edit } from '../../../src/write/definition/edit.ts';
import { editDefinition } from '../../../src/write/definition/edit-definition.ts';
import { rewriteDefinition } from '../../../src/write/definition/rewrite-definition.ts';
import type { JsonValue } from '../../../src/write/definition/wanted.ts';
import { after, loaded } from './edited.ts';

const folder = {
  'module.json': '{\n  "a": "x",\n  "p": [{ "id": "1" }, { "id": "2" }, { "id": "3" }],\n  "q": []\n}\n',
};

async function edit(edits: readonly Edit[]) {
  const result = editDefinition(await loaded(folder), edits);
  if (result.value === undefined) return result.refused;
  return after(folder, result.value)['module.json'];
}

describe('edits of a definition', () => {
  it.each<[string, readonly Edit[], string, string]>([
    ['a value', [{ kind: 'set', pointer: '/a', value: 'y' }], '"x"', '"y"'],
    ['a new property', [{ kind: 'set', pointer: '/p/0/n', value: 1 }], '"1"', '"1", "n": 1'],
    [
      'a property behind another',
      [{ kind: 'insert-property', pointer: '/b', after: 'a', value: 1 }],
      '"x",',
      '"x",\n  "b": 1,',
    ],
    ['a property before all', [{ kind: 'insert-property', pointer: '/b', value: 1 }], '"a"', '"b": 1,\n  "a"'],
    ['an item', [{ kind: 'insert', pointer: '/p/1', value: 5 }], '{ "id": "2" }', '5, { "id": "2" }'],
    ['an item at the end', [{ kind: 'insert', pointer: '/p/-', value: 5 }], '"3" }', '"3" }, 5'],
    [
      'several removed',
      [
        { kind: 'remove', pointer: '/p/0' },
        { kind: 'remove', pointer: '/p/2' },
      ],
      '{ "id": "1" }, { "id": "2" }, { "id": "3" }',
      '{ "id": "2" }',
    ],
    [
      'an item moved',
      [{ kind: 'move', pointer: '/p/2', to: '/p/0' }],
      '{ "id": "1" }, { "id": "2" }, { "id": "3" }',
      '{ "id": "3" }, { "id": "1" }, { "id": "2" }',
    ],
    [
      'an item moved and changed',
      [
        { kind: 'set', pointer: '/p/2/id', value: 'n' },
        { kind: 'move', pointer: '/p/2', to: '/p/0' },
      ],
      '{ "id": "1" }, { "id": "2" }, { "id": "3" }',
      '{ "id": "n" }, { "id": "1" }, { "id": "2" }',
    ],
    [
      'a reference to a file',
      [{ kind: 'set', pointer: '/a', value: { file: 'a.md' } }],
      '"x"',
      '{\n    "file": "a.md"\n  }',
    ],
  ])('%s', async (_title, edits, before, now) => {
    expect(await edit(edits)).toBe(folder['module.json'].replace(before, now));
    expect(await edit(edits.toReversed())).toBe(folder['module.json'].replace(before, now));
  });

  it('an item moved to another list, out of what is removed', async () => {
    const edits: readonly Edit[] = [
      { kind: 'move', pointer: '/p/1', to: '/q/0' },
      { kind: 'remove', pointer: '/p' },
    ];
    expect(await edit(edits)).toBe('{\n  "a": "x",\n  "q": [{ "id": "2" }]\n}\n');
  });

  it.each<[string, readonly Edit[], string, string]>([
    ['no place', [{ kind: 'remove', pointer: '/z' }], 'no-such-place', '/z'],
    ['no list', [{ kind: 'insert', pointer: '/a/0', value: 1 }], 'no-such-place', '/a/0'],
    ['no position', [{ kind: 'insert', pointer: '/p/4', value: 1 }], 'no-such-place', '/p/4'],
    [
      'no such property before',
      [{ kind: 'insert-property', pointer: '/b', after: 'z', value: 1 }],
      'no-such-place',
      '/b',
    ],
    [
      'two values',
      [
        { kind: 'set', pointer: '/a', value: 1 },
        { kind: 'set', pointer: '/a', value: 2 },
      ],
      'contradiction',
      '/a',
    ],
    [
      'a change of what is removed',
      [
        { kind: 'set', pointer: '/p/0/id', value: 1 },
        { kind: 'remove', pointer: '/p/0' },
      ],
      'contradiction',
      '/p/0/id',
    ],
    [
      'an item moved into itself',
      [
        { kind: 'set', pointer: '/p/0/l', value: [] },
        { kind: 'move', pointer: '/p/0', to: '/p/0/l/0' },
      ],
      'no-such-place',
      '/p/0/l/0',
    ],
    [
      'a character that nothing can carry',
      [{ kind: 'set', pointer: '/a', value: ['\u0000'] }],
      'control-character',
      '/a/0',
    ],
  ])('are refused: %s', async (_title, edits, reason, pointer) => {
    expect(await edit(edits)).toEqual({ reason, pointer });
  });
});

describe('a value is refused', () => {
  const deep = (depth: number): JsonValue => (depth === 0 ? 1 : [deep(depth - 1)]);
  it.each<[JsonValue, string, string]>([
    [{ a: Number.NaN }, 'not-json', '/a'],
    [JSON.parse('{"a": {"__proto__": 1}}'), 'not-json', '/a'],
    [{ a: { file: 'x.md' } }, 'reads-a-file', '/a'],
    [{ a: '\ud800' }, 'control-character', '/a'],
    [deep(65), 'too-deep', '/0'.repeat(64)],
  ])('%j', async (value, reason, pointer) => {
    expect(rewriteDefinition(await loaded(folder), value)).toEqual({ refused: { reason, pointer } });
  });
});
