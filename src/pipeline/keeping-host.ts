import { joined } from '../archive/joined.ts';
import type { FileReference, Host } from '../source/host.ts';
import { hostWith } from '../source/host-with.ts';

/** Larger files are read again for each package. */
const LARGEST = 1024 * 1024;

/** Bytes that are kept in all. */
const MOST = 16 * 1024 * 1024;

/**
 * The same host, which holds on to small files that it described: packages for several targets are made of the very bytes
 * that were hashed, and these are read once. For the time of one item, after which it is given up with what it holds.
 */
export function keepingHost(host: Host): Host {
  const kept = new Map<string, { readonly bytes: Uint8Array; readonly file: FileReference }>();
  let room = MOST;
  return hostWith(host, {
    async describe(path, limit) {
      const bytes = room < LARGEST ? undefined : await smallFile(host, path, Math.min(limit, LARGEST));
      if (bytes === undefined) return host.describe(path, limit);
      const file = { path, name: host.nameOf(path), size: bytes.length, hashes: await host.hashesOf(bytes) };
      kept.set(path, { bytes, file });
      room -= bytes.length;
      return file;
    },
    open(path) {
      const known = kept.get(path);
      return known === undefined ? host.open(path) : only(known.bytes);
    },
    openAgain(file) {
      const known = kept.get(file.path);
      const isSame = known !== undefined && known.file.hashes.sha256 === file.hashes.sha256;
      return isSame ? only(known.bytes) : host.openAgain(file);
    },
  });
}

async function* only(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  if (bytes.length > 0) yield bytes;
}

/** The whole file; undefined where it is larger, which reading it in pieces finds out. */
async function smallFile(host: Host, path: string, limit: number): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of host.open(path)) {
    size += chunk.length;
    if (size > limit) return undefined;
    chunks.push(chunk);
  }
  return joined(chunks, size);
}
