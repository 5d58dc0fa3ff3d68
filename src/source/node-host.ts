import { createHash } from 'node:crypto';
import { constants, type Stats } from 'node:fs';
import { type FileHandle, open, readdir, realpath, stat } from 'node:fs/promises';
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
    readFile: (path, limit) =>
      guarded(path, async () => {
        const opened = await openRegular(path, limit);
        try {
          return await wholeFile(opened, path, limit);
        } finally {
          await opened.file.close();
        }
      }),
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

/** Devices and pipes must not keep the program waiting while they are opened, nor become its terminal. */
const FOR_READING = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOCTTY ?? 0);

/** A file that is open, and its size then. */
interface OpenFile {
  readonly file: FileHandle;
  readonly size: number;
}

/**
 * Opens a regular file of at most `limit` bytes. A device may do something when it is merely opened, so it is looked at
 * before; and again when it is open, since another may lie there by then.
 */
async function openRegular(path: string, limit: number): Promise<OpenFile> {
  checkRegular(path, await stat(path), limit);
  const file = await open(path, FOR_READING);
  try {
    const found = await file.stat();
    checkRegular(path, found, limit);
    return { file, size: found.size };
  } catch (error) {
    await file.close();
    throw error;
  }
}

function checkRegular(path: string, found: Stats, limit: number): void {
  if (found.isDirectory()) throw new HostError('is-folder', path, 'is a folder');
  if (!found.isFile()) throw new HostError('special', path, 'is not a regular file');
  checkSize(path, found.size, limit);
}

/** All bytes of a file, which may have grown since it was opened. */
async function wholeFile({ file, size }: OpenFile, path: string, limit: number): Promise<Uint8Array> {
  let bytes = Buffer.alloc(size + 1);
  let length = 0;
  for (;;) {
    const { bytesRead } = await file.read(bytes, length, bytes.length - length);
    if (bytesRead === 0) return bytes.subarray(0, length);
    length += bytesRead;
    checkSize(path, length, limit);
    if (length === bytes.length) bytes = Buffer.concat([bytes, Buffer.alloc(bytes.length)]);
  }
}

async function* chunksOf(path: string, limit: number): AsyncIterable<Uint8Array> {
  try {
    const { file } = await openRegular(path, limit);
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
