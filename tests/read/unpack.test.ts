import { createHash } from 'node:crypto';
import { deflateRawSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { portableHasher } from '../../src/read/hasher.ts';
import { memorySource } from '../../src/read/index.ts';
import { gunzip, inflate, inflateRange } from '../../src/read/zip/unpack.ts';

const text = Buffer.from('managers needed hands more than hands needed managers. '.repeat(2000));
/** Bytes that deflate cannot shrink, so that what is packed is as large. */
const noise = createNoise(600 * 1024);

function createNoise(length: number): Buffer {
  const blocks = Array.from({ length: Math.ceil(length / 64) }, (_, index) =>
    createHash('sha512').update(String(index)).digest(),
  );
  return Buffer.concat(blocks).subarray(0, length);
}

/** Compared as a whole: half a million single bytes take a test runner minutes. */
function same(found: Uint8Array | string | undefined, expected: Buffer): boolean {
  return found instanceof Uint8Array && expected.equals(found);
}

describe('deflate is undone', () => {
  it.each([
    ['nothing', Buffer.alloc(0)],
    ['a text', text],
    ['more than goes in one go', noise],
  ])('of %s', (_, whole) => {
    expect(same(inflate(deflateRawSync(whole), whole.length), whole)).toBe(true);
  });

  it.each([
    ['a text', text],
    ['more than goes in one go', noise],
  ])('of %s only where size and bytes are right', (_, whole) => {
    const packed = deflateRawSync(whole);
    expect(inflate(packed, whole.length - 1)).toBeUndefined();
    expect(inflate(packed, whole.length + 1)).toBeUndefined();
    expect(inflate(packed.subarray(0, packed.length - 4), whole.length)).toBeUndefined();
    expect(inflate(Buffer.from([7, 7, 7]), whole.length)).toBeUndefined();
  });

  it('a piece at a time, and not beyond what was announced', () => {
    const packed = memorySource(deflateRawSync(Buffer.alloc(8 * 1024 ** 2)));
    let taken = 0;
    const take = (piece: Uint8Array) => {
      taken += piece.length;
    };
    expect(inflateRange(packed, 0, packed.size, 1000, take)).toBe(false);
    expect(taken).toBeLessThanOrEqual(1000);
    expect(inflateRange(packed, 0, packed.size, 8 * 1024 ** 2, take)).toBe(true);
  });
});

describe('gzip is undone', () => {
  const limit = 10 * 1024 ** 2;
  const unpack = (bytes: Uint8Array) => gunzip(memorySource(bytes), limit);

  it('of one member and of several', () => {
    expect(same(unpack(gzipSync(text)), text)).toBe(true);
    expect(same(unpack(gzipSync(noise)), noise)).toBe(true);
    const several = Buffer.concat([gzipSync(text), gzipSync(noise), gzipSync(text)]);
    expect(same(unpack(several), Buffer.concat([text, noise, text]))).toBe(true);
  });

  it.each([
    ['the checksum of the last member', 8],
    ['its size', 4],
  ])('only where %s agrees', (_, fromEnd) => {
    const packed = gzipSync(text);
    const at = packed.length - fromEnd;
    packed[at] = (packed[at] ?? 0) ^ 1;
    expect(unpack(packed)).toBe('damaged');
    expect(unpack(Buffer.concat([packed, gzipSync(text)]))).toBe('damaged');
  });

  it('only where it is whole, and up to a limit', () => {
    expect(unpack(gzipSync(text).subarray(0, 100))).toBe('damaged');
    expect(unpack(gzipSync(Buffer.alloc(limit + 1)))).toBe('too-large');
    expect(unpack(gzipSync(Buffer.alloc(limit)))).toHaveLength(limit);
  });
});

it('hashes in JavaScript are those of the machine', () => {
  for (const algorithm of ['sha1', 'sha256'] as const) {
    const hasher = portableHasher(algorithm);
    for (const piece of [text, noise, Buffer.alloc(0)]) hasher.update(piece);
    expect(hasher.hex()).toBe(createHash(algorithm).update(text).update(noise).digest('hex'));
  }
});
