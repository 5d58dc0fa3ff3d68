import posix from 'path-browserify';
import { type Host, whereReadable } from '../source/host.ts';
import { definitionsAmong } from '../source/load-module.ts';

/** The definition in a module's folder. Where there is none, the usual name: that it is missing is said by whoever reads it. */
export async function definitionIn(host: Host, folder: string): Promise<string> {
  const entries = (await whereReadable(host.list(folder))) ?? [];
  const [first = 'module.json'] = definitionsAmong(entries).definitions;
  return posix.join(folder, first);
}
