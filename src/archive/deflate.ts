import crc32 from 'crc-32';
import { deflateSync } from 'fflate';

/**
 * A file as it is in a zip. Constant files are compressed once a process, what several packages hold once for all of them.
 * It is pure JavaScript: native zlib gives other bytes on other machines, and browsers have none that answers at once.
 */
export interface CompressedEntry {
  readonly bytes: Uint8Array;
  /** Bytes of the file. */
  readonly size: number;
  /** CRC-32 of the file. */
  readonly checksum: number;
  /** As it is, not deflated. */
  readonly stored: boolean;
}

/** Media that are compressed already; deflating them again costs time and gains nothing. */
const STORED = /\.(png|jpe?g|gif|webp|avif|mp3|m4a|ogg|mp4|webm|pdf|zip|woff2?)$/i;

/** Whether a file goes into the zip as it is. */
export function isStored(path: string): boolean {
  return STORED.test(path);
}

/** The bytes of an entry as they are in the zip, with their checksum. There is nothing to deflate in an empty file. */
export function compressEntry(bytes: Uint8Array, path: string): CompressedEntry {
  const stored = isStored(path) || bytes.length === 0;
  return {
    bytes: stored ? bytes : deflateSync(bytes, { level: 6 }),
    size: bytes.length,
    checksum: crc32.buf(bytes) >>> 0,
    stored,
  };
}
