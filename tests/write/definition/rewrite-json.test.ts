import { describe, expect, it } from 'vitest';
import type { JsonValue } from '../../../src/write/definition/wanted.ts';
import { loaded, rewritten } from './edited.ts';

/** Rewrites one file of JSON. */
async function changed(text: string, value: JsonValue): Promise<string> {
  const { folder } = await rewritten({ 'module.json': text }, value);
  expect((await loaded(folder)).value).toEqual(value);
  return folder['module.json'] ?? '';
}

describe('a definition in JSON, changed in place', () => {
  it.each<[string, string, JsonValue, string]>([
    ['a text', '{\n  "a": "x",\n  "b": 1\n}\n', { a: 'y', b: 1 }, '{\n  "a": "y",\n  "b": 1\n}\n'],
    [
      'its indentation of tabs',
      '{\n\t"a": "x"\n}',
      { a: 'x', b: { c: 1 } },
      '{\n\t"a": "x",\n\t"b": {\n\t\t"c": 1\n\t}\n}',
    ],
    [
      'its line ends and mark',
      '\ufeff{\r\n  "a": 1\r\n}\r\n',
      { a: 1, b: 2 },
      '\ufeff{\r\n  "a": 1,\r\n  "b": 2\r\n}\r\n',
    ],
    ['one line', '{"a":1,"b":[1,2]}', { a: 1, b: [1, 2, { c: 'd' }] }, '{"a":1,"b":[1,2,{"c":"d"}]}'],
    ['one airy line', '{ "a": 1, "b": [1, 2] }\n', { a: 1, c: 2, b: [2] }, '{ "a": 1, "c": 2, "b": [2] }\n'],
    ['the first removed', '{\n  "a": [\n    1,\n    2\n  ]\n}', { a: [2] }, '{\n  "a": [\n    2\n  ]\n}'],
    ['the last removed', '{\n  "a": [\n    1,\n    2\n  ]\n}', { a: [1] }, '{\n  "a": [\n    1\n  ]\n}'],
    ['all removed', '{\n  "a": [\n    1,\n    2\n  ]\n}', { a: [] }, '{\n  "a": []\n}'],
    ['all removed but what is new', '{ "a": [1, 2] }', { a: [{ id: 'x' }] }, '{ "a": [{ "id": "x" }] }'],
    ['groups apart', '{\n  "a": 1,\n\n  "b": 2,\n  "c": 3\n}', { a: 1, c: 3 }, '{\n  "a": 1,\n\n  "c": 3\n}'],
    [
      'what a new item is like',
      '[\n  { "id": "a" },\n  { "id": "b" }\n]',
      [{ id: 'a' }, { id: 'c', t: [1] }, { id: 'b' }],
      '[\n  { "id": "a" },\n  { "id": "c", "t": [1] },\n  { "id": "b" }\n]',
    ],
    [
      'an item moved as it is',
      '[\n  { "id": "a" , "x":  1 },\n  { "id": "b" }\n]',
      [{ id: 'b' }, { id: 'a', x: 1 }],
      '[\n  { "id": "b" },\n  { "id": "a" , "x":  1 }\n]',
    ],
    [
      'an item moved and changed',
      '[\n  { "id": "a" , "x":  1 },\n  { "id": "b" }\n]',
      [{ id: 'b' }, { id: 'a', x: 2 }],
      '[\n  { "id": "b" },\n  { "id": "a" , "x":  2 }\n]',
    ],
    [
      'an item moved to another list',
      '{\n  "p": [\n    { "id": "a" , "x":  1 }\n  ],\n  "q": {\n    "r": []\n  }\n}',
      { p: [], q: { r: [{ id: 'a', x: 1 }] } },
      '{\n  "p": [],\n  "q": {\n    "r": [\n      { "id": "a" , "x":  1 }\n    ]\n  }\n}',
    ],
    [
      'a renamed item',
      '[{ "id": "a", "x":  1, "y": 2 }]',
      [{ id: 'b', x: 1, y: 2 }],
      '[{ "id": "b", "x":  1, "y": 2 }]',
    ],
  ])('keeps %s', async (_title, text, value, expected) => {
    expect(await changed(text, value)).toBe(expected);
  });
});

const folder = {
  'module.json':
    '{\n  "body": { "file": "a.md" },\n  "again": { "file": "b.md" },\n  "list": [\n    { "file": "q.json" },\n    { "id": "z" }\n  ]\n}\n',
  'a.md': 'One.\r\n\r\nTwo.\r\n',
  'b.md': 'B\n',
  'q.json': '[\n  {"id": "p", "text": {"file": "b.md"}},\n  {"id": "q"}\n]\n',
};
const value = { body: 'One.\n\nTwo.\n', again: 'B\n', list: [{ id: 'p', text: 'B\n' }, { id: 'q' }, { id: 'z' }] };

describe('what is read from files', () => {
  it('is what was loaded', async () => {
    expect((await loaded(folder)).value).toEqual(value);
    expect((await rewritten(folder, value)).changes).toEqual([]);
  });

  it.each<[string, JsonValue, Readonly<Record<string, string>>, object?]>([
    [
      'a text, in its file',
      { ...value, body: 'One.\n\nThree.\n\nTwo.\n' },
      { 'a.md': 'One.\r\n\r\nThree.\r\n\r\nTwo.\r\n' },
    ],
    [
      'a text of two places, where both want it',
      { ...value, again: 'C\n', list: [{ id: 'p', text: 'C\n' }, { id: 'q' }, { id: 'z' }] },
      { 'b.md': 'C\n' },
    ],
    [
      'a text of two places, where one wants it',
      { ...value, again: 'C\n' },
      { 'module.json': folder['module.json'].replace('{ "file": "b.md" }', '"C\\n"') },
      { inlined: [{ file: 'b.md', into: 'module.json', reason: 'shared' }] },
    ],
    [
      'a text that no file can hold',
      { ...value, body: ' \n' },
      { 'module.json': folder['module.json'].replace('{ "file": "a.md" }', '" \\n"') },
      { unused: ['a.md'], inlined: [{ file: 'a.md', into: 'module.json', reason: 'kind' }] },
    ],
    [
      'an item of a file',
      { ...value, list: [{ id: 'p', text: 'B\n' }, { id: 'q', x: 1 }, { id: 'z' }] },
      { 'q.json': folder['q.json'].replace('"q"', '"q", "x": 1') },
    ],
    [
      'a new item of a file',
      { ...value, list: [{ id: 'p', text: 'B\n' }, { id: 'n' }, { id: 'q' }, { id: 'z' }] },
      { 'q.json': folder['q.json'].replace('  {"id": "q"}', '  {"id": "n"},\n  {"id": "q"}') },
    ],
    [
      'an item that goes to another file',
      { ...value, list: [{ id: 'q' }, { id: 'z' }, { id: 'p', text: 'B\n' }] },
      {
        'q.json': '[\n  {"id": "q"}\n]\n',
        'module.json': folder['module.json'].replace('"z" }', '"z" },\n    {"id": "p", "text": {"file": "b.md"}}'),
      },
    ],
    [
      'all items of a file gone',
      { ...value, list: [{ id: 'z' }] },
      { 'module.json': folder['module.json'].replace('    { "file": "q.json" },\n', '') },
      { unused: ['q.json'] },
    ],
    [
      'a text gone',
      { again: 'B\n', list: value.list },
      { 'module.json': folder['module.json'].replace('"body": { "file": "a.md" },\n  ', '') },
      { unused: ['a.md'] },
    ],
  ])('is changed: %s', async (_title, wanted, changes, rest = {}) => {
    const result = await rewritten(folder, wanted);
    expect((await loaded(result.folder)).value).toEqual(wanted);
    expect(Object.fromEntries(result.changes.map(({ file, text }) => [file, text]))).toEqual(changes);
    expect({ inlined: result.inlined, unused: result.unused }).toEqual({ inlined: [], unused: [], ...rest });
  });

  it('stays in files that others read, too', async () => {
    const wanted = { ...value, body: 'Mine.\n', list: [{ id: 'p', text: 'B\n' }, { id: 'z' }] };
    const result = await rewritten(folder, wanted, { keep: new Set(['/w/m/a.md', '/w/m/q.json']) });
    expect((await loaded(result.folder)).value).toEqual(wanted);
    expect(result.changes.map(({ file }) => file)).toEqual(['module.json']);
    expect(result.folder['module.json']).toBe(
      folder['module.json']
        .replace('{ "file": "a.md" }', '"Mine.\\n"')
        .replace('{ "file": "q.json" }', '{"id": "p", "text": {"file": "b.md"}}'),
    );
    expect(result.unused).toEqual(['a.md', 'q.json']);
  });
});
