import { createHash } from 'node:crypto';
import { closeSync, constants, fstatSync, openSync, readSync, type Stats, statSync } from 'node:fs';
import { checkSize, HostError } from './host.ts';

/*
 * Files on disk, at once. Small ones are read several times as fast as through a pool of threads, whose every answer
 * waits for a turn of its own.
 */

/** Devices and pipes must not keep the program waiting while they are opened, nor become its terminal. */
export const FOR_READING = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOCTTY ?? 0);

/** Bytes that are read at a time. */
const PIECE = 1024 * 1024;

/** Bytes that come first by themselves. */
const FIRST = 64 * 1024;

export function checkRegular(path: string, found: Stats, limit: number): void {
  if (found.isDirectory()) throw new HostError('is-folder', path, 'is a folder');
  if (!found.isFile()) throw new HostError('special', path, 'is not a regular file');
  checkSize(path, found.size, limit);
}

/**
 * Opens a regular file of at most `limit` bytes. A device may do something when it is merely opened, so it is looked at
 * before; and again when it is open, since another may lie there by then. Errors of the file system are thrown as they are.
 */
function withRegular<Value>(path: string, limit: number, use: (file: number, size: number) => Value): Value {
  checkRegular(path, statSync(path), limit);
  const file = openSync(path, FOR_READING);
  try {
    return use(file, ofRegular(path, file, limit).size);
  } finally {
    closeSync(file);
  }
}

/** All bytes of a file, which may have grown since it was opened. */
export function readRegular(path: string, limit: number): Uint8Array {
  return withRegular(path, limit, (file, size) => {
    let bytes = Buffer.allocUnsafeSlow(size + 1);
    let length = 0;
    for (;;) {
      const count = readSync(file, bytes, length, bytes.length - length, null);
      if (count === 0) return bytes.subarray(0, length);
      length += count;
      checkSize(path, length, limit);
      if (length === bytes.length) bytes = Buffer.concat([bytes, Buffer.alloc(bytes.length)]);
    }
  });
}

/** The bytes of a file, its first by themselves: who asks what a file is wants no more of it. */
export function* piecesOfRegular(path: string, limit: number): Iterable<Uint8Array> {
  checkRegular(path, statSync(path), limit);
  const file = openSync(path, FOR_READING);
  try {
    const { size } = ofRegular(path, file, limit);
    let length = 0;
    let wanted = Math.min(size + 1, FIRST);
    for (;;) {
      const piece = Buffer.allocUnsafeSlow(wanted);
      const count = readSync(file, piece, 0, wanted, null);
      if (count === 0) return;
      length += count;
      checkSize(path, length, limit);
      yield piece.subarray(0, count);
      wanted = Math.max(size - length, 0) + 1;
    }
  } finally {
    closeSync(file);
  }
}

/** What is said of an open file, which is a regular one. */
function ofRegular(path: string, file: number, limit: number): Stats {
  const found = fstatSync(file);
  checkRegular(path, found, limit);
  return found;
}

/** The SHA-256 of a file, whatever its size. */
export function sha256OfRegular(path: string, limit: number): string {
  return withRegular(path, limit, (file, size) => {
    const hash = createHash('sha256');
    const piece = Buffer.allocUnsafeSlow(Math.min(size + 1, PIECE));
    for (;;) {
      const count = readSync(file, piece, 0, piece.length, null);
      if (count === 0) return hash.digest('hex');
      hash.update(piece.subarray(0, count));
    }
  });
}
