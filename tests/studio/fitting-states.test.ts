import { expect, it } from 'vitest';
import { fitting, MOST_STATES } from '../../src/studio/storage/states.ts';

const state = (size: number, ...hashes: string[]) => ({
  size,
  media: Object.fromEntries(hashes.map((hash) => [`${hash}.png`, hash])),
});

it('keeps the latest states within the bounds of number, text and media, and always one', () => {
  const none = new Map<string, number>();
  expect(
    fitting(
      Array.from({ length: 60 }, () => state(1)),
      none,
    ),
  ).toBe(MOST_STATES);
  expect(fitting([state(15_000_000), state(4_000_000), state(2_000_000)], none)).toBe(2);
  expect(fitting([state(90_000_000), state(1)], none)).toBe(1);
  const sizes = new Map([
    ['a', 50_000_000],
    ['b', 20_000_000],
  ]);
  // The same picture is counted once.
  expect(fitting([state(1, 'a'), state(1, 'a'), state(1, 'a', 'b')], sizes)).toBe(2);
});
