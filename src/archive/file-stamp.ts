import { type BigIntStats, statSync } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import type { FileStamp } from './written-file.ts';

/** FAT keeps times in steps of two seconds; nothing in use keeps them more coarsely. */
const COARSEST_STEP = 2_000_000_000n;

const SECOND = 1_000_000_000n;

/** The stamp of a file, links followed; undefined where the file system tells none. */
export function stampOf(path: string): FileStamp | undefined {
  try {
    const found = statSync(path, { bigint: true, throwIfNoEntry: false });
    return found && stampFrom(found);
  } catch {
    return undefined;
  }
}

/** The stamp of a file that is open. */
export async function stampOfHandle(file: FileHandle): Promise<FileStamp> {
  return stampFrom(await file.stat({ bigint: true }));
}

function stampFrom({ size, mtimeNs, ctimeNs, ino }: BigIntStats): FileStamp {
  return { size: Number(size), modified: mtimeNs, changed: ctimeNs, number: ino };
}

/**
 * Whether a stamp that was taken at `time` (milliseconds since 1970) or later will differ after any later change of the
 * file. One that is nearly as new may not: what is written twice within one step of the file system's clock bears one time.
 */
export function isSettled({ modified, changed }: FileStamp, time: number): boolean {
  const newest = modified > changed ? modified : changed;
  return newest + COARSEST_STEP < BigInt(Math.floor(time)) * 1_000_000n;
}

/**
 * Whether a file under its final name is the one that `written` is the stamp of, taken before it got that name. Not told
 * (false) where the file system's clock counts whole seconds: in such a step, others could have written into it, too.
 */
export function isAsWritten(now: FileStamp, written: FileStamp): boolean {
  return (
    now.size === written.size &&
    now.modified === written.modified &&
    now.number === written.number &&
    now.modified % SECOND !== 0n
  );
}
