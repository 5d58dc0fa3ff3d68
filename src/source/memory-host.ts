import { hashesOf } from './hash.ts';
import { type FolderEntry, type Host, HostError } from './host.ts';

/** Files in memory, by absolute path (`/work/modules/a/module.json`), for tests and for callers without a disk. */
export function memoryHost(files: Readonly<Record<string, string | Uint8Array>>, workingFolder = '/'): Host {
  const encoder = new TextEncoder();
  const kindOf = (path: string): FolderEntry['kind'] | undefined => {
    if (files[path] !== undefined) return 'file';
    return Object.keys(files).some((name) => name.startsWith(`${path}/`)) ? 'folder' : undefined;
  };
  const bytesOf = (path: string): Uint8Array => {
    const content = files[path];
    if (content !== undefined) return typeof content === 'string' ? encoder.encode(content) : content;
    if (kindOf(path) === 'folder') throw new HostError('is-folder', path, 'is a folder');
    throw new HostError('missing', path, 'does not exist');
  };
  const nameOf = (path: string): string => {
    const prefix = workingFolder.endsWith('/') ? workingFolder : `${workingFolder}/`;
    return path.startsWith(prefix) ? path.slice(prefix.length) : path;
  };
  return {
    nameOf,
    async readFile(path, limit) {
      const bytes = bytesOf(path);
      if (bytes.length > limit) throw new HostError('too-large', path, `${bytes.length} bytes`);
      return bytes;
    },
    async describe(path) {
      const bytes = bytesOf(path);
      return { path, name: nameOf(path), size: bytes.length, hashes: hashesOf(bytes) };
    },
    async *open(path) {
      yield bytesOf(path);
    },
    async list(path) {
      const prefix = path === '/' ? '/' : `${path}/`;
      const entries = new Map<string, FolderEntry>();
      for (const name of Object.keys(files)) {
        if (!name.startsWith(prefix)) continue;
        const [head = '', ...rest] = name.slice(prefix.length).split('/');
        entries.set(head, { name: head, kind: rest.length > 0 ? 'folder' : 'file' });
      }
      if (entries.size === 0) throw new HostError('missing', path, 'does not exist');
      return [...entries.values()].sort((left, right) => (left.name < right.name ? -1 : 1));
    },
    kindOf: async (path) => kindOf(path),
    async realPath(path) {
      if (kindOf(path) === undefined) throw new HostError('missing', path, 'does not exist');
      return path;
    },
  };
}
