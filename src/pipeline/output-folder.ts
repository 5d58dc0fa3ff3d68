import posix from 'path-browserify';
import { COMMAND_LINE, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { isInside } from '../source/confined.ts';
import { type Host, whereReadable } from '../source/host.ts';
import { DEFINITION_NAMES } from '../source/load-module.ts';
import { buildCodes } from './codes.ts';
import type { Discovery } from './discover.ts';

/**
 * Why packages may not go where they are asked to: into a module's folder, or among the modules, where they would lie
 * between what an author wrote.
 */
export async function checkOutputFolder(
  host: Host,
  workingFolder: string,
  outFolder: string,
  { items, searched }: Pick<Discovery, 'items' | 'searched'>,
): Promise<readonly Diagnostic[]> {
  const folder = await followed(host, outFolder);
  const name = host.nameOf(outFolder);
  for (const one of searched) {
    const path = await followed(host, one);
    if (path === folder) return [misplaced(host, path, `\`${name}\` is where the modules lie`)];
  }
  const modules = items.filter(({ kind }) => kind === 'module').map(({ path }) => path);
  const around = (await moduleAround(host, folder, await followed(host, workingFolder))) ?? '';
  for (const one of [around, ...modules]) {
    const path = one === '' ? '' : await followed(host, one);
    if (path === '' || !isInside(folder, path)) continue;
    const module = host.nameOf(one) === '.' ? 'in which you are' : `\`${host.nameOf(one)}\``;
    const where = path === folder ? 'is the folder of a module' : `lies in the module ${module}`;
    return [misplaced(host, path, `\`${name}\` ${where}`)];
  }
  return [];
}

function misplaced(host: Host, source: string, where: string): Diagnostic {
  const parent = posix.dirname(source);
  const beside = posix.join(posix.basename(parent) === 'modules' ? posix.dirname(parent) : parent, 'dist');
  return buildCodes.report('output-among-sources', {
    message: `Packages cannot go there: ${where}, and they would mix with the files you wrote.`,
    hint: `Name another folder with -o, such as \`-o ${host.nameOf(beside)}\`.`,
    place: { file: COMMAND_LINE },
  });
}

/** The nearest folder, from this one upwards as far as `top`, that holds a module. */
async function moduleAround(host: Host, folder: string, top: string): Promise<string | undefined> {
  if (!isInside(folder, top)) return undefined;
  for (const name of DEFINITION_NAMES) if (await isThere(host, posix.join(folder, name))) return folder;
  return moduleAround(host, posix.dirname(folder), top);
}

/** What cannot be looked at is no reason to refuse: writing there says what is wrong. */
async function isThere(host: Host, path: string): Promise<boolean> {
  return (await whereReadable(host.kindOf(path))) !== undefined;
}

/** The path with the links of what exists of it followed; the rest is not made yet. */
async function followed(host: Host, path: string): Promise<string> {
  const real = await whereReadable(host.realPath(path));
  const parent = posix.dirname(path);
  if (real !== undefined || parent === path) return real ?? path;
  return posix.join(await followed(host, parent), posix.basename(path));
}
