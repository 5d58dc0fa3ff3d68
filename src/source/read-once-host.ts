import { type FileReference, type Host, HostError } from './host.ts';
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
  return {
    nameOf: (path) => host.nameOf(path),
    hashesOf: (bytes) => host.hashesOf(bytes),
    open: (path) => host.open(path),
    openAgain: (file) => host.openAgain(file),
    list: (path) => host.list(path),
    kindOf: (path) => host.kindOf(path),
    realPath: (path) => host.realPath(path),
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
  };
}
