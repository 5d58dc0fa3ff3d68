import { describe, expect, it } from 'vitest';
import type { JsonValue } from '../../../src/write/definition/wanted.ts';
import { loaded, rewritten } from './edited.ts';

/** Rewrites one file of YAML. */
async function changed(text: string, value: JsonValue): Promise<string> {
  const { folder } = await rewritten({ 'module.yaml': text }, value);
  expect((await loaded(folder)).value).toEqual(value);
  return folder['module.yaml'] ?? '';
}

const list = '- id: a # one\n  t: x\n# about b\n- id: b\n  t: |\n    y\n    z\n';
const b = { id: 'b', t: 'y\nz\n' };

describe('a definition in YAML, changed in place', () => {
  it.each<[string, string, JsonValue, string]>([
    ['comments', '# top\na: x # one\n# two\nb: 1\n', { a: 'w', b: 1 }, '# top\na: w # one\n# two\nb: 1\n'],
    ['single quotes', "a: 'x'\n", { a: "it's" }, "a: 'it''s'\n"],
    ['double quotes', 'a: "x"\n', { a: 'tab\t' }, 'a: "tab\\t"\n'],
    ['a text that looks like another thing', 'a: x\nb: "q"\n', { a: 'no', b: 'q' }, 'a: "no"\nb: "q"\n'],
    ['a version', 'a: 1.0.0\nb: "q"\n', { a: '1.1.0', b: 'q' }, 'a: 1.1.0\nb: "q"\n'],
    ['a date', "a: x\nb: 'q'\n", { a: '1938-01', b: 'q' }, "a: '1938-01'\nb: 'q'\n"],
    ['a number as it is', 'a: 3.10\nb: x\n', { a: 3.1, b: 'w' }, 'a: 3.10\nb: w\n'],
    ['a block', 'a: |\n    x\n    y\n\nb: 1\n', { a: 'x\n\nz\n', b: 1 }, 'a: |\n    x\n\n    z\n\nb: 1\n'],
    ['a block without its last line end', 'a: |-\n  x\nb: 1\n', { a: 'x\ny\n', b: 1 }, 'a: |\n  x\n  y\nb: 1\n'],
    [
      'a folded block',
      'a: >-\n  one two\n  three\nb: 1\n',
      { a: 'one two three four', b: 1 },
      'a: >-\n  one two three four\nb: 1\n',
    ],
    ['a block that begins with spaces', 'a: |\n  x\n', { a: '  x\ny\n' }, 'a: |2\n    x\n  y\n'],
    ['a block’s comment, where a number takes its place', 'a: |- # c\n  x\nb: 1\n', { a: 2, b: 1 }, 'a: 2 # c\nb: 1\n'],
    ['the same in a list', '- >- # c\n  x\n- y\n', [null, 'y'], '- null # c\n- y\n'],
    ['the same of a text that cannot be a block', 'a: | # c\n  x\n', { a: 'x\n\n' }, 'a: "x\\n\\n" # c\n'],
    ['the same of an object', 'a: |- # c\n  x\nb: 1\n', { a: { d: 2 }, b: 1 }, 'a: # c\n  d: 2\nb: 1\n'],
    ['the same of a list', 'a: |- # c\n  x\nb: 1\n', { a: [2, 3], b: 1 }, 'a: # c\n  - 2\n  - 3\nb: 1\n'],
    ['what gets lines', 'a: x\nb: 1\n', { a: 'x\ny\n', b: 1 }, 'a: |\n  x\n  y\nb: 1\n'],
    ['brackets', 'a: [x, y] # c\n', { a: ['x', 'z', 'y'] }, 'a: [x, z, y] # c\n'],
    ['names in quotation marks', 'a: {"b": 1}\n', { a: { b: 1, c: 'd' } }, 'a: {"b": 1, "c": "d"}\n'],
    ['a list not indented', 'a:\n- x\nb: 1\n', { a: ['x', 'w'], b: 1 }, 'a:\n- x\n- w\nb: 1\n'],
    ['a step of four', 'a:\n    b: 1\n', { a: { b: 1, c: { d: 2 } } }, 'a:\n    b: 1\n    c:\n        d: 2\n'],
    [
      'line ends',
      'a: 1\r\nb:\r\n  - x\r\n',
      { a: 1, b: ['x', { id: 'y', z: 1 }] },
      'a: 1\r\nb:\r\n  - x\r\n  - id: "y"\r\n    z: 1\r\n',
    ],
    ['the beginning of a document', '---\na: 1\n...\n', { a: 2, b: 3 }, '---\na: 2\nb: 3\n...\n'],
    ['no gap where something was', 'a: 1\n\n# two\nb: 2\n\nc: 3\n', { a: 1, c: 3 }, 'a: 1\n\nc: 3\n'],
    ['a heading of several', 'a: 1\n\n# Part\n\nb: 2\nc: 3\n', { a: 1, c: 3 }, 'a: 1\n\n# Part\n\nc: 3\n'],
    [
      'an item moved with its comments',
      list,
      [b, { id: 'a', t: 'x' }],
      '# about b\n- id: b\n  t: |\n    y\n    z\n- id: a # one\n  t: x\n',
    ],
    [
      'an item moved and indented',
      `p:\n${list}q:\n    r: []\n`,
      { p: [{ id: 'a', t: 'x' }], q: { r: [b] } },
      'p:\n- id: a # one\n  t: x\nq:\n    r:\n    # about b\n    - id: b\n      t: |\n        y\n        z\n',
    ],
    ['the first property removed', list, [{ t: 'x' }, b], '- t: x\n# about b\n- id: b\n  t: |\n    y\n    z\n'],
    ['nothing of a list', 'a:\n  - x\nb: 1\n', { a: [], b: 1 }, 'a: []\nb: 1\n'],
    ['a new property in its place', 'a: 1\nc: 3\n', { a: 1, b: { d: ['x'] }, c: 3 }, 'a: 1\nb:\n  d:\n    - x\nc: 3\n'],
    [
      'several lines without quotation marks',
      'a: one two\n  three four\n',
      { a: 'one two three five' },
      'a: one two\n  three five\n',
    ],
    [
      'brackets that get a comment',
      'a: [{id: x}, {id: z}]\nb:\n  - [\n    {id: w}, # about w\n    ]\n',
      { a: [{ id: 'x' }, { id: 'w' }], b: [[]] },
      'a: [{id: x},\n  {id: w} # about w\n  ]\nb:\n  - []\n',
    ],
    [
      'the comments of lines that come into brackets',
      'a: [{id: x}, {id: z}]\nb:\n  # about w\n  - id: w # first\n    # of t\n    t: "# no comment"\n    u: | # a block\n      # nor this\n  - id: v\n',
      { a: [{ id: 'x' }, { id: 'z' }, { id: 'w', t: '# no comment', u: '# nor this\n' }], b: [{ id: 'v' }] },
      'a: [{id: x}, {id: z},\n  # about w\n  # first\n  # of t\n  # a block\n  {id: w, t: "# no comment", u: "# nor this\\n"}\n  ]\nb:\n  - id: v\n',
    ],
    [
      'the comments of lines that are written again elsewhere',
      'a:\n  - id: x\nb:\n  # about w\n  - id: w # first\n    t: |+\n      y\n\n  - id: v\n',
      { a: [{ id: 'x' }, { id: 'w', t: 'y\n\n' }], b: [{ id: 'v' }] },
      'a:\n  - id: x\n  # about w\n  # first\n  - id: w\n    t: "y\\n\\n"\nb:\n  - id: v\n',
    ],
  ])('keeps %s', async (_title, text, value, expected) => {
    expect(await changed(text, value)).toBe(expected);
  });

  it('refuses what has references to other parts, as loading does', async () => {
    await expect(loaded({ 'module.yaml': 'a: &x 1\nb: *x\n' })).rejects.toThrow('References');
  });
});
