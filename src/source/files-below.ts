import posix from 'path-browserify';
import type { FolderEntry, Host } from './host.ts';

/** What lies below a folder that travels as a whole. Paths are relative to it, in the order of code units. */
export interface FilesBelow {
  readonly files: readonly string[];
  /** Links, pipes and devices. A link would let in what lies elsewhere. */
  readonly special: readonly string[];
  /** Folders that lie too deep to be looked into. */
  readonly deep: readonly string[];
}

/** Lists what lies below a folder, of which `depth` levels are looked at, or all; throws `HostError`. */
export async function filesBelow(host: Host, folder: string, depth = Number.POSITIVE_INFINITY): Promise<FilesBelow> {
  const files: string[] = [];
  const special: string[] = [];
  const deep: string[] = [];
  for (const { name, kind } of await host.list(folder)) {
    if (kind === 'folder' && depth > 1) {
      const below = await filesBelow(host, posix.join(folder, name), depth - 1);
      const within = (path: string): string => `${name}/${path}`;
      for (const one of below.files.map(within)) files.push(one);
      for (const one of below.special.map(within)) special.push(one);
      for (const one of below.deep.map(within)) deep.push(one);
    } else if (!isEditorLock(name, kind)) ({ file: files, other: special, folder: deep })[kind].push(name);
  }
  return { files, special, deep };
}

/** Emacs marks a file that is being edited by a link beside it which leads nowhere. */
function isEditorLock(name: string, kind: FolderEntry['kind']): boolean {
  return kind === 'other' && name.startsWith('.#');
}
