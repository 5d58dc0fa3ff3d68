import posix from 'path-browserify';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { sourceCodes } from '../source/codes.ts';
import { type FolderEntry, type Host, HostError } from '../source/host.ts';
import { DEFINITION_NAMES, definitionsAmong, isUnitFile, NEW_MODULE } from '../source/load-module.ts';
import { hostDiagnostic } from '../source/paths.ts';
import { otherFile } from '../written/other-files.ts';
import { buildCodes } from './codes.ts';
import { contained, type OnFault } from './contained.ts';
import { MODULES, suggestPath } from './suggest-path.ts';

/** One thing to build: a module's folder, or a unit's file. Paths are absolute. */
export interface BuildItem {
  readonly kind: 'module' | 'unit';
  readonly path: string;
}

export interface Discovery {
  /** The folders in which modules were looked for. */
  readonly searched: readonly string[];
  readonly items: readonly BuildItem[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * What the paths of a command mean: a module's folder or its definition, a unit's file, or a folder of modules and of
 * further such folders. Without a path: everything in `modules`.
 */
export async function discover(
  host: Host,
  workingFolder: string,
  paths: readonly string[],
  onFault?: OnFault,
): Promise<Discovery> {
  const asked = paths.length === 0 ? [MODULES] : paths;
  const items = new Map<string, BuildItem>();
  const diagnostics: Diagnostic[] = [];
  const searched: string[] = [];
  for (const path of asked) {
    const doing = { what: 'looking for modules in', file: path };
    const { value: found, diagnostics: failed } = await contained(
      doing,
      () => discoverPath(host, workingFolder, path),
      onFault,
    );
    for (const one of found?.diagnostics ?? failed) diagnostics.push(one);
    if (found === undefined) continue;
    for (const one of found.searched) searched.push(one);
    for (const item of found.items) items.set(item.path, item);
  }
  if (items.size === 0 && diagnostics.length === 0)
    diagnostics.push(nothing(paths, await isModule(host, workingFolder)));
  return { searched, items: [...items.values()], diagnostics };
}

/** Whoever is in a module's folder means that module, but there packages would lie among its files. */
function nothing(paths: readonly string[], inModule: boolean): Diagnostic {
  const where = paths.length === 0 ? `the folder \`${MODULES}\`` : paths.map((path) => `\`${path}\``).join(', ');
  return buildCodes.report('nothing-to-build', {
    message: `There is no module in ${where}.`,
    hint: inModule
      ? 'You are in a module’s folder: name it with a dot, `npx cartwright check .`, or go to the folder above `modules`.'
      : 'Make one with `npx cartwright new <id>`.',
    place: { file: paths[0] ?? MODULES },
  });
}

async function discoverPath(host: Host, workingFolder: string, written: string): Promise<Discovery> {
  const path = posix.resolve(workingFolder, written);
  const name = posix.basename(path);
  if ((DEFINITION_NAMES as readonly string[]).includes(name)) return one({ kind: 'module', path: posix.dirname(path) });
  if (isUnitFile(name)) return one({ kind: 'unit', path }, [posix.dirname(path)]);
  let entries: readonly FolderEntry[];
  try {
    entries = await host.list(path);
  } catch (error) {
    // Who has made no module yet has no folder for them either.
    if (written === MODULES && error instanceof HostError && error.reason === 'missing')
      return { searched: [], items: [], diagnostics: [] };
    return {
      searched: [],
      items: [],
      diagnostics: [listFailure(error, written, await suggestPath(host, workingFolder, written))],
    };
  }
  if (holdsModule(entries)) return one({ kind: 'module', path });
  const found = await itemsIn(host, path, entries);
  return { ...found, diagnostics: [] };
}

function one(item: BuildItem, searched: readonly string[] = []): Discovery {
  return { searched, items: [item], diagnostics: [] };
}

/** Also where the definition's name is nearly right: loading it says what it should be, instead of passing it over. */
function holdsModule(entries: readonly FolderEntry[]): boolean {
  const { definitions, nearly } = definitionsAmong(entries);
  return definitions.length > 0 || nearly.length > 0;
}

function listFailure(error: unknown, written: string, meant: string | undefined): Diagnostic {
  const place = { file: written };
  const what = otherFile(written);
  if (error instanceof HostError && what !== undefined)
    return sourceCodes.report('no-definition', {
      message: `\`${written}\` is ${what}, not a module.`,
      hint: NEW_MODULE,
      place,
    });
  if (error instanceof HostError && error.reason === 'missing' && /\.[a-z]+$/.test(written))
    return sourceCodes.report('no-definition', {
      message: `\`${written}\` is not a module: a module is a folder with a module.json in it.`,
      hint: 'Name the folder.',
      place,
    });
  if (error instanceof HostError && error.reason === 'missing')
    return sourceCodes.report('file-missing', {
      message: `The folder \`${written}\` does not exist.`,
      hint: meant === undefined ? 'Check the spelling, and the folder in which you are.' : `Did you mean \`${meant}\`?`,
      place,
    });
  return hostDiagnostic(error, written, place);
}

/** Folders that hold what others made, which may well hold modules. */
const NOT_AUTHORED = /^(?:\..*|node_modules)$/;

type Found = Pick<Discovery, 'searched' | 'items'>;

/** Modules of a folder and of those in it, then its units: a unit's modules are known good by then. */
async function itemsIn(host: Host, folder: string, entries: readonly FolderEntry[]): Promise<Found> {
  const searched = [folder];
  const modules: BuildItem[] = [];
  const units: BuildItem[] = [];
  for (const entry of entries) {
    const path = posix.join(folder, entry.name);
    if (isUnitFile(entry.name) && entry.kind !== 'folder') units.push({ kind: 'unit', path });
    else if (entry.kind !== 'file') {
      const inside = await entriesOf(host, path);
      if (inside === 'unreadable' || (inside !== undefined && holdsModule(inside)))
        modules.push({ kind: 'module', path });
      // A link is followed to a module, but not through further folders: links may go round in circles.
      else if (inside !== undefined && entry.kind === 'folder' && !NOT_AUTHORED.test(entry.name)) {
        const found = await itemsIn(host, path, inside);
        // A folder without modules is nobody's folder of modules: packages may go there.
        if (found.items.length === 0) continue;
        for (const one of found.searched) searched.push(one);
        for (const one of found.items) modules.push(one);
      }
    }
  }
  return { searched, items: [...modules, ...units] };
}

/** Whether a module is there, or something of which loading says what is wrong. */
async function isModule(host: Host, path: string): Promise<boolean> {
  const entries = await entriesOf(host, path);
  return entries === 'unreadable' || (entries !== undefined && holdsModule(entries));
}

/** A folder that cannot be looked into is taken for a module, so that loading it says what is wrong, and with what. */
async function entriesOf(host: Host, path: string): Promise<readonly FolderEntry[] | 'unreadable' | undefined> {
  try {
    return await host.list(path);
  } catch (error) {
    if (error instanceof HostError && !['unreadable', 'machine'].includes(error.reason)) return undefined;
    return 'unreadable';
  }
}
