import { changeFolder, finishChanges } from '../archive/journal.ts';
import { writeNewFolder } from '../archive/whole-folder.ts';
import { nativeHasher } from '../source/native-hasher.ts';
import { nodeHost } from '../source/node-host.ts';
import { openPackageIfThere } from '../source/package-file.ts';
import type { Workplace } from './workplace.ts';

/** Modules on disk. What is written is written whole or not at all, and an interrupted change is finished later. */
export function diskWorkplace(workingFolder: string): Workplace {
  return {
    workingFolder,
    host: nodeHost(workingFolder),
    newHasher: nativeHasher,
    open: async (path) => openPackageIfThere(path),
    make: writeNewFolder,
    change: changeFolder,
    finish: async (folder) => {
      await finishChanges(folder);
    },
  };
}
