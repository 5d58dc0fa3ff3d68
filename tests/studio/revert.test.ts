import { describe, expect, it } from 'vitest';
import {
  customize,
  type DiffReport,
  diff,
  type Edit,
  editDefinition,
  type JsonValue,
  readDefinition,
  withChanges,
} from '../../src/browser.ts';
import { isOfContent, revertEdits } from '../../src/studio/changes/revert.ts';
import { listAt, textAt, valueAt } from '../../src/studio/state/values.ts';
import { smallModule } from '../support/small-module.ts';

const FOLDER = 'modules/mine';

const choice = (id: string, text: string) => ({
  id,
  type: 'choice',
  stem: `${text}?`,
  choices: [
    { id: 'a', text: 'Yes', correct: true },
    { id: 'b', text: 'No' },
  ],
});

/** A module with a pool, a list without ids, a table and a text of several paragraphs. */
function original(): Record<string, unknown> {
  const small = smallModule();
  const body = 'First paragraph.\n\nSecond paragraph.\n\nThird paragraph.\n';
  return {
    ...small,
    keywords: ['one', 'two', 'three'],
    activities: [
      { id: 'reading', type: 'reading', title: 'Reading', body },
      {
        id: 'drawn',
        type: 'quiz',
        title: 'Drawn',
        purpose: 'practice',
        questions: [
          choice('alone', 'Alone'),
          {
            id: 'pool',
            type: 'pool',
            title: 'Pool',
            draw: 1,
            questions: ['p1', 'p2', 'p3'].map((id) => choice(id, id)),
          },
          choice('after', 'After'),
        ],
      },
    ],
  };
}

type Files = Readonly<Record<string, string | Uint8Array | Blob>>;

async function copy(): Promise<Files> {
  const folder = 'modules/theirs';
  const files = { [`${folder}/module.json`]: JSON.stringify({ ...original(), id: 'theirs' }, null, 2) };
  const wish = { module: folder, folder: FOLDER, identity: 'own-module', namespace: crypto.randomUUID() } as const;
  const { changes, diagnostics } = await customize({ files, ...wish });
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  return withChanges(files, changes);
}

async function edited(files: Files, edits: readonly Edit[]): Promise<Files> {
  const { changes, diagnostics } = await editDefinition({ files, path: FOLDER, edits });
  expect(diagnostics).toEqual([]);
  return withChanges(files, changes);
}

async function definitionOf(files: Files): Promise<JsonValue> {
  const { value } = await readDefinition({ files, path: FOLDER });
  if (value === undefined) throw new Error('No definition.');
  return value;
}

async function differences(files: Files): Promise<DiffReport['modules'][number]['changes']> {
  const report = await diff({ files, before: FOLDER });
  if (report.kind !== 'modules') throw new Error('No report.');
  return (report.modules[0]?.changes ?? []).filter(isOfContent);
}

/** Takes the first difference back, until there is none. */
async function takenBack(files: Files): Promise<{ readonly files: Files; readonly left: readonly string[] }> {
  const upstream = JSON.parse(String(files[`${FOLDER}/upstream.json`])) as JsonValue;
  const before = valueAt(listAt(upstream, '/modules')[0], '/definition') as JsonValue;
  let now = files;
  for (let tries = 0; tries < 10; tries += 1) {
    const [first] = await differences(now);
    if (first === undefined) return { files: now, left: [] };
    const revert = revertEdits(first, await definitionOf(now), before);
    if (revert === undefined) break;
    now = await edited(now, revert.edits);
  }
  return { files: now, left: (await differences(now)).map(({ where }) => where) };
}

const questions = '/activities/1/questions';
const body = (value: string): Edit => ({ kind: 'set', pointer: '/activities/0/body', value });

const cases: readonly (readonly [string, readonly Edit[]])[] = [
  ['a title', [{ kind: 'set', pointer: '/title', value: 'Other' }]],
  ['a member that was not there', [{ kind: 'set', pointer: '/activities/0/minutes', value: 5 }]],
  ['a part that went', [{ kind: 'remove', pointer: '/activities/0' }]],
  ['a part that was moved', [{ kind: 'move', pointer: '/activities/1', to: '/activities/0' }]],
  ['a paragraph that was reworded', [body('First paragraph.\n\nAnother one.\n\nThird paragraph.\n')]],
  ['a paragraph that was deleted', [body('First paragraph.\n\nThird paragraph.\n')]],
  ['the first paragraph, deleted', [body('Second paragraph.\n\nThird paragraph.\n')]],
  ['a paragraph that was added', [body('First paragraph.\n\nNew.\n\nSecond paragraph.\n\nThird paragraph.\n')]],
  ['a list without ids', [{ kind: 'set', pointer: '/keywords', value: ['one', 'four'] }]],
  ['a question of a pool, reworded', [{ kind: 'set', pointer: `${questions}/1/questions/1/stem`, value: 'New?' }]],
  ['a right answer in a pool', [{ kind: 'remove', pointer: `${questions}/1/questions/0/choices/0/correct` }]],
  ['a question that left the pool', [{ kind: 'remove', pointer: `${questions}/1/questions/1` }]],
  [
    'a question that is new in the pool',
    [{ kind: 'insert', pointer: `${questions}/1/questions/1`, value: choice('new', 'New') }],
  ],
  [
    'a question that moved in its pool',
    [{ kind: 'move', pointer: `${questions}/1/questions/2`, to: `${questions}/1/questions/0` }],
  ],
  ['a question moved out of a pool', [{ kind: 'move', pointer: `${questions}/1/questions/1`, to: `${questions}/0` }]],
  ['a question moved into a pool', [{ kind: 'move', pointer: `${questions}/0`, to: `${questions}/1/questions/1` }]],
  ['how many are drawn', [{ kind: 'set', pointer: `${questions}/1/draw`, value: 2 }]],
  ['a pool that went', [{ kind: 'remove', pointer: `${questions}/1` }]],
];

describe('what differs from the original is taken back', () => {
  it.each(cases)('%s', async (_, edits) => {
    const start = await copy();
    const changed = await edited(start, edits);
    expect((await differences(changed)).length).toBeGreaterThan(0);
    const { files, left } = await takenBack(changed);
    expect(left).toEqual([]);
    expect(await definitionOf(files)).toEqual(await definitionOf(start));
  });

  it('one change alone, where others are beside it', async () => {
    const start = await copy();
    const text = 'First paragraph, changed.\n\nThird paragraph, changed.\n';
    const changed = await edited(start, [body(text), { kind: 'set', pointer: '/title', value: 'Other' }]);
    const [title] = (await differences(changed)).filter(({ path }) => path[0] === 'title');
    if (title === undefined) throw new Error('The title does not differ.');
    const revert = revertEdits(title, await definitionOf(changed), original() as JsonValue);
    const now = await definitionOf(await edited(changed, revert?.edits ?? []));
    expect(textAt(now, '/title')).toBe(original().title);
    expect(textAt(now, '/activities/0/body')).toBe(text);
  });
});
