import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { relative, sep } from 'node:path';
import {
  FileChangedError,
  type FileHashes,
  type FileReference,
  type FolderEntry,
  type Host,
  HostError,
  type HostErrorReason,
} from './host.ts';

const reasons: Readonly<Record<string, HostErrorReason>> = {
  ENOENT: 'missing',
  ENOTDIR: 'missing',
  EISDIR: 'is-folder',
  EACCES: 'unreadable',
  EPERM: 'unreadable',
  ELOOP: 'link-loop',
};

function hostError(path: string, error: unknown): HostError {
  if (error instanceof HostError) return error;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return new HostError(reasons[code] ?? 'failed', path, error instanceof Error ? error.message : String(error));
}

async function guarded<T>(path: string, action: () => Promise<T>): Promise<T> {
  try {
    return await action();
  } catch (error) {
    throw hostError(path, error);
  }
}

/** Files on disk. Names are given relative to `workingFolder`, as the user typed them. */
export function nodeHost(workingFolder: string = process.cwd()): Host {
  const nameOf = (path: string): string => {
    const name = relative(workingFolder, path).split(sep).join('/');
    // Nobody counts steps upwards: beyond the folder above, the whole path says more.
    if (name.startsWith('../../')) return path.split(sep).join('/');
    return name === '' ? '.' : name;
  };
  return {
    nameOf,
    readFile: (path, limit) =>
      guarded(path, async () => {
        const { size } = await regularFile(path);
        if (size > limit) throw new HostError('too-large', path, `${size} bytes`);
        return readFile(path);
      }),
    hashesOf: async (bytes) => ({ sha256: hashOf('sha256', bytes), sha1: hashOf('sha1', bytes) }),
    describe: (path) =>
      guarded(path, async (): Promise<FileReference> => {
        await regularFile(path);
        return { path, name: nameOf(path), ...(await measured(createReadStream(path))) };
      }),
    open: (path) => chunksOf(path),
    openAgain: (file) => checkedChunks(file),
    list: (path) =>
      guarded(path, async (): Promise<readonly FolderEntry[]> => {
        const entries = await readdir(path, { withFileTypes: true });
        return entries
          .map((entry): FolderEntry => ({ name: entry.name, kind: kindOf(entry) }))
          .sort((left, right) => (left.name < right.name ? -1 : 1));
      }),
    kindOf: async (path) => {
      try {
        return kindOf(await stat(path));
      } catch (error) {
        const failure = hostError(path, error);
        if (failure.reason === 'missing') return undefined;
        throw failure;
      }
    },
    realPath: (path) => guarded(path, () => realpath(path)),
  };
}

function hashOf(algorithm: 'sha256' | 'sha1', bytes: Uint8Array): string {
  return createHash(algorithm).update(bytes).digest('hex');
}

/** The hashes and size of bytes that arrive in chunks. */
async function measured(chunks: AsyncIterable<Uint8Array>): Promise<{ hashes: FileHashes; size: number }> {
  const sha256 = createHash('sha256');
  const sha1 = createHash('sha1');
  let size = 0;
  for await (const chunk of chunks) {
    sha256.update(chunk);
    sha1.update(chunk);
    size += chunk.length;
  }
  return { hashes: { sha256: sha256.digest('hex'), sha1: sha1.digest('hex') }, size };
}

/** A pipe or a device would be read for ever. */
async function regularFile(path: string): Promise<{ size: number }> {
  const found = await stat(path);
  if (found.isDirectory()) throw new HostError('is-folder', path, 'is a folder');
  if (!found.isFile()) throw new HostError('special', path, 'is not a regular file');
  return found;
}

async function* chunksOf(path: string): AsyncIterable<Uint8Array> {
  try {
    yield* createReadStream(path);
  } catch (error) {
    throw hostError(path, error);
  }
}

async function* checkedChunks(file: FileReference): AsyncIterable<Uint8Array> {
  const hash = createHash('sha256');
  for await (const chunk of chunksOf(file.path)) {
    hash.update(chunk);
    yield chunk;
  }
  if (hash.digest('hex') !== file.hashes.sha256) throw new FileChangedError(file);
}

function kindOf(entry: { isFile(): boolean; isDirectory(): boolean }): FolderEntry['kind'] {
  if (entry.isFile()) return 'file';
  return entry.isDirectory() ? 'folder' : 'other';
}
