import posix from 'path-browserify';
import type { Host } from '../source/host.ts';
import { memoryHost } from '../source/memory-host.ts';
import { nodeHost } from '../source/node-host.ts';
import type { BuildRequest } from './build-request.ts';

/** Through what a request reads: the disk, or files that the caller has at hand. */
export function requestHost({ files }: Pick<BuildRequest, 'files'>, workingFolder: string): Host {
  if (files === undefined) return nodeHost(workingFolder);
  const placed = Object.entries(files).map(([path, content]) => [posix.resolve(workingFolder, path), content] as const);
  return memoryHost(Object.fromEntries(placed), workingFolder);
}
