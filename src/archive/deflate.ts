import { crc32 } from 'node:zlib';
import { deflateSync } from 'fflate';
import JSZip from 'jszip';
import CompressedObject from 'jszip/lib/compressedObject.js';
import compressions from 'jszip/lib/compressions.js';

/**
 * The only file that reaches into jszip (version pinned): an entry may carry data that is compressed already, so that
 * constant files are compressed once a process and texts by a faster deflate. It is pure JavaScript all the same:
 * native zlib gives other bytes on other machines.
 */
export interface CompressedEntry {
  readonly object: InstanceType<typeof CompressedObject>;
  /** As it is, not deflated. */
  readonly stored: boolean;
}

/** Media that are compressed already; deflating them again costs time and gains nothing. */
const STORED = /\.(png|jpe?g|gif|webp|avif|mp3|m4a|ogg|mp4|webm|pdf|zip|woff2?)$/i;

/** Whether a file goes into the zip as it is. */
function isStored(path: string): boolean {
  return STORED.test(path);
}

/** The bytes of an entry as they stand in the zip, with their checksum. */
export function compressEntry(bytes: Uint8Array, path: string): CompressedEntry {
  const stored = isStored(path);
  const compressed = stored ? bytes : deflateSync(bytes, { level: 6 });
  const method = stored ? compressions.STORE : compressions.DEFLATE;
  const object = new CompressedObject(compressed.length, bytes.length, crc32(bytes), method, compressed);
  return { object, stored };
}

/** Adds an entry whose bytes are compressed. An empty file must take jszip's own way, which marks it as empty. */
export function addCompressed(zip: JSZip, path: string, entry: CompressedEntry, options: JSZip.JSZipFileOptions): void {
  zip.file(path, 'x', { ...options, compression: entry.stored ? 'STORE' : 'DEFLATE' });
  const file = zip.file(path) as JSZip.JSZipObject & { _data: unknown };
  file._data = entry.object;
}

export { JSZip };
