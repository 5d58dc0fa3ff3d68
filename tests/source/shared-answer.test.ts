import { expect, it } from 'vitest';
import { sharedAnswer } from '../../src/source/shared-answer.ts';

it('asks once, also where it is asked again before the answer came', async () => {
  let asked = 0;
  const ask = sharedAnswer(async () => {
    asked += 1;
    return asked;
  });
  expect(await Promise.all([ask(), ask()])).toEqual([1, 1]);
  expect(await ask()).toBe(1);
});

it('asks again after a failure, which is no answer', async () => {
  let asked = 0;
  const ask = sharedAnswer(async () => {
    asked += 1;
    if (asked === 1) throw new Error('too many files are open at once');
    return asked;
  });
  await expect(ask()).rejects.toThrow('too many files');
  expect(await ask()).toBe(2);
});
