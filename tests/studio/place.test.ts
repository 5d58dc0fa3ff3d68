import { expect, it } from 'vitest';
import type { JsonValue } from '../../src/browser.ts';
import { type EditPlace, insertEdit, setEdit } from '../../src/studio/edit/place.ts';

const place = (definition: JsonValue, pointer = ''): EditPlace => ({
  module: undefined as never,
  item: '',
  definition,
  pointer,
});

it('a member comes with the objects around it that are missing, the innermost with what it needs', () => {
  const at = place({ activities: [{ rights: null }] }, '/activities/0');
  expect(setEdit(at, '/title', 'A')).toEqual([{ kind: 'set', pointer: '/activities/0/title', value: 'A' }]);
  expect(setEdit(at, '/settings/attempts', 3)).toEqual([
    { kind: 'set', pointer: '/activities/0/settings', value: { attempts: 3 } },
  ]);
  expect(setEdit(at, '/rights/basis', 'quotation', { basis: null, statement: null })).toEqual([
    { kind: 'set', pointer: '/activities/0/rights', value: { basis: 'quotation', statement: null } },
  ]);
  expect(setEdit(place({}), '/a/b/c', 1)).toEqual([{ kind: 'set', pointer: '/a', value: { b: { c: 1 } } }]);
});

it('what is not there need not be taken away', () => {
  expect(setEdit(place({ a: 1 }), '/b', undefined)).toEqual([]);
  expect(setEdit(place({ a: 1 }), '/a', undefined)).toEqual([{ kind: 'remove', pointer: '/a' }]);
});

it('a list comes with its first item', () => {
  expect(insertEdit(place({}), '/people', { id: 'a' })).toEqual([
    { kind: 'set', pointer: '/people', value: [{ id: 'a' }] },
  ]);
  expect(insertEdit(place({ people: [{ id: 'a' }] }), '/people', { id: 'b' })).toEqual([
    { kind: 'insert', pointer: '/people/1', value: { id: 'b' } },
  ]);
});
