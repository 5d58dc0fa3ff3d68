import type { Host } from './host.ts';

/** The same host, but for the methods that take the place of its own. */
export function hostWith(host: Host, own: Partial<Host>): Host {
  return {
    nameOf: (path) => host.nameOf(path),
    readFile: (path, limit) => host.readFile(path, limit),
    hashesOf: (bytes) => host.hashesOf(bytes),
    describe: (path, limit) => host.describe(path, limit),
    open: (path) => host.open(path),
    openAgain: (file) => host.openAgain(file),
    list: (path) => host.list(path),
    kindOf: (path) => host.kindOf(path),
    realPath: (path) => host.realPath(path),
    ...own,
  };
}
