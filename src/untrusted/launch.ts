import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { isInside } from '../source/confined.ts';
import type { Limits } from './limits.ts';
import { canWatch } from './usage.ts';

export type ItemProcess = ChildProcessByStdio<Writable, Readable, Readable>;

/** What a process may do besides working within its limits. */
export interface Grants {
  /** Files and folders that it may read; it may write none. */
  readonly read: readonly string[];
  /** Themes of the operator's own are compiled to code; without one, no code is ever made of text. */
  readonly code: boolean;
}

const MB = 1_000_000;
const KIB = 1024;

const isWindows = process.platform === 'win32';

/**
 * Limits that the system itself keeps, also when this process is gone: no dumps of memory, no file written, time of
 * processors, and what no garbage collector can hold back. Where lower ones hold already, they stay. Linux ends the
 * process together with this one where it can.
 */
const SHELL = '/bin/sh';
const SCRIPT = `
{ ulimit -c 0 || :; ulimit -f 0 || :; ulimit -n 256 || :; ulimit -t "$1" || :; ulimit -d "$2" || :; } 2>/dev/null
shift 2
if setpriv --no-new-privs --pdeathsig KILL true 2>/dev/null; then exec setpriv --no-new-privs --pdeathsig KILL "$@"; fi
exec "$@"`;

/** Starts the process, which waits for its job. */
export function launch(limits: Limits, grants: Grants): ItemProcess {
  const node = [process.execPath, ...nodeFlags(limits, grants), entryPath(), ...(canWatch ? [] : [`${limits.memory}`])];
  const seconds = Math.ceil(limits.processor / 1000) + 1;
  // Node reserves up to 600 MB that it does not use.
  const kib = Math.ceil((2 * limits.memory) / KIB) + 1024 ** 2;
  const hasShell = !isWindows && existsSync(SHELL);
  const [command = '', ...args] = hasShell ? [SHELL, '-c', SCRIPT, 'sh', `${seconds}`, `${kib}`, ...node] : node;
  return spawn(command, args, {
    // Nothing of the environment, which may hold secrets, but what Windows needs to start a program.
    env: isWindows ? { SystemRoot: process.env.SystemRoot } : { PATH: '/usr/bin:/bin' },
    cwd: dirname(entryPath()),
    stdio: ['pipe', 'pipe', 'pipe'],
    // A group of its own: a Ctrl-C is for whoever watches it, who ends it.
    detached: !isWindows,
    windowsHide: true,
  });
}

/** Ends it at once, whatever it does. */
export function kill(child: ItemProcess): void {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  try {
    if (isWindows) child.kill('SIGKILL');
    else process.kill(-child.pid, 'SIGKILL');
  } catch {
    child.kill('SIGKILL');
  }
}

/** How Node is started: with how much memory for its heap, and with which rights. */
export function nodeFlags(limits: Limits, { read, code }: Grants): string[] {
  return [
    // The rest is for buffers and for the engine itself.
    `--max-old-space-size=${Math.max(32, Math.floor((0.75 * limits.memory) / MB))}`,
    '--no-warnings',
    ...(code ? [] : ['--disallow-code-generation-from-strings']),
    ...permissionFlags(read),
  ];
}

/**
 * Node's own permissions: reading here and there, and nothing else. Where two grants overlap, Node 20 fails. On Windows
 * they were not tried.
 */
function permissionFlags(read: readonly string[]): string[] {
  const known = process.allowedNodeEnvironmentFlags;
  const flag = ['--permission', '--experimental-permission'].find((one) => known.has(one));
  if (flag === undefined || isWindows) return [];
  const lib = dirname(entryPath());
  const wanted = [...new Set([lib, join(dirname(lib), 'templates'), join(dirname(lib), 'package.json'), ...read])];
  const widest = wanted.filter((path) => !wanted.some((other) => other !== path && isInside(path, other)));
  return [flag, ...widest.map((path) => `--allow-fs-read=${path}`), ...(canWatch ? [] : ['--allow-worker'])];
}

let entry: string | undefined;

/** The process's program, which lies in `lib/` beside the bundles that we run from, or above the source. */
function entryPath(): string {
  entry ??= ['./item-process.js', '../item-process.js', '../../lib/item-process.js']
    .map((place) => fileURLToPath(new URL(place, import.meta.url)))
    .find((path) => existsSync(path));
  if (entry === undefined)
    throw new Error('The package is incomplete: lib/item-process.js is missing. Run `npm run build`.');
  return entry;
}
