import type { Host } from '../source/host.ts';

/** A host that remembers what was asked of it, so that the preview can follow files outside the module's folder too. */
export interface RecordingHost extends Host {
  /** Paths of files that were read or looked for, also of those that were not there. */
  readonly asked: ReadonlySet<string>;
}

/** A host that notes what is asked of it: what the preview has to watch. */
export function recordingHost(host: Host): RecordingHost {
  const asked = new Set<string>();
  return {
    asked,
    nameOf: (path) => host.nameOf(path),
    hashesOf: (bytes) => host.hashesOf(bytes),
    open: (path) => host.open(path),
    list: (path) => host.list(path),
    kindOf: (path) => host.kindOf(path),
    realPath: (path) => host.realPath(path),
    readFile(path, limit) {
      asked.add(path);
      return host.readFile(path, limit);
    },
    describe(path) {
      asked.add(path);
      return host.describe(path);
    },
  };
}
