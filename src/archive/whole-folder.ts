import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { removeLeftovers, temporaryBeside } from './temporary.ts';
import { makeFolder } from './write.ts';

/**
 * Makes a folder that is not there yet, whole or not at all: `fill` writes into one beside it, which then takes its name.
 * Rejects with what `fill` or the file system says, and leaves nothing behind.
 */
export async function writeWholeFolder(folder: string, fill: (temporary: string) => Promise<void>): Promise<void> {
  const temporary = temporaryBeside(folder);
  try {
    await makeFolder(dirname(folder));
    await removeLeftovers(dirname(folder));
    await mkdir(temporary);
    await fill(temporary);
    await rename(temporary, folder);
  } catch (error) {
    await rm(temporary, { recursive: true, force: true }).catch(() => undefined);
    throw error;
  }
}
