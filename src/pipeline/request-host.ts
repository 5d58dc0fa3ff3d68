import posix from 'path-browserify';
import { finishChanges } from '../archive/journal.ts';
import { PENDING_FOLDER } from '../archive/journal-names.ts';
import type { Host } from '../source/host.ts';
import { hostWith } from '../source/host-with.ts';
import { memoryHost } from '../source/memory-host.ts';
import { nodeHost } from '../source/node-host.ts';
import type { BuildRequest } from './build-request.ts';

/** Through what a request reads: the disk, or files that the caller has at hand. */
export function requestHost({ files }: Pick<BuildRequest, 'files'>, workingFolder: string): Host {
  if (files === undefined) return finishingHost(nodeHost(workingFolder));
  const placed = Object.entries(files).map(([path, content]) => [posix.resolve(workingFolder, path), content] as const);
  return memoryHost(Object.fromEntries(placed), workingFolder);
}

/** Where an update of a module was interrupted, it is finished before the module is read. */
function finishingHost(host: Host): Host {
  return hostWith(host, {
    async kindOf(path) {
      const kind = await host.kindOf(path);
      if (kind !== 'folder' || posix.basename(path) !== PENDING_FOLDER) return kind;
      // Where nothing may be written, it is there still, and that is said.
      await finishChanges(posix.dirname(path)).catch(() => undefined);
      return host.kindOf(path);
    },
  });
}
