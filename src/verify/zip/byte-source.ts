import { closeSync, openSync, readSync, statSync } from 'node:fs';

/** Random access to a package, so that media never have to be in memory all at once. */
export interface ByteSource {
  readonly size: number;
  /** The bytes from `offset`; fewer than `length` at the end. */
  read(offset: number, length: number): Uint8Array;
  close(): void;
}

/** Reads from memory. */
export function memorySource(bytes: Uint8Array): ByteSource {
  return {
    size: bytes.length,
    read: (offset, length) => bytes.subarray(Math.max(0, offset), Math.max(0, offset + length)),
    close: () => undefined,
  };
}

/** Reads from a file. Throws Node's own error where it cannot be opened; EISDIR for a folder, ENOTFILE for a pipe or a device. */
export function fileSource(path: string): ByteSource {
  const stats = statSync(path);
  // Asked before it is opened: a pipe that nobody writes to would never open.
  if (!stats.isFile()) {
    throw Object.assign(new Error(`${path} is not a file`), { code: stats.isDirectory() ? 'EISDIR' : 'ENOTFILE' });
  }
  const descriptor = openSync(path, 'r');
  return {
    size: stats.size,
    read(from, length) {
      // As from memory: what would lie before the file is left out.
      const offset = Math.max(0, from);
      const wanted = Math.max(0, Math.min(from + length, stats.size) - offset);
      const buffer = Buffer.alloc(wanted);
      let done = 0;
      while (done < wanted) {
        const count = readSync(descriptor, buffer, done, wanted - done, offset + done);
        if (count === 0) break;
        done += count;
      }
      return buffer.subarray(0, done);
    },
    close: () => closeSync(descriptor),
  };
}
