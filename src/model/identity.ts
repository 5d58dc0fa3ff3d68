import { sha256Hex } from '../source/digest.ts';

/** Hashes of a module's parts, for which its targets ask one after the other. */
const known = new Map<string, string>();
const MOST_KNOWN = 4096;

/**
 * The hash from which identifiers in packages are made: SHA-256, in lower-case hexadecimal (64 characters), of a thing's
 * identity: `namespace`, `moduleId`, its own id, before that its parent's where it has one. Parts cannot run into each
 * other, because ids hold no slash.
 */
export function identityHash(parts: readonly string[]): string {
  const identity = parts.join('/');
  const found = known.get(identity);
  if (found !== undefined) return found;
  const hash = sha256Hex(identity);
  if (known.size === MOST_KNOWN) known.clear();
  known.set(identity, hash);
  return hash;
}

/** A version 4-shaped UUID made of an identity, for formats that demand one. The same identity gives the same UUID. */
export function identityUuid(parts: readonly string[]): string {
  const hex = identityHash(parts);
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 0x3) | 0x8).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}
