import { joinedAll } from '../archive/joined.ts';
import type { WrittenFile } from '../archive/written-file.ts';
import type { Host } from '../source/host.ts';
import type { ReceivedPackage } from './build-request.ts';
import { untilStopped } from './stopped.ts';

/** Where packages go. */
export interface Output {
  /** Takes a package whole or not at all; errors of the file system are thrown as they are. */
  write(name: string, chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<WrittenFile>;
}

/** To the caller, who gets each package when it is finished. */
export function receivedOutput(
  receive: (file: ReceivedPackage) => void | Promise<void>,
  host: Host,
  signal: AbortSignal | undefined,
): Output {
  return {
    async write(name, chunks) {
      const bytes = await joinedAll(untilStopped(chunks, signal));
      const { sha256 } = await host.hashesOf(bytes);
      await receive({ file: name, bytes });
      return { bytes: bytes.length, sha256 };
    },
  };
}
