import { describe, expect, it } from 'vitest';
import { formatSize } from '../../src/diagnostics/format-size.ts';

describe('a size for people', () => {
  it.each([
    [0, '0 bytes'],
    [1, '1 byte'],
    [999, '999 bytes'],
    [1000, '1.0 KB'],
    [1_565_010, '1.6 MB'],
    [1_600_000_122, '1.6 GB'],
  ])('of %i bytes is %s', (bytes, words) => expect(formatSize(bytes)).toBe(words));
});
