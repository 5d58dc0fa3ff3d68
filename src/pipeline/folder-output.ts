import posix from 'path-browserify';
import { type WriteOptions, writeAtomically } from '../archive/write.ts';
import type { Output } from './output.ts';
import { untilStopped } from './stopped.ts';

/** Packages go into a folder. */
export function folderOutput(folder: string, signal: AbortSignal | undefined, options?: WriteOptions): Output {
  return { write: (name, chunks) => writeAtomically(posix.join(folder, name), untilStopped(chunks, signal), options) };
}
