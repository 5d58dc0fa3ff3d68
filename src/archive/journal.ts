import { copyFile, lstat, mkdir, readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import type { FolderChange } from './folder-change.ts';
import { PENDING_FOLDER, UNDO_FOLDER } from './journal-names.ts';
import { removeLeftovers, temporaryBeside } from './temporary.ts';
import { isThere, makeFolder } from './write.ts';

/*
 * Changes several files of a folder, all or none. What they are to hold, and what they hold, is put into a folder beside
 * its place, which then takes its name (`PENDING_FOLDER`) in one step: from then on the changes are made, whatever happens,
 * since whoever comes next finishes them. When all files have changed, the same folder becomes what can be undone.
 */

interface Entry {
  readonly path: string;
  /** Whether the folder holds what the file is to become, and what it was. */
  readonly isNew: boolean;
  readonly isOld: boolean;
}

const MANIFEST = 'manifest.json';

/** Makes the changes; errors of the file system are thrown as they are, and nothing has changed then. */
export async function changeFolder(folder: string, changes: readonly FolderChange[]): Promise<void> {
  await finishChanges(folder);
  await removeLeftovers(folder);
  if (changes.length === 0) return;
  const staged = temporaryBeside(join(folder, PENDING_FOLDER));
  try {
    await mkdir(staged);
    const entries: Entry[] = [];
    for (const [index, { path, content }] of changes.entries()) {
      await checkPlace(folder, path);
      const isOld = await isFound(join(folder, path));
      if (isOld) await copyFile(join(folder, path), join(staged, `${index}.old`));
      if (content !== undefined) await writeSafely(join(staged, `${index}.new`), content);
      entries.push({ path, isOld, isNew: content !== undefined });
    }
    await writeSafely(join(staged, MANIFEST), `${JSON.stringify(entries, null, 2)}\n`);
    await rename(staged, join(folder, PENDING_FOLDER));
  } catch (error) {
    await rm(staged, { recursive: true, force: true }).catch(() => undefined);
    throw error;
  }
  await finishChanges(folder);
}

/** Finishes changes that were begun and interrupted; true where there were any. */
export async function finishChanges(folder: string): Promise<boolean> {
  const pending = join(folder, PENDING_FOLDER);
  const entries = await entriesOf(pending);
  if (entries === undefined) return false;
  for (const [index, { path, isNew }] of entries.entries()) {
    const target = join(folder, path);
    await checkPlace(folder, path);
    if (isNew) await putInPlace(await ownFile(pending, `${index}.new`), target);
    else await rm(target, { force: true });
  }
  await rm(join(folder, UNDO_FOLDER), { recursive: true, force: true });
  await rename(pending, join(folder, UNDO_FOLDER)).catch(async (error) => {
    // Another process that came by has finished it, too.
    if (await isThere(pending)) throw error;
  });
  return true;
}

/** What was undone, and which files had been changed since: the undoing can itself be undone. */
export interface Undone {
  readonly files: readonly string[];
  readonly changedSince: readonly string[];
}

/** Brings the files back as they were before the last changes; undefined where nothing is kept of them. */
export async function undoChanges(folder: string): Promise<Undone | undefined> {
  await finishChanges(folder);
  const kept = join(folder, UNDO_FOLDER);
  const entries = await entriesOf(kept);
  if (entries === undefined) return undefined;
  const changedSince: string[] = [];
  const changes: FolderChange[] = [];
  for (const [index, { path, isNew, isOld }] of entries.entries()) {
    const now = await bytesOf(join(folder, path));
    const then = isNew ? await bytesOf(await ownFile(kept, `${index}.new`)) : undefined;
    if (!isSame(now, then)) changedSince.push(path);
    changes.push({ path, ...(isOld ? { content: await readFile(await ownFile(kept, `${index}.old`)) } : {}) });
  }
  await changeFolder(folder, changes);
  return { files: entries.map(({ path }) => path), changedSince };
}

/** Copied, so that an interruption leaves what is to be copied once more. */
async function putInPlace(from: string, target: string): Promise<void> {
  await makeFolder(dirname(target));
  const temporary = temporaryBeside(target);
  try {
    await copyFile(from, temporary);
    await rename(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

/** On the disk before the folder takes its name. */
async function writeSafely(path: string, content: NonNullable<FolderChange['content']>): Promise<void> {
  await writeFile(path, typeof content === 'function' ? content() : content, { flag: 'wx', flush: true });
}

/** Whether something of this name is there; what the disk answers else is thrown. */
async function isFound(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR'))
      return false;
    throw error;
  }
}

/** The path of a file that lies there itself: a link could bring any file of the machine into a module. */
async function ownFile(folder: string, name: string): Promise<string> {
  const path = join(folder, name);
  if (!(await lstat(folder)).isDirectory() || !(await lstat(path)).isFile())
    throw new Error(`${path} is no file of ours`);
  return path;
}

/** Undefined where the folder is not there. What a stranger’s folder brings along is held against the form of ours. */
async function entriesOf(folder: string): Promise<readonly Entry[] | undefined> {
  if (!(await isFound(folder)) || !(await isFound(join(folder, MANIFEST)))) return undefined;
  const text = await readFile(await ownFile(folder, MANIFEST), 'utf8');
  const read: unknown = JSON.parse(text);
  if (!Array.isArray(read) || !read.every(isEntry)) throw new Error(`${folder} does not hold changes of ours`);
  return read;
}

function isEntry(value: unknown): value is Entry {
  return (
    typeof value === 'object' &&
    value !== null &&
    'path' in value &&
    typeof value.path === 'string' &&
    'isNew' in value &&
    'isOld' in value
  );
}

/** Nothing outside the folder is touched, whatever a list of changes says, and whatever links lie in the folder. */
async function checkPlace(folder: string, path: string): Promise<void> {
  const top = await realpath(folder);
  let above = dirname(join(top, path));
  while (!(await isFound(above))) above = dirname(above);
  const way = relative(top, await realpath(above));
  const target = relative(top, join(top, path));
  if (leadsOut(way) || leadsOut(target) || target === '') throw new Error(`${path} leads out of ${folder}`);
}

/** Names of files may begin with two dots, too. */
function leadsOut(way: string): boolean {
  return way === '..' || way.startsWith(`..${sep}`);
}

async function bytesOf(path: string): Promise<Uint8Array | undefined> {
  const found = await stat(path).catch(() => undefined);
  return found?.isFile() === true ? readFile(path) : undefined;
}

function isSame(left: Uint8Array | undefined, right: Uint8Array | undefined): boolean {
  if (left === undefined || right === undefined) return left === right;
  return Buffer.compare(left, right) === 0;
}
