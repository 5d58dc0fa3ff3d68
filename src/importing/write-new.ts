import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { FolderChange } from '../archive/journal.ts';
import { writeWholeFolder } from '../archive/whole-folder.ts';

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
