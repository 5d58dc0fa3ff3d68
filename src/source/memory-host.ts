import { hex, hashesOf as slowHashesOf } from './digest.ts';
import { checkSize, FileChangedError, type FileHashes, type FolderEntry, type Host, HostError } from './host.ts';

/** A file's content: a text, bytes, or what a browser holds outside its memory (a chosen file is a `Blob`). */
export type MemoryContent = string | Uint8Array | Blob;

/** How much of a blob is read at a time. */
const CHUNK = 1024 * 1024;

const encoder = new TextEncoder();

/** Files in memory, by absolute path (`/work/modules/a/module.json`), for browsers and for tests. */
export function memoryHost(files: Readonly<Record<string, MemoryContent>>, workingFolder = '/'): Host {
  const kindOf = (path: string): FolderEntry['kind'] | undefined => {
    if (files[path] !== undefined) return 'file';
    return Object.keys(files).some((name) => name.startsWith(folderPrefix(path))) ? 'folder' : undefined;
  };
  const contentOf = (path: string): Uint8Array | Blob => {
    const content = files[path];
    if (content !== undefined) return typeof content === 'string' ? encoder.encode(content) : content;
    if (kindOf(path) === 'folder') throw new HostError('is-folder', path, 'is a folder');
    throw new HostError('missing', path, 'does not exist');
  };
  const nameOf = (path: string): string => {
    const prefix = folderPrefix(workingFolder);
    return path.startsWith(prefix) ? path.slice(prefix.length) : path;
  };
  return {
    nameOf,
    async readFile(path, limit) {
      const content = contentOf(path);
      checkSize(path, sizeOf(content), limit);
      return content instanceof Uint8Array ? content : blobBytes(content, path);
    },
    hashesOf,
    async describe(path, limit) {
      const content = contentOf(path);
      checkSize(path, sizeOf(content), limit);
      return { path, name: nameOf(path), size: sizeOf(content), hashes: await contentHashes(content, path) };
    },
    open: (path) => contentChunks(contentOf(path), path),
    async *openAgain(file) {
      const content = contentOf(file.path);
      const isSame = async () => (await contentHashes(content, file.path)).sha256 === file.hashes.sha256;
      if (sizeOf(content) !== file.size || !(await isSame())) throw new FileChangedError(file);
      yield* contentChunks(content, file.path);
    },
    async list(path) {
      const prefix = folderPrefix(path);
      const entries = new Map<string, FolderEntry>();
      for (const name of Object.keys(files)) {
        if (!name.startsWith(prefix)) continue;
        const [head = '', ...rest] = name.slice(prefix.length).split('/');
        entries.set(head, { name: head, kind: rest.length > 0 ? 'folder' : 'file' });
      }
      if (entries.size === 0) throw new HostError('missing', path, 'does not exist');
      return [...entries.values()].sort((left, right) => (left.name < right.name ? -1 : 1));
    },
    kindOf: async (path) => kindOf(path),
    async realPath(path) {
      if (kindOf(path) === undefined) throw new HostError('missing', path, 'does not exist');
      return path;
    },
  };
}

function folderPrefix(path: string): string {
  return path.endsWith('/') ? path : `${path}/`;
}

function sizeOf(content: Uint8Array | Blob): number {
  return content instanceof Uint8Array ? content.length : content.size;
}

/** By the host's own hashing; browsers offer it only to pages that came over a safe connection. */
async function hashesOf(bytes: Uint8Array): Promise<FileHashes> {
  const subtle = globalThis.crypto?.subtle as typeof crypto.subtle | undefined;
  if (subtle === undefined) return slowHashesOf(bytes);
  const whole = bytes as Uint8Array<ArrayBuffer>;
  const [sha256, sha1] = await Promise.all([subtle.digest('SHA-256', whole), subtle.digest('SHA-1', whole)]);
  return { sha256: hex(new Uint8Array(sha256)), sha1: hex(new Uint8Array(sha1)) };
}

/** Blobs never change, and the same one is described at every build. */
const known = new WeakMap<Blob, FileHashes>();

async function contentHashes(content: Uint8Array | Blob, path: string): Promise<FileHashes> {
  if (content instanceof Uint8Array) return hashesOf(content);
  const hashes = known.get(content) ?? (await hashesOf(await blobBytes(content, path)));
  known.set(content, hashes);
  return hashes;
}

/** What a page was given may be gone since: a file that was moved, a drive that was taken out. */
async function blobBytes(blob: Blob, path: string): Promise<Uint8Array> {
  try {
    return new Uint8Array(await blob.arrayBuffer());
  } catch (error) {
    throw new HostError('failed', path, error instanceof Error ? error.message : String(error));
  }
}

async function* contentChunks(content: Uint8Array | Blob, path: string): AsyncIterable<Uint8Array> {
  if (content instanceof Uint8Array) yield content;
  else for (let at = 0; at < content.size; at += CHUNK) yield await blobBytes(content.slice(at, at + CHUNK), path);
}
