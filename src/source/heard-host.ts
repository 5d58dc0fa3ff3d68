import type { Host } from './host.ts';

/** The same host, which tells of each file before its contents are read or described, and waits until that is heard. */
export function heardHost(host: Host, hear: (path: string) => Promise<void> | void): Host {
  return {
    nameOf: (path) => host.nameOf(path),
    hashesOf: (bytes) => host.hashesOf(bytes),
    open: (path) => host.open(path),
    openAgain: (file) => host.openAgain(file),
    list: (path) => host.list(path),
    kindOf: (path) => host.kindOf(path),
    realPath: (path) => host.realPath(path),
    async readFile(path, limit) {
      await hear(path);
      return host.readFile(path, limit);
    },
    async describe(path) {
      await hear(path);
      return host.describe(path);
    },
  };
}
