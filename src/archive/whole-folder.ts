import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { FolderChange } from './folder-change.ts';
import { removeLeftovers, temporaryBeside } from './temporary.ts';
import { makeFolder } from './write.ts';

/**
 * Makes a folder that is not there yet, whole or not at all: `fill` writes into one beside it, which then takes its name.
 * Rejects with what `fill` or the file system says, and leaves nothing behind.
 */
export function writeWholeFolder(folder: string, fill: (temporary: string) => Promise<void>): Promise<void> {
  return writeNamedFolder(folder, async (temporary) => {
    await fill(temporary);
    return folder;
  });
}

/** The same for a folder that is known only when it is filled: `fill` gives its path, or nothing where there is to be none. */
export async function writeNamedFolder(
  folder: string,
  fill: (temporary: string) => Promise<string | undefined>,
): Promise<void> {
  const temporary = temporaryBeside(folder);
  try {
    await makeFolder(dirname(folder));
    await removeLeftovers(dirname(folder));
    await mkdir(temporary);
    const named = await fill(temporary);
    if (named === undefined) await rm(temporary, { recursive: true, force: true });
    else await rename(temporary, named);
  } catch (error) {
    await rm(temporary, { recursive: true, force: true }).catch(() => undefined);
    throw error;
  }
}

/** Makes a folder with these files, whole or not at all. */
export function writeNewFolder(folder: string, files: readonly FolderChange[]): Promise<void> {
  return writeWholeFolder(folder, async (temporary) => {
    for (const { path, content } of files) {
      if (content === undefined) continue;
      await mkdir(dirname(join(temporary, path)), { recursive: true });
      await writeFile(join(temporary, path), typeof content === 'function' ? content() : content);
    }
  });
}
