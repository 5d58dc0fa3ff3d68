import { expect, it } from 'vitest';
import { isLate } from './late-pages.ts';

it('knows a test that waited in vain from one that saw a wrong value', async () => {
  const waited = await expect
    .poll(() => 1, { timeout: 20, interval: 5 })
    .toBe(2)
    .then(
      () => ({}),
      (error: object) => error,
    );
  expect(isLate(waited)).toBe(true);
  expect(isLate({ name: 'TimeoutError', message: 'locator.click: Timeout 30000ms exceeded.' })).toBe(true);
  expect(isLate({ name: 'AssertionError', message: 'expected 1 to be 2' })).toBe(false);
});
