import { buf } from 'crc-32';

/** CRC-32 as zip and gzip have it, from 0; `before` is that of what came before. */
export function crc32(bytes: Uint8Array, before = 0): number {
  return buf(bytes, before) >>> 0;
}
