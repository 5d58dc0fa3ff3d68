import { createHash } from 'node:crypto';

/** The machine's own hashes, in hex, for reading packages and zips. */
export function nativeHasher(algorithm: 'sha1' | 'sha256'): { update(bytes: Uint8Array): void; hex(): string } {
  const hash = createHash(algorithm);
  return {
    update: (bytes) => {
      hash.update(bytes);
    },
    hex: () => hash.digest('hex'),
  };
}
