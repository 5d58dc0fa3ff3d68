import { expect } from 'vitest';

/** Vitest compares bytes as it compares lists, one by one: a package took it seconds. */
expect.addEqualityTesters([
  (one: unknown, other: unknown) =>
    one instanceof Uint8Array && other instanceof Uint8Array ? Buffer.compare(one, other) === 0 : undefined,
]);
