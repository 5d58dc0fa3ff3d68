import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { type FileHandle, mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { isAsWritten, stampOf, stampOfHandle } from './file-stamp.ts';
import { temporaryBeside } from './temporary.ts';
import type { WrittenFile } from './written-file.ts';

/** Code units of a text that are written at once. */
const CHUNK = 64 * 1024;

/** Temporary files of writes under way, removed when the process is told to stop. */
const unfinished = new Set<string>();

export interface WriteOptions {
  /** Wait until the disk has the contents before the file takes its name, and then the name. */
  readonly durable?: boolean;
}

/**
 * Writes a file whole or not at all: into a temporary file beside it, which then takes its name. Errors of the file
 * system are thrown as they are; the temporary file is gone then.
 */
export async function writeAtomically(
  path: string,
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  { durable = false }: WriteOptions = {},
): Promise<WrittenFile> {
  const temporary = temporaryBeside(path);
  unfinished.add(temporary);
  try {
    const { bytes, sha256, stamp: before } = await writeChunks(temporary, chunks, durable);
    await rename(temporary, path);
    if (durable) await syncFolders(path);
    const stamp = stampOf(path);
    return { bytes, sha256, ...(stamp !== undefined && isAsWritten(stamp, before) ? { stamp } : {}) };
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  } finally {
    unfinished.delete(temporary);
  }
}

async function writeChunks(
  path: string,
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  durable: boolean,
): Promise<Required<WrittenFile>> {
  const hash = createHash('sha256');
  let bytes = 0;
  const file = await openToWrite(path);
  try {
    for await (const chunk of chunks) {
      hash.update(chunk);
      bytes += chunk.length;
      await file.writeFile(chunk);
    }
    if (durable) await file.sync();
    return { bytes, sha256: hash.digest('hex'), stamp: await stampOfHandle(file) };
  } finally {
    await file.close();
  }
}

/** The folder is made where it is missing, which of the many packages of a build the first finds. */
async function openToWrite(path: string): Promise<FileHandle> {
  try {
    return await open(path, 'wx');
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
    await makeFolder(dirname(path));
    return open(path, 'wx');
  }
}

/**
 * A file's name is kept by its folder, and the name of a folder that was made for it by the one above, which need not be
 * ours to open. Windows syncs neither.
 */
async function syncFolders(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  await syncFolder(dirname(path));
  await syncFolder(dirname(dirname(path))).catch(() => undefined);
}

async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

/**
 * Makes a folder and those above it, one by one: asked for all at once, Node tries for ever where a folder exists that
 * takes no others, as `/proc` does.
 */
export async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'EEXIST') return;
    const parent = dirname(path);
    if (code !== 'ENOENT' || parent === path || (await isThere(parent))) throw error;
    await makeFolder(parent);
    await mkdir(path);
  }
}

/** Whether a file or folder of this name can be seen. */
export async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

/** A text's pieces in UTF-8, in chunks that are worth a write each. */
export function* textChunks(pieces: Iterable<string>): Iterable<Uint8Array> {
  const encoder = new TextEncoder();
  let waiting = '';
  for (const piece of pieces) {
    waiting += piece;
    if (waiting.length < CHUNK) continue;
    yield encoder.encode(waiting);
    waiting = '';
  }
  yield encoder.encode(waiting);
}

/** Removes what an interrupted process would leave behind; synchronous, for signal handlers. */
export function removeUnfinished(): void {
  for (const path of unfinished) rmSync(path, { force: true });
}
