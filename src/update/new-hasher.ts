import { createHash } from 'node:crypto';
import type { NewHasher } from '../read/index.ts';

/** The machine's own hashes, for reading packages and zips. */
export const newHasher: NewHasher = (algorithm) => {
  const hash = createHash(algorithm);
  return {
    update: (bytes) => {
      hash.update(bytes);
    },
    hex: () => hash.digest('hex'),
  };
};
