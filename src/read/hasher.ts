import { sha1 } from '@noble/hashes/legacy.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { ByteSource } from './byte-source.ts';

export type HashAlgorithm = 'sha1' | 'sha256';

/** A hash in the making. */
export interface Hasher {
  update(bytes: Uint8Array): void;
  /** The hash of all that was added, in hex. Ends it. */
  hex(): string;
}

export type NewHasher = (algorithm: HashAlgorithm) => Hasher;

const ALGORITHMS = { sha1, sha256 } as const;

/** Hashes in JavaScript, for wherever the machine's own are out of reach. */
export const portableHasher: NewHasher = (algorithm) => {
  const hash = ALGORITHMS[algorithm].create();
  return {
    update: (bytes) => {
      hash.update(bytes);
    },
    hex: () => bytesToHex(hash.digest()),
  };
};

const STEP = 4 * 1024 ** 2;

/** The SHA-256 of a whole source, in hex, a piece at a time. */
export function hashSource(source: ByteSource, newHasher: NewHasher): string {
  const hasher = newHasher('sha256');
  for (let at = 0; at < source.size; at += STEP) hasher.update(source.read(at, STEP));
  return hasher.hex();
}
