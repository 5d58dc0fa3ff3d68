import { posix } from 'node:path';
import { closest } from '../diagnostics/suggest.ts';
import { type Host, HostError } from '../source/host.ts';

/** The folder of modules that is meant where no path is given. */
export const MODULES = 'modules';

/** The folder that was meant by a path that leads nowhere: `my-module` for `modules/my-module`, or a name nearly right. */
export async function meantPath(host: Host, workingFolder: string, written: string): Promise<string | undefined> {
  const plain = written.replaceAll('\\', '/').replace(/\/$/, '');
  const folder = plain.includes('/') ? posix.dirname(plain) : MODULES;
  const names = await foldersIn(host, posix.resolve(workingFolder, folder));
  const meant = closest(posix.basename(plain), names);
  return meant === undefined ? undefined : `${folder}/${meant}`;
}

/** Names of the folders in a folder; none where it cannot be looked into. */
export async function foldersIn(host: Host, folder: string): Promise<readonly string[]> {
  try {
    return (await host.list(folder)).filter(({ kind }) => kind !== 'file').map(({ name }) => name);
  } catch (error) {
    if (error instanceof HostError) return [];
    throw error;
  }
}
