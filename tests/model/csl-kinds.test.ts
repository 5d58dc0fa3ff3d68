import { expect, it } from 'vitest';
import { unshownFields, workKind } from '../../src/model/csl/kinds.ts';

it.each(['constructor', 'toString', 'valueOf', '__proto__'])(
  'an item of the type `%s`, which every object has, is an item of an unknown type',
  (type) => {
    const csl = { id: 'work', type, title: 'A work' };
    expect(workKind(csl)).toBe('book');
    expect(unshownFields(csl)).toEqual([]);
  },
);
