import { sha1 } from '@noble/hashes/legacy.js';
import { sha256 } from '@noble/hashes/sha2.js';
import type { FileHashes } from './host.ts';

/*
 * Hashes of what is at hand, wherever the program runs: a browser's own hashing answers later, and Node's is Node's. They
 * are for texts as long as a name or a drawing. What is as long as a film is hashed by its host.
 */

const encoder = new TextEncoder();
/** Bytes of a text that is hashed without a buffer of its own: identities are mostly some 80. */
const SHORT = 4096;
const buffer = new Uint8Array(SHORT);
const fresh = sha256.create();
const hasher = sha256.create();
const digest = new Uint8Array(hasher.outputLen);
const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/** SHA-256 of a text in UTF-8, in lower-case hexadecimal (64 characters). */
export function sha256Hex(text: string): string {
  // A package has a hundred of them: one hasher serves all, which takes half the time of making one each time.
  fresh._cloneInto(hasher);
  hasher.update(shortBytes(text)).digestInto(digest);
  return hex(digest);
}

/** SHA-256 of a text in UTF-8, in Base64, as a content security policy writes it. */
export function sha256Base64(text: string): string {
  return base64(sha256(encoder.encode(text)));
}

/** SHA-1 of a text in UTF-8, in lower-case hexadecimal (40 characters): Moodle's backups name files by it. */
export function sha1Hex(text: string): string {
  return hex(sha1(encoder.encode(text)));
}

/** Both hashes of bytes at hand, for hosts that have no hashing of their own. */
export function hashesOf(bytes: Uint8Array): FileHashes {
  return { sha256: hex(sha256(bytes)), sha1: hex(sha1(bytes)) };
}

/** Bytes in Base64. */
export function base64(bytes: Uint8Array): string {
  let binary = '';
  // An argument each: engines take some tens of thousands.
  for (let at = 0; at < bytes.length; at += 8192) binary += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(binary);
}

/** Bytes in a text of UTF-8. */
export function byteLength(text: string): number {
  return encoder.encode(text).length;
}

function shortBytes(text: string): Uint8Array {
  // A code unit takes three bytes at most.
  if (text.length * 3 > SHORT) return encoder.encode(text);
  return buffer.subarray(0, encoder.encodeInto(text, buffer).written);
}

/** Bytes in lower-case hexadecimal. */
export function hex(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += HEX[byte];
  return text;
}
