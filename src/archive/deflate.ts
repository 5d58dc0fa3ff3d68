import crc32 from 'crc-32';
import { deflateSync } from 'fflate';
import CompressedObject from 'jszip/lib/compressedObject.js';
import compressions from 'jszip/lib/compressions.js';
import JSZip, { type FileOptions } from 'jszip/lib/index.js';

/**
 * This file and `stream.ts` reach into jszip (version pinned). Here, because an entry may carry data that is compressed
 * already, so that constant files are compressed once a process and texts by a faster deflate. It is pure JavaScript all
 * the same: native zlib gives other bytes on other machines, and browsers have none that answers at once.
 */
export interface CompressedEntry {
  readonly object: InstanceType<typeof CompressedObject>;
  /** As it is, not deflated. */
  readonly stored: boolean;
}

/** Media that are compressed already; deflating them again costs time and gains nothing. */
const STORED = /\.(png|jpe?g|gif|webp|avif|mp3|m4a|ogg|mp4|webm|pdf|zip|woff2?)$/i;

/** Whether a file goes into the zip as it is. */
export function isStored(path: string): boolean {
  return STORED.test(path);
}

/** The bytes of an entry as they are in the zip, with their checksum. */
export function compressEntry(bytes: Uint8Array, path: string): CompressedEntry {
  const stored = isStored(path);
  const compressed = stored ? bytes : deflateSync(bytes, { level: 6 });
  const method = stored ? compressions.STORE : compressions.DEFLATE;
  const object = new CompressedObject(compressed.length, bytes.length, checksum(bytes), method, compressed);
  return { object, stored };
}

function checksum(bytes: Uint8Array): number {
  return crc32.buf(bytes) >>> 0;
}

/** Adds an entry whose bytes are compressed. An empty file must take jszip's own way, which marks it as empty. */
export function addCompressed(zip: JSZip, path: string, entry: CompressedEntry, options: FileOptions): void {
  zip.file(path, 'x', { ...options, compression: entry.stored ? 'STORE' : 'DEFLATE' });
  const file = zip.file(path) as { _data: unknown };
  file._data = entry.object;
}

export { JSZip };
