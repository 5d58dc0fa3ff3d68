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
  /** Size and hashes of a file of at most `limit` bytes, reading in chunks; throws `HostError`. */
  describe(path: string, limit: number): Promise<FileReference>;
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

/** No zip without zip64 is larger, and so no package and no file in one. */
export const FILE_LIMIT = 0xff_ff_ff_ff;

export type HostErrorReason =
  | 'missing'
  | 'is-folder'
  | 'is-file'
  | 'unreadable'
  | 'special'
  | 'link-loop'
  /** It really lies outside the workspace. */
  | 'outside'
  /** A link to a file whose name has another end; `detail` names that file. */
  | 'other-kind'
  | 'too-large'
  /** The machine's fault, which says nothing about the file; `cause` is its error. */
  | 'machine'
  | 'failed';

/** What is known besides why a file could not be read. */
interface HostErrorOptions extends ErrorOptions {
  /** Where it was too large: the most that would have been read, in bytes. */
  readonly limit?: number;
}

/** Why a host could not read something; `load` makes a diagnostic of it. */
export class HostError extends Error {
  readonly reason: HostErrorReason;
  readonly path: string;
  readonly detail: string;
  readonly limit: number | undefined;
  constructor(reason: HostErrorReason, path: string, detail: string, { limit, ...options }: HostErrorOptions = {}) {
    super(`${path}: ${detail}`, options);
    this.name = 'HostError';
    this.reason = reason;
    this.path = path;
    this.detail = detail;
    this.limit = limit;
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

/** Refuses a file of more than `limit` bytes. */
export function checkSize(path: string, size: number, limit: number): void {
  if (size > limit) throw new HostError('too-large', path, `${size} bytes`, { limit });
}

/**
 * What a host was asked for; undefined where it cannot read it. What says nothing about the file is thrown on: a fault of
 * the machine's, and anything but a `HostError`, which is a bug.
 */
export function whereReadable<Value>(asked: Promise<Value>): Promise<Value | undefined> {
  return unless(asked, ['machine']);
}

/** The same, where that a user may not read it says more than that it is not there, and is thrown on as well. */
export function whereThere<Value>(asked: Promise<Value>): Promise<Value | undefined> {
  return unless(asked, ['machine', 'unreadable']);
}

async function unless<Value>(asked: Promise<Value>, thrownOn: readonly HostErrorReason[]): Promise<Value | undefined> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof HostError && !thrownOn.includes(error.reason)) return undefined;
    throw error;
  }
}
