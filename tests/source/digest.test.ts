import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { base64, byteLength, sha1Hex, sha256Base64, sha256Hex } from '../../src/source/digest.ts';

const node = (algorithm: string, text: string, encoding: 'hex' | 'base64') =>
  createHash(algorithm).update(text, 'utf8').digest(encoding);

const texts = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  // Around the ends of SHA's blocks, and of what is hashed without a buffer of its own.
  fc.integer({ min: 0, max: 6000 }).map((length) => 'я€a'.repeat(length).slice(0, length)),
);

describe('hashes in JavaScript', () => {
  it('are those that Node makes', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(sha256Hex(text)).toBe(node('sha256', text, 'hex'));
        expect(sha256Base64(text)).toBe(node('sha256', text, 'base64'));
        expect(sha1Hex(text)).toBe(node('sha1', text, 'hex'));
        expect(byteLength(text)).toBe(Buffer.byteLength(text));
      }),
    );
  });

  it('do not depend on what was hashed before', () => {
    sha256Hex('x'.repeat(100));
    expect(sha256Hex('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });
});

it('Base64 is Node’s, also of more bytes than a function takes arguments', () => {
  const bytes = new Uint8Array(200_001).map((_, index) => (index * 2654435761) >>> 13);
  for (const length of [0, 1, 2, 3, 8192, 8193, bytes.length])
    expect(base64(bytes.subarray(0, length)) === Buffer.from(bytes.subarray(0, length)).toString('base64')).toBe(true);
});
