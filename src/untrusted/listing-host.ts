import { FindingError } from '../diagnostics/finding-error.ts';
import type { Host } from '../source/host.ts';
import { hostWith } from '../source/host-with.ts';
import { nodeHost } from '../source/node-host.ts';
import { limitFinding } from './codes.ts';
import { listed } from './confined-host.ts';
import type { Limits } from './limits.ts';

/** The disk, to look for what is to be done: names of folders are read, as many as may be, and no file of the input is. */
export function listingHost(workingFolder: string, limits: Limits): Host {
  const host = nodeHost(workingFolder);
  return hostWith(host, {
    list: (path) => {
      const file = host.nameOf(path);
      const says = `The folder \`${file}\` has too many entries.`;
      const tooMany = () => new FindingError(limitFinding('files', limits, { says, place: { file } }));
      return listed(host, path, { entries: limits.files, tooMany });
    },
  });
}
