import type { Host } from './host.ts';
import { hostWith } from './host-with.ts';

/** The same host, which tells of each file before its contents are read or described, and waits until that is heard. */
export function heardHost(host: Host, hear: (path: string) => Promise<void> | void): Host {
  return hostWith(host, {
    async readFile(path, limit) {
      await hear(path);
      return host.readFile(path, limit);
    },
    async describe(path, limit) {
      await hear(path);
      return host.describe(path, limit);
    },
  });
}
