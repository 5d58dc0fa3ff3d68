import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { at } from '../diagnostics/base.ts';
import { diagnose, type Fixture, filesOf } from '../diagnostics/support.ts';

const list = `${at.quiz}/questions`;
const one = (id: string, own: object = {}) => ({
  id,
  type: 'true-false',
  stem: 'He wants boots.',
  answer: true,
  ...own,
});
const json = (value: unknown) => JSON.stringify(value, null, 2);

const found = async (change: Pick<Fixture, 'set' | 'files'>) =>
  (await diagnose(filesOf({ title: '', expected: [], ...change }))).map(
    ({ code, file, pointer, range }) => `${code} ${file}:${range?.start.line} ${pointer}`,
  );

const placed = { file: 'q/a.json' };
const others = { file: 'q/b.yaml' };

describe('questions in files of their own', () => {
  it('one, several, all, and those of a pool', async () => {
    const files = {
      'modules/example/q/a.json': json(one('a')),
      'modules/example/q/b.yaml': `- ${JSON.stringify(one('b'))}\n- ${JSON.stringify(one('c'))}\n`,
      'modules/example/q/c.json': json([one('d'), { file: 'q/b.yaml' }]),
    };
    expect(await found({ set: { [`${list}/-`]: placed }, files })).toEqual([]);
    expect(await found({ set: { [`${list}/2`]: others }, files })).toEqual([]);
    expect(await found({ set: { [`${list}/2`]: { file: 'q/c.json' } }, files })).toEqual([]);
    expect(await found({ set: { [`${at.pool}/questions`]: others }, files })).toEqual([]);
    expect(await found({ set: { [`${at.pool}/questions/0`]: others }, files })).toEqual([]);
  });

  it('what is wrong is shown in the file that holds it, and behind it in the definition', async () => {
    const files = {
      'modules/example/q/b.yaml':
        '- id: b\n  type: true-false\n  stem: See [it](activity:nope).\n  answer: true\n- id: c\n  type: true-false\n  stem: W?\n  answr: true\n',
    };
    const set = { [`${list}/2`]: others, [`${list}/3/accept`]: ['boots', 'Boots'], [`${at.pool}/draw`]: 9 };
    expect(await found({ set, files })).toEqual([
      `definition/unknown-property modules/example/q/b.yaml:8 ${list}/3/answr`,
      expect.stringMatching(`^question/duplicate-accept modules/example/module.json:\\d+ ${list}/4/accept/1$`),
      expect.stringMatching(`^resolve/pool-too-small modules/example/module.json:\\d+ ${list}/12/draw$`),
      `resolve/unknown-activity modules/example/q/b.yaml:3 ${list}/2/stem`,
    ]);
  });

  it('a text in a file among them is found in that file', async () => {
    const files = {
      'modules/example/q/b.yaml': '- {id: b, type: true-false, stem: {file: q/stem.md}, answer: true}\n',
      'modules/example/q/stem.md': 'Line.\n\nSee [it](activity:nope).\n',
    };
    expect(await found({ set: { [`${list}/2`]: others }, files })).toEqual([
      `resolve/unknown-activity modules/example/q/stem.md:3 ${list}/2/stem`,
    ]);
  });

  it.each([
    ['/activities/0', { id: 'opening', type: 'reading', title: 'O', body: 'B' }],
    ['/license', { id: 'CC0-1.0', holder: 'N', year: 2026 }],
    ['/instructor', { guide: 'G' }],
    ['/objectives', [{ id: 'explain', text: 'T' }]],
    ['/assets', []],
    [`${at.quiz}/settings`, { attempts: 2 }],
    [
      `${list}/0/choices`,
      [
        { id: 'a', text: 'A', correct: true },
        { id: 'b', text: 'B' },
      ],
    ],
  ])('no file is read in at %s, as the schema says', async (pointer, value) => {
    const files = { 'modules/example/q/a.json': json(value) };
    expect(await found({ set: { [pointer]: placed }, files })).toContainEqual(
      expect.stringMatching(`^resolve/include-place modules/example/module.json:\\d+ ${pointer}/file$`),
    );
    expect(validate('module', definitionWith(pointer, placed))).toBe(false);
  });

  it('the schemas for editors take them', () => {
    expect(validate('module', definitionWith(list, placed))).toBe(true);
    expect(validate('module', definitionWith(`${list}/2`, placed))).toBe(true);
    expect(validate('module', definitionWith(`${at.pool}/questions/0`, placed))).toBe(true);
    expect(validate('questions', one('a'))).toBe(true);
    expect(validate('questions', [one('a'), placed])).toBe(true);
    expect(validate('questions', [{ ...one('a'), answr: true }])).toBe(false);
    expect(validate('questions', [])).toBe(false);
  });
});

function definitionWith(pointer: string, value: unknown): unknown {
  return JSON.parse(
    String(filesOf({ title: '', expected: [], set: { [pointer]: value } })['modules/example/module.json']),
  );
}

function validate(name: string, value: unknown): boolean {
  const schema = JSON.parse(readFileSync(`schema/${name}.schema.json`, 'utf8'));
  return new Ajv2020({ discriminator: true, strict: false }).validate(schema, value);
}
