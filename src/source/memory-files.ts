import posix from 'path-browserify';
import type { Host } from './host.ts';
import { type MemoryContent, memoryHost } from './memory-host.ts';

/** The workspace's folder where files are in memory: paths are relative to it. */
export const MEMORY_ROOT = '/';

/** Files by their paths in the workspace: `modules/my-module/module.json`, `cartwright.json`. */
export type MemoryFiles = Readonly<Record<string, MemoryContent>>;

/** A file as it is to be; without `content` it is to be deleted. */
export interface MemoryChange {
  /** The path in the workspace. */
  readonly path: string;
  readonly content?: string | Uint8Array;
}

/** A host of files by their paths in the workspace. */
export function hostOfFiles(files: MemoryFiles): Host {
  const absolute = Object.entries(files).map(([path, content]) => [posix.resolve(MEMORY_ROOT, path), content] as const);
  return memoryHost(Object.fromEntries(absolute), MEMORY_ROOT);
}

/** The files after changes; those that are given stay as they are. */
export function withChanges(files: MemoryFiles, changes: readonly MemoryChange[]): MemoryFiles {
  const gone = new Set(changes.map(({ path }) => path));
  const kept = Object.entries(files).filter(([path]) => !gone.has(path));
  const put = changes.flatMap(({ path, content }) => (content === undefined ? [] : [[path, content] as const]));
  return Object.fromEntries([...kept, ...put]);
}
