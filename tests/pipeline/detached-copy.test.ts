import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { createDetachedCopy } from '../../src/pipeline/detached-copy.ts';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** Bytes of the heap that are in use and cannot be freed. */
function heapInUse(): number {
  collectGarbage();
  return process.memoryUsage().heapUsed;
}

describe('what a run keeps', () => {
  it('is equal to what it was made from, member by member in the same order', () => {
    const value = { module: 'a', losses: [{ message: 'b', count: 2 }, 'a'], none: null, missing: undefined };
    const kept = createDetachedCopy()(value);
    expect(kept).toStrictEqual(value);
    expect(JSON.stringify(kept)).toBe(JSON.stringify(value));
    expect(kept.losses).not.toBe(value.losses);
  });

  it('lets the modules’ texts go', () => {
    const MEGABYTE = 1024 * 1024;
    const texts = 64;
    const copy = createDetachedCopy();
    const kept: { message: string }[] = [];
    const before = heapInUse();
    for (let index = 0; index < texts; index += 1) {
      const text = `${'a long module '.repeat(MEGABYTE / 14)} ${index} with a title at its end`;
      kept.push(copy({ message: `“${text.slice(-20)}” of ${index}` }));
    }
    expect(heapInUse() - before).toBeLessThan((texts / 4) * MEGABYTE);
    expect(kept[3]?.message).toContain('of 3');
  });
});
