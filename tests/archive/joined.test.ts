import { expect, it } from 'vitest';
import { joined, joinedAll } from '../../src/archive/joined.ts';

const chunks = [new Uint8Array([1, 2]), new Uint8Array([]), new Uint8Array([3])];

it('chunks become one in their order', () => {
  expect([...joined(chunks, 3)]).toEqual([1, 2, 3]);
  expect(joined([], 0)).toHaveLength(0);
});

it('a single chunk is not copied', () => {
  const only = new Uint8Array([1]);
  expect(joined([only], 1)).toBe(only);
});

it('a stream is read to its end', async () => {
  async function* stream() {
    yield* chunks;
  }
  expect([...(await joinedAll(stream()))]).toEqual([1, 2, 3]);
  expect([...(await joinedAll(chunks))]).toEqual([1, 2, 3]);
  expect(await joinedAll([])).toHaveLength(0);
});
