import { createHash } from 'node:crypto';
import { posix } from 'node:path';
import { type WrittenFile, writeAtomically } from '../archive/write.ts';
import type { ReceivedPackage } from './build-request.ts';
import { untilStopped } from './stopped.ts';

/** Where packages go. */
export interface Output {
  /** Takes a package whole or not at all; errors of the file system are thrown as they are. */
  write(name: string, chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<WrittenFile>;
}

/** Into a folder. */
export function folderOutput(folder: string, signal: AbortSignal | undefined): Output {
  return { write: (name, chunks) => writeAtomically(posix.join(folder, name), untilStopped(chunks, signal)) };
}

/** To the caller, who gets each package when it is finished. */
export function receivedOutput(
  receive: (file: ReceivedPackage) => void | Promise<void>,
  signal: AbortSignal | undefined,
): Output {
  return {
    async write(name, chunks) {
      const parts: Uint8Array[] = [];
      for await (const chunk of untilStopped(chunks, signal)) parts.push(chunk);
      const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
      let at = 0;
      for (const part of parts) {
        bytes.set(part, at);
        at += part.length;
      }
      const written = { bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
      await receive({ file: name, bytes });
      return written;
    },
  };
}
