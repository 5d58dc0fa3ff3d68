import posix from 'path-browserify';
import type { FolderChange } from '../archive/folder-change.ts';
import { joinedAll } from '../archive/joined.ts';
import { type FolderEntry, type Host, HostError } from '../source/host.ts';
import { hostWith } from '../source/host-with.ts';
import { memoryHost } from '../source/memory-host.ts';

/** A folder as it will be when changes to it are made, so that the result can be looked at before anything is written. */
export async function overlayHost(host: Host, folder: string, changes: readonly FolderChange[]): Promise<Host> {
  const files: Record<string, Uint8Array> = {};
  const gone = new Set<string>();
  for (const { path, content } of changes) {
    const place = posix.join(folder, path);
    if (content === undefined) gone.add(place);
    else files[place] = await bytesOf(content);
  }
  const own = memoryHost(files);
  const isOwn = (path: string): boolean => Object.hasOwn(files, path);
  const refuse = (path: string): void => {
    if (gone.has(path)) throw new HostError('missing', path, 'does not exist');
  };
  const from = (path: string): Host => {
    refuse(path);
    return isOwn(path) ? own : host;
  };
  return hostWith(host, {
    readFile: async (path, limit) => from(path).readFile(path, limit),
    describe: async (path, limit) => ({ ...(await from(path).describe(path, limit)), name: host.nameOf(path) }),
    open: (path) => from(path).open(path),
    openAgain: (file) => from(file.path).openAgain(file),
    kindOf: async (path) => (gone.has(path) ? undefined : ((await own.kindOf(path)) ?? host.kindOf(path))),
    realPath: async (path) =>
      isOwn(path)
        ? posix.join(await realFolder(host, posix.dirname(path)), posix.basename(path))
        : from(path).realPath(path),
    list: async (path) => listed(path, host, own, gone),
  });
}

async function bytesOf(content: NonNullable<FolderChange['content']>): Promise<Uint8Array> {
  if (typeof content === 'string') return new TextEncoder().encode(content);
  if (content instanceof Uint8Array) return content;
  return joinedAll(content());
}

/** The folder may be new, too. */
async function realFolder(host: Host, folder: string): Promise<string> {
  if ((await host.kindOf(folder)) !== undefined) return host.realPath(folder);
  return posix.join(await realFolder(host, posix.dirname(folder)), posix.basename(folder));
}

async function listed(path: string, host: Host, own: Host, gone: ReadonlySet<string>): Promise<readonly FolderEntry[]> {
  const there = (await host.kindOf(path)) === undefined ? [] : await host.list(path);
  const here = (await own.kindOf(path)) === 'folder' ? await own.list(path) : [];
  const all = new Map([...there, ...here].map((entry) => [entry.name, entry]));
  return [...all.values()].filter(({ name }) => !gone.has(posix.join(path, name)));
}
