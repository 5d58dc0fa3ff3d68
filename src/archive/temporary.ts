import { createHash, randomBytes } from 'node:crypto';
import { readdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs';
import { lstat, readdir, rm } from 'node:fs/promises';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';

/** File systems take names of 255 bytes, and a character takes three or, as a pair of units, four. */
const LONGEST_NAME = 60;

/** `.one.canvas.imscc.<machine>.<process>.<chance>.tmp`, hidden, because what it holds is not whole. */
const OURS = /^\..+\.(?<machine>[0-9a-f]{12})\.(?<process>\d+)\.(?<chance>[0-9a-f]{12})\.tmp$/s;

/** For this long nobody is interrupted who works on another machine, of whose processes nothing is known here. */
const WEEK_MS = 7 * 24 * 60 * 60 * 1000;

/**
 * A name beside a file for what will take its place. Containers that share a folder may have equal names and processes of
 * equal numbers, so chance is part of it.
 */
export function temporaryBeside(path: string): string {
  const name = basename(path).slice(0, LONGEST_NAME);
  const chance = mark + randomBytes(6).toString('hex').slice(mark.length);
  return join(dirname(path), `.${name}.${machine()}.${process.pid}.${chance}.tmp`);
}

let mark = '';

/** Lets the names of this thread's temporary files be told from those of others: `own` is a few of their digits. */
export function markTemporaries(own: string): void {
  mark = own;
}

/** Removes the temporary files of threads that are gone, by their mark. */
export function removeMarked(folder: string, own: string): void {
  for (const name of namesIn(folder)) {
    const writer = OURS.exec(name)?.groups;
    const isTheirs = writer?.machine === machine() && writer.process === `${process.pid}`;
    if (isTheirs && writer.chance?.startsWith(own)) rmSync(join(folder, name), { recursive: true, force: true });
  }
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/**
 * Removes what writers that were killed have left in a folder. A file is theirs where its process runs no more; what comes
 * from another machine, or from before a restart of this one, is left alone for a week. What cannot be removed stays.
 */
export async function removeLeftovers(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names) {
    const writer = OURS.exec(name)?.groups;
    if (writer === undefined) continue;
    const path = join(folder, name);
    const isLeft = writer.machine === machine() ? !isRunning(Number(writer.process)) : await isOld(path);
    if (isLeft) await rm(path, { recursive: true, force: true }).catch(() => undefined);
  }
}

function isRunning(process_: number): boolean {
  try {
    process.kill(process_, 0);
    return true;
  } catch (error) {
    // One of somebody else's runs, too, though it may not be asked.
    return !(error instanceof Error && 'code' in error && error.code === 'ESRCH');
  }
}

async function isOld(path: string): Promise<boolean> {
  return lstat(path).then(
    ({ mtimeMs }) => mtimeMs + WEEK_MS < Date.now(),
    () => false,
  );
}

let known: string | undefined;

/** Where the numbers of processes mean the same: a machine since it was started, or a container on it. */
function machine(): string {
  known ??= createHash('sha256')
    .update([hostname(), textAt('/proc/sys/kernel/random/boot_id'), linkAt('/proc/self/ns/pid')].join('\n'))
    .digest('hex')
    .slice(0, 12);
  return known;
}

/** Linux alone tells it. */
function textAt(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

function linkAt(path: string): string {
  try {
    return readlinkSync(path);
  } catch {
    return '';
  }
}
