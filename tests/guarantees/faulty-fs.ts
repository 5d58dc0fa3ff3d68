import fs from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { resolve } from 'node:path';

/** One operation of the file system that a run did, in order. */
export interface FileOperation {
  readonly kind: string;
  readonly path: string;
}

/** The operation that fails, by its number in the run, and how. */
export interface Fault {
  readonly operation: number;
  readonly code: string;
}

/** Operations by path, and those of an open file: `file.read`. Each is one that the operating system can refuse. */
const BY_PATH = [
  'open',
  'rename',
  'mkdir',
  'rm',
  'stat',
  'lstat',
  'readdir',
  'realpath',
  'readFile',
  'writeFile',
  'copyFile',
  'cp',
] as const;
/** The same of what is read at once. */
const AT_ONCE = ['statSync', 'openSync', 'fstatSync', 'readSync', 'closeSync', 'readdirSync'] as const;
const OF_FILE = ['read', 'writeFile', 'stat', 'sync', 'close'] as const;

/**
 * What the operating system may answer to each, of the four that anybody meets. `create` is an `open` that makes a file, and
 * `made` what is done with it. That one may not be looked at, a file never says: then a folder above may not be entered.
 */
const ANSWERS: Readonly<Record<string, readonly string[]>> = {
  open: ['EACCES', 'EMFILE', 'EIO'],
  create: ['EACCES', 'EMFILE', 'EIO', 'ENOSPC'],
  rename: ['EACCES', 'EIO', 'ENOSPC'],
  mkdir: ['EACCES', 'EIO', 'ENOSPC'],
  rm: ['EACCES', 'EIO'],
  stat: ['EIO'],
  lstat: ['EIO'],
  realpath: ['EIO'],
  readdir: ['EACCES', 'EMFILE', 'EIO'],
  readFile: ['EACCES', 'EMFILE', 'EIO'],
  writeFile: ['EACCES', 'EMFILE', 'EIO', 'ENOSPC'],
  copyFile: ['EACCES', 'EMFILE', 'EIO', 'ENOSPC'],
  cp: ['EACCES', 'EMFILE', 'EIO', 'ENOSPC'],
  statSync: ['EIO'],
  openSync: ['EACCES', 'EMFILE', 'EIO'],
  fstatSync: ['EIO'],
  readSync: ['EIO'],
  closeSync: ['EIO'],
  readdirSync: ['EACCES', 'EMFILE', 'EIO'],
  'realpathSync.native': ['EIO'],
  'file.read': ['EIO'],
  'file.stat': ['EIO'],
  'file.sync': ['EIO'],
  'file.close': ['EIO'],
  'made.writeFile': ['EIO', 'ENOSPC'],
  'made.stat': ['EIO'],
  'made.sync': ['EIO', 'ENOSPC'],
  'made.close': ['EIO', 'ENOSPC'],
};

export function answersTo({ kind }: FileOperation): readonly string[] {
  return ANSWERS[kind] ?? [];
}

type Method = (...given: unknown[]) => Promise<unknown>;

/**
 * Does something, and tells all operations that were done meanwhile on the files below some folders. Before each, `before`
 * is told; what it throws is the operation's answer, which is then not done, but for `close`: a file that cannot be closed
 * is closed all the same.
 */
export async function watched<Value>(
  folders: readonly string[],
  before: (operation: FileOperation, number: number) => void,
  work: () => Promise<Value>,
): Promise<{ readonly value: Value; readonly operations: readonly FileOperation[] }> {
  const operations: FileOperation[] = [];
  const isWatched = (path: string) => folders.some((folder) => path === folder || path.startsWith(`${folder}/`));
  const asked = async (kind: string, path: string, really: () => Promise<unknown>): Promise<unknown> => {
    if (!isWatched(path)) return really();
    const number = operations.push({ kind, path }) - 1;
    if (!kind.endsWith('.close')) {
      before({ kind, path }, number);
      return really();
    }
    const closed = await really();
    before({ kind, path }, number);
    return closed;
  };
  const promises = fs.promises as unknown as Record<string, Method>;
  const real = { ...promises };
  for (const kind of BY_PATH)
    promises[kind] = async (...given) => {
      // Commands that work where the process is name files from there.
      const path = resolve(String(given[kind === 'copyFile' || kind === 'cp' ? 1 : 0]));
      const isMade = kind === 'open' && given[1] === 'wx';
      const answer = await asked(isMade ? 'create' : kind, path, () => (real[kind] as Method)(...given));
      if (kind === 'open') watchFile(answer as FileHandle, path, isMade ? 'made' : 'file', asked);
      return answer;
    };
  const atOnce = fs as unknown as Record<string, (...given: unknown[]) => unknown>;
  const realAtOnce = Object.fromEntries(AT_ONCE.map((kind) => [kind, atOnce[kind]] as const));
  const opened = new Map<unknown, string>();
  for (const kind of AT_ONCE)
    atOnce[kind] = (...given) => {
      const [first] = given;
      const path = typeof first === 'number' ? (opened.get(first) ?? '') : resolve(String(first));
      const tell = () => {
        if (isWatched(path)) before({ kind, path }, operations.push({ kind, path }) - 1);
      };
      // As above, what cannot be closed is closed all the same.
      if (kind !== 'closeSync') tell();
      const answer = realAtOnce[kind]?.(...given);
      if (kind === 'closeSync') tell();
      if (kind === 'openSync') opened.set(answer, path);
      return answer;
    };
  const { native } = fs.realpathSync;
  fs.realpathSync.native = ((path: string) => {
    const kind = 'realpathSync.native';
    if (isWatched(path)) before({ kind, path }, operations.push({ kind, path }) - 1);
    return native(path);
  }) as typeof native;
  syncBuiltinESMExports();
  try {
    return { value: await work(), operations };
  } finally {
    Object.assign(promises, real);
    Object.assign(atOnce, realAtOnce);
    fs.realpathSync.native = native;
    syncBuiltinESMExports();
  }
}

/** The same, where one operation fails. */
export function withFault<Value>(folders: readonly string[], fault: Fault | undefined, work: () => Promise<Value>) {
  return watched(
    folders,
    ({ kind, path }, number) => {
      if (number === fault?.operation) throw failure(fault.code, kind, path);
    },
    work,
  );
}

function watchFile(
  file: FileHandle,
  path: string,
  what: 'file' | 'made',
  asked: (kind: string, path: string, really: () => Promise<unknown>) => Promise<unknown>,
): void {
  const methods = file as unknown as Record<string, Method>;
  for (const name of OF_FILE) {
    const really = methods[name]?.bind(file) as Method;
    methods[name] = (...given) => asked(`${what}.${name}`, path, () => really(...given));
  }
}

/** As Node words it. */
function failure(code: string, kind: string, path: string): Error {
  const errno = { EACCES: -13, EIO: -5, EMFILE: -24, ENOSPC: -28 }[code];
  const syscall = kind.replace(/^.*\.|Sync$/g, '');
  return Object.assign(new Error(`${code}: injected, ${syscall} '${path}'`), { code, errno, syscall, path });
}
