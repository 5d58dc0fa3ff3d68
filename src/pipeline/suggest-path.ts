import posix from 'path-browserify';
import { closest } from '../diagnostics/suggest.ts';
import { type Host, whereReadable } from '../source/host.ts';

/** The folder of modules that is meant where no path is given. */
export const MODULES = 'modules';

/**
 * The folder that was meant by a path that leads nowhere: `modules/my-module` for `my-module`, or a name nearly right.
 * A name alone may be a module's, or that of a folder where the user is; of a longer path the folders above may be
 * misspelt, too.
 */
export async function suggestPath(host: Host, workingFolder: string, written: string): Promise<string | undefined> {
  const plain = written.replaceAll('\\', '/').replace(/\/$/, '');
  const meant = new Map<string, string>();
  const parent = plain.includes('/') ? await suggestParent(host, workingFolder, posix.dirname(plain)) : undefined;
  for (const folder of parent === undefined ? [MODULES, '.'] : [parent])
    for (const name of (await foldersIn(host, posix.resolve(workingFolder, folder))) ?? [])
      if (!meant.has(name)) meant.set(name, posix.join(folder, name));
  return meant.get(closest(posix.basename(plain), meant.keys()) ?? '');
}

/** The folder itself where it is there, else the one that was probably meant. */
async function suggestParent(host: Host, workingFolder: string, parent: string): Promise<string> {
  const there = (await foldersIn(host, posix.resolve(workingFolder, parent))) !== undefined;
  return there ? parent : ((await suggestPath(host, workingFolder, parent)) ?? parent);
}

/** Names of the folders in a folder; undefined where it cannot be looked into. */
export async function foldersIn(host: Host, folder: string): Promise<readonly string[] | undefined> {
  const entries = await whereReadable(host.list(folder));
  return entries?.filter(({ kind }) => kind !== 'file').map(({ name }) => name);
}
