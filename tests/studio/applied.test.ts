import { expect, it } from 'vitest';
import type { Edit, JsonValue } from '../../src/browser.ts';
import { editDefinition, newModule, readDefinition, withChanges } from '../../src/browser.ts';
import { applied } from '../../src/studio/state/applied.ts';

const list = '/activities';
const page = { id: 'more', type: 'reading', title: 'More', body: 'Words.\n' };

/** Each is what a control of the studio asks for. */
const cases: readonly (readonly [name: string, edits: readonly Edit[]])[] = [
  ['a title', [{ kind: 'set', pointer: `${list}/0/title`, value: 'Other' }]],
  ['a member that was not there', [{ kind: 'set', pointer: `${list}/0/minutes`, value: 5 }]],
  ['a member that goes', [{ kind: 'remove', pointer: '/keywords' }]],
  ['a new part at the end', [{ kind: 'insert', pointer: `${list}/1`, value: page }]],
  [
    'two new parts at the end',
    ['more', 'most'].map((id): Edit => ({ kind: 'insert', pointer: `${list}/1`, value: { ...page, id } })),
  ],
  ['a new part at the beginning', [{ kind: 'insert', pointer: `${list}/0`, value: page }]],
];

it.each(cases)('shows at once what the writer makes: %s', async (_, edits) => {
  const made = (await newModule({ title: 'Bread', namespace: '7d3c2f0e-6a51-4c8e-9b1d-2f4a6c8e0b13', kind: 'empty' }))
    .made;
  if (made === undefined) throw new Error('No module was made.');
  const { files, folder: path } = made;
  const { value } = await readDefinition({ files, path });
  const { changes } = await editDefinition({ files, path, edits });
  const after = await readDefinition({ files: withChanges(files, changes), path });
  expect(applied(value as JsonValue, edits)).toEqual(after.value);
});

it.each([
  [0, 2, ['b', 'a', 'c']],
  [0, 3, ['b', 'c', 'a']],
  [2, 0, ['c', 'a', 'b']],
  [1, 0, ['b', 'a', 'c']],
])('moves item %i to before item %i', (from, to, expected) => {
  const definition = { activities: ['a', 'b', 'c'].map((id) => ({ id })) };
  const edits: readonly Edit[] = [{ kind: 'move', pointer: `/activities/${from}`, to: `/activities/${to}` }];
  const { activities } = applied(definition, edits) as typeof definition;
  expect(activities.map(({ id }) => id)).toEqual(expected);
  expect(definition.activities.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
});

it('moves an item to another list, wherever both are', () => {
  const definition = { list: [{ id: 'a' }, { id: 'pool', list: [{ id: 'p' }, { id: 'q' }] }, { id: 'b' }] };
  const movedTo = (pointer: string, to: string) => {
    const { list } = applied(definition, [{ kind: 'move', pointer, to }]) as typeof definition;
    return list.map(({ id, list: inner }) => [id, ...(inner ?? []).map((one) => one.id)].join(' '));
  };
  expect(movedTo('/list/1/list/0', '/list/0')).toEqual(['p', 'a', 'pool q', 'b']);
  expect(movedTo('/list/1/list/1', '/list/3')).toEqual(['a', 'pool p', 'b', 'q']);
  expect(movedTo('/list/0', '/list/1/list/1')).toEqual(['pool p a q', 'b']);
  expect(movedTo('/list/2', '/list/1/list/0')).toEqual(['a', 'pool b p q']);
});
