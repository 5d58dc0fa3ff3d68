import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { FolderChange } from '../archive/journal.ts';
import { removeLeftovers, temporaryBeside } from '../archive/temporary.ts';
import { makeFolder } from '../archive/write.ts';

/** Makes a folder with these files, whole or not at all: beside its place, and then moved there. */
export async function writeNewFolder(folder: string, files: readonly FolderChange[]): Promise<void> {
  const temporary = temporaryBeside(folder);
  try {
    await makeFolder(dirname(folder));
    await removeLeftovers(dirname(folder));
    await mkdir(temporary);
    for (const { path, content } of files) {
      if (content === undefined) continue;
      await mkdir(dirname(join(temporary, path)), { recursive: true });
      await writeFile(join(temporary, path), typeof content === 'function' ? content() : content);
    }
    await rename(temporary, folder);
  } catch (error) {
    await rm(temporary, { recursive: true, force: true }).catch(() => undefined);
    throw error;
  }
}
