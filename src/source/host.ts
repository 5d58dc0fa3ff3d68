/** What a file's bytes are known by, in lower-case hexadecimal. SHA-1 is what Moodle's backups name files by. */
export interface FileHashes {
  readonly sha256: string;
  readonly sha1: string;
}

/** A file by what it is, never by its bytes. */
export interface FileReference {
  /** Absolute, or the host's own key. */
  readonly path: string;
  /** As diagnostics and reports name it: relative to the working folder, forward slashes. */
  readonly name: string;
  readonly size: number;
  readonly hashes: FileHashes;
}

/** One entry of a folder. */
export interface FolderEntry {
  readonly name: string;
  readonly kind: 'file' | 'folder' | 'other';
}

/**
 * The only way in which a build reads. Paths use forward slashes and are resolved by `load`, which refuses those that
 * leave the workspace. Implementations: the file system (`node-host.ts`), and memory for browsers and tests.
 * Errors are thrown as `HostError` and become diagnostics in `load`.
 */
export interface Host {
  /** A path as diagnostics name it: relative to the working folder, forward slashes. */
  nameOf(path: string): string;
  /** Bytes of a file of at most `limit` bytes; throws `HostError`. */
  readFile(path: string, limit: number): Promise<Uint8Array>;
  /** The hashes of bytes at hand. */
  hashesOf(bytes: Uint8Array): Promise<FileHashes>;
  /** Size and hashes, reading in chunks; throws `HostError`. */
  describe(path: string): Promise<FileReference>;
  /** Contents in chunks; throws `HostError`. */
  open(path: string): AsyncIterable<Uint8Array>;
  /** The same of a file that was described before; throws `FileChangedError`, at the latest at its end, where it is another. */
  openAgain(file: FileReference): AsyncIterable<Uint8Array>;
  list(path: string): Promise<readonly FolderEntry[]>;
  /** What is at a path, links followed; undefined where nothing is. Throws `HostError` where that cannot be told. */
  kindOf(path: string): Promise<FolderEntry['kind'] | undefined>;
  /** The path with every symbolic link followed, to see whether it leaves the workspace; throws `HostError`. */
  realPath(path: string): Promise<string>;
}

export type HostErrorReason =
  | 'missing'
  | 'is-folder'
  | 'is-file'
  | 'unreadable'
  | 'special'
  | 'link-loop'
  | 'too-large'
  | 'failed';

/** Why a host could not read something; `load` makes a diagnostic of it. */
export class HostError extends Error {
  readonly reason: HostErrorReason;
  readonly path: string;
  constructor(reason: HostErrorReason, path: string, detail: string) {
    super(`${path}: ${detail}`);
    this.name = 'HostError';
    this.reason = reason;
    this.path = path;
  }
}

/**
 * A file is no longer what it was when it was described. A package must hold what it was planned with: a backup names its
 * files by their hashes.
 */
export class FileChangedError extends Error {
  readonly file: FileReference;
  constructor(file: FileReference) {
    super(`${file.name} changed while it was being packed`);
    this.name = 'FileChangedError';
    this.file = file;
  }
}

/** What a host was asked for; undefined where it cannot read it. Anything but a `HostError` is a bug and is thrown on. */
export async function whereReadable<Value>(asked: Promise<Value>): Promise<Value | undefined> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof HostError) return undefined;
    throw error;
  }
}
