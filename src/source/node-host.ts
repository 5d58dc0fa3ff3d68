import { createHash } from 'node:crypto';
import { readdirSync, realpathSync, statSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { relative, sep } from 'node:path';
import { machineFault } from '../diagnostics/machine-fault.ts';
import {
  checkSize,
  FILE_LIMIT,
  FileChangedError,
  type FileHashes,
  type FileReference,
  type FolderEntry,
  type Host,
  HostError,
  type HostErrorReason,
} from './host.ts';
import { checkRegular, FOR_READING, piecesOfRegular, readRegular, sha256OfRegular } from './node-files.ts';

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
  const fault = machineFault(error);
  if (fault !== undefined) return new HostError('machine', path, fault.reason, { cause: error });
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
    readFile: async (path, limit) => readRegularFile(path, limit),
    hashesOf: async (bytes) => hashesWhenAsked(bytes),
    describe: async (path, limit): Promise<FileReference> => ({
      path,
      name: nameOf(path),
      ...(await measured(chunksOf(path, limit))),
    }),
    open: (path) => chunksOf(path, FILE_LIMIT),
    openAgain: (file) => checkedChunks(file),
    list: (path) =>
      guarded(path, async (): Promise<readonly FolderEntry[]> => {
        const entries = readdirSync(path, { withFileTypes: true });
        return entries
          .map((entry): FolderEntry => ({ name: entry.name, kind: kindOf(entry) }))
          .sort((left, right) => (left.name < right.name ? -1 : 1));
      }),
    kindOf: async (path) => {
      try {
        return kindOf(statSync(path));
      } catch (error) {
        const failure = hostError(path, error);
        if (failure.reason === 'missing') return undefined;
        throw failure;
      }
    },
    realPath: (path) => guarded(path, async () => realpathSync.native(path)),
  };
}

/** A `check` asks for no hash of what it reads, and Node's module of hashes takes longer to load than most texts to hash. */
function hashesWhenAsked(bytes: Uint8Array): FileHashes {
  const known: { sha256?: string; sha1?: string } = {};
  return {
    get sha256() {
      known.sha256 ??= hashOf('sha256', bytes);
      return known.sha256;
    },
    get sha1() {
      known.sha1 ??= hashOf('sha1', bytes);
      return known.sha1;
    },
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

/** Files up to this size are read at once. */
const SMALL = 4 * 1024 * 1024;

/** All bytes of a file of at most `limit` bytes; throws `HostError`. */
export function readRegularFile(path: string, limit: number): Uint8Array {
  return asHost(path, () => readRegular(path, limit));
}

/** The SHA-256 of a file of at most `limit` bytes; throws `HostError`. */
export function sha256OfFile(path: string, limit: number): string {
  return asHost(path, () => sha256OfRegular(path, limit));
}

function asHost<Value>(path: string, action: () => Value): Value {
  try {
    return action();
  } catch (error) {
    throw hostError(path, error);
  }
}

async function openToRead(path: string, limit: number): Promise<FileHandle> {
  checkRegular(path, statSync(path), limit);
  const file = await open(path, FOR_READING);
  try {
    checkRegular(path, await file.stat(), limit);
    return file;
  } catch (error) {
    await file.close();
    throw error;
  }
}

async function* chunksOf(path: string, limit: number): AsyncIterable<Uint8Array> {
  try {
    if (isSmall(path)) {
      yield* piecesOfRegular(path, limit);
      return;
    }
    const file = await openToRead(path, limit);
    let length = 0;
    for await (const chunk of file.createReadStream()) {
      length += chunk.length;
      checkSize(path, length, limit);
      yield chunk;
    }
  } catch (error) {
    throw hostError(path, error);
  }
}

/** What is not there, or no file, is said where it is opened. */
function isSmall(path: string): boolean {
  const found = statSync(path);
  return found.isFile() && found.size <= SMALL;
}

async function* checkedChunks(file: FileReference): AsyncIterable<Uint8Array> {
  const hash = createHash('sha256');
  try {
    for await (const chunk of chunksOf(file.path, file.size)) {
      hash.update(chunk);
      yield chunk;
    }
  } catch (error) {
    throw error instanceof HostError && error.reason === 'too-large' ? new FileChangedError(file) : error;
  }
  if (hash.digest('hex') !== file.hashes.sha256) throw new FileChangedError(file);
}

function kindOf(entry: { isFile(): boolean; isDirectory(): boolean }): FolderEntry['kind'] {
  if (entry.isFile()) return 'file';
  return entry.isDirectory() ? 'folder' : 'other';
}
