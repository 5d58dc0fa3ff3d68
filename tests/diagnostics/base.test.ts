import { expect, it } from 'vitest';
import { diagnose, filesOf } from './support.ts';

it('the module that fixtures spoil is without a fault', async () => {
  expect(await diagnose(filesOf({ title: 'base', expected: [] }))).toEqual([]);
});
