import { checkSize, type FileReference, type Host } from './host.ts';
import { hostWith } from './host-with.ts';
import { TEXT_LIMIT } from './read-text.ts';

/**
 * The same host, which reads each file once: its hash and its contents are those of one reading, however often it is
 * changed meanwhile. For a handful of small files that decide a whole run, such as a theme's. Larger ones than any text
 * are refused.
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
      checkSize(path, bytes.length, limit);
      return bytes;
    },
    async describe(path, limit): Promise<FileReference> {
      const bytes = await read(path);
      checkSize(path, bytes.length, limit);
      return { path, name: host.nameOf(path), size: bytes.length, hashes: await host.hashesOf(bytes) };
    },
  });
}
