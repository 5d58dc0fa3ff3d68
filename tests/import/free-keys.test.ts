import { expect, it } from 'vitest';
import { FreeKeys } from '../../src/import/draft/free-keys.ts';

it('keys that are wanted twice are numbered, past those that look like that already', () => {
  const keys = new FreeKeys();
  const given = ['Dates', 'Dates', 'Dates (2)', 'Dates', 'Dates (4)', 'Dates'].map((one) => keys.give(one));
  expect(given).toEqual(['Dates', 'Dates (2)', 'Dates (2) (2)', 'Dates (3)', 'Dates (4)', 'Dates (5)']);
});
