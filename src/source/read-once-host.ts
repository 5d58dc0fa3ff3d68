import { type FileReference, type Host, HostError } from './host.ts';
import { hostWith } from './host-with.ts';
import { TEXT_LIMIT } from './read-text.ts';

/**
 * The same host, which reads each file once: its hash and its contents are those of one reading, however often it is
 * changed meanwhile. For a handful of small files that decide a whole run, such as a theme's. Larger ones than any text
 * are not kept.
 */
export function readOnceHost(host: Host): Host {
  const contents = new Map<string, Promise<Uint8Array>>();
  const read = (path: string): Promise<Uint8Array> => {
    const reading = contents.get(path) ?? host.readFile(path, TEXT_LIMIT);
    contents.set(path, reading);
    return reading;
  };
  return hostWith(host, {
    async readFile(path, limit) {
      const bytes = await read(path);
      if (bytes.length > limit) throw new HostError('too-large', path, `${bytes.length} bytes`);
      return bytes;
    },
    async describe(path): Promise<FileReference> {
      const bytes = await read(path).catch((error: unknown) => {
        if (error instanceof HostError && error.reason === 'too-large') return undefined;
        throw error;
      });
      if (bytes === undefined) return host.describe(path);
      return { path, name: host.nameOf(path), size: bytes.length, hashes: await host.hashesOf(bytes) };
    },
  });
}
