import posix from 'path-browserify';
import type { FolderChange } from '../archive/folder-change.ts';
import { joinedAll } from '../archive/joined.ts';
import { openSource } from '../read/index.ts';
import { FILE_LIMIT, HostError } from '../source/host.ts';
import { hostOfFiles, MEMORY_ROOT, type MemoryChange, type MemoryFiles } from '../source/memory-files.ts';
import type { Workplace } from './workplace.ts';

/** Files in memory, which stay as they are, and what was to be changed of them. */
export interface MemoryWorkplace extends Workplace {
  /** All changes so far, each file once, by paths in the workspace. */
  changes(): readonly MemoryChange[];
}

/** A workplace for one command: what it reads are the files as they were given. */
export function memoryWorkplace(files: MemoryFiles): MemoryWorkplace {
  const host = hostOfFiles(files);
  const changed = new Map<string, MemoryChange>();
  const note = async (folder: string, changes: readonly FolderChange[]): Promise<void> => {
    for (const { path, content } of changes) {
      const name = host.nameOf(posix.join(folder, path));
      const bytes = typeof content === 'function' ? await joinedAll(content()) : content;
      changed.set(name, { path: name, ...(bytes === undefined ? {} : { content: bytes }) });
    }
  };
  return {
    workingFolder: MEMORY_ROOT,
    host,
    async open(path) {
      const bytes = await host.readFile(path, FILE_LIMIT).catch((error: unknown) => {
        if (error instanceof HostError && error.reason === 'missing') return undefined;
        throw error;
      });
      if (bytes === undefined) return undefined;
      return { ...(await openSource(bytes)), close: () => undefined };
    },
    make: note,
    change: note,
    finish: async () => undefined,
    changes: () => [...changed.values()],
  };
}
