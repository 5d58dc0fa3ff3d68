import compressions from 'jszip/lib/compressions.js';
import ZipFileWorker from 'jszip/lib/generate/ZipFileWorker.js';
import { utf8encode } from 'jszip/lib/utf8.js';
import type { CompressedEntry } from './deflate.ts';
import { joined } from './joined.ts';

/** A zip of entries that are compressed already, in the order in which they are added. */
export interface WholeZip {
  add(path: string, entry: CompressedEntry): void;
  /** All of it; to be asked once. */
  bytes(): Uint8Array;
}

/**
 * This file and `stream.ts` reach into jszip (version pinned). Its last step, which writes the records, is given whole
 * entries here: asked for a zip, jszip cuts each into pieces, takes every piece in a turn of the event loop, and copies the
 * buffers of Node byte by byte.
 */
export function wholeZip(date: Date): WholeZip {
  const parts: Uint8Array[] = [];
  const worker = new ZipFileWorker(false, '', 'DOS', utf8encode);
  worker.on('data', ({ data }) => parts.push(typeof data === 'string' ? bytesOf(data) : data));
  return {
    add(path, { bytes, size, checksum, stored }) {
      const info = {
        file: { name: path, dir: false, date, comment: '', unixPermissions: null, dosPermissions: null },
        compression: stored ? compressions.STORE : compressions.DEFLATE,
        crc32: checksum,
        compressedSize: bytes.length,
        uncompressedSize: size,
      } as const;
      worker.openedSource(info);
      worker.push({ data: bytes, meta: { percent: 100 } });
      worker.closedSource(info);
    },
    bytes() {
      worker.flush();
      return joined(parts, worker.bytesWritten);
    },
  };
}

/** The bytes of a record, which jszip writes as a text of one sign a byte. */
function bytesOf(record: string): Uint8Array {
  const bytes = new Uint8Array(record.length);
  for (let at = 0; at < bytes.length; at += 1) bytes[at] = record.charCodeAt(at);
  return bytes;
}
