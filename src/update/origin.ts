import posix from 'path-browserify';
import { type Diagnostic, errorsOf, type Result } from '../diagnostics/diagnostic.ts';
import type { ByteSource, NewHasher } from '../read/index.ts';
import { type Host, whereReadable, whereThere } from '../source/host.ts';
import { definitionsAmong, isUnitFile } from '../source/load-module.ts';
import { memoryHost } from '../source/memory-host.ts';
import { findWorkspaceRoot, holdsWorkspaceFile } from '../source/workspace.ts';
import { updateCodes } from './codes.ts';
import type { Workplace } from './workplace.ts';

/** A module or a unit, wherever it is. */
export interface Origin {
  readonly kind: 'module' | 'unit';
  /** The module’s folder, or the unit’s file. */
  readonly path: string;
  readonly host: Host;
  /** Outside it nothing is read. */
  readonly root: string;
  /** Where it is on this machine: the folder, the file, or the zip. */
  readonly place: string;
}

/** The folder of modules, where an id is looked for. */
const MODULES = 'modules';

/** Where it is looked for what a user names: an id first among the modules of the workspace. */
export function originPaths(written: string, workingFolder: string): readonly string[] {
  if (written.trim() === '') return [];
  const asPath = posix.resolve(workingFolder, written);
  return /^[a-z0-9-]+$/.test(written) ? [posix.resolve(workingFolder, MODULES, written), asPath] : [asPath];
}

/** Finds what a user means: an id of the workspace, a module’s folder, a unit’s file or folder, or a zip of one of them. */
export async function findOrigin(written: string, at: Workplace): Promise<Result<Origin>> {
  // Resolved, it would be the working folder, which nobody named.
  if (written.trim() === '') return { diagnostics: [noOrigin(written)] };
  const { host, workingFolder } = at;
  for (const path of originPaths(written, workingFolder)) {
    if (/\.zip$/i.test(path)) return originInZip(path, written, at);
    const found = await originAt(host, path);
    if (found !== undefined) {
      const isMarked = (folder: string) => holdsWorkspaceFile(host, folder);
      const root = at.root ?? (await findWorkspaceRoot(path, workingFolder, isMarked));
      return { value: { ...found, host, root, place: found.path }, diagnostics: [] };
    }
  }
  return { diagnostics: [noOrigin(written)] };
}

export function noOrigin(written: string): Diagnostic {
  const [message, hint] = /\.(?:imscc|mbz)$/i.test(written)
    ? [
        `\`${written}\` is a package for a platform, and no module or unit as its author writes it.`,
        'Name what it was built from. `npx cartwright import` makes a module of a package.',
      ]
    : [
        written.trim() === '' ? 'No module is named.' : `There is no module or unit at \`${written}\`.`,
        'Name a module by its id or its folder, a unit by its file, or a zip of one of them.',
      ];
  return updateCodes.report('no-origin', {
    message,
    hint,
    place: { file: written },
  });
}

async function originAt(host: Host, path: string): Promise<Pick<Origin, 'kind' | 'path'> | undefined> {
  if (isUnitFile(posix.basename(path)))
    return (await whereThere(host.kindOf(path))) === 'file' ? { kind: 'unit', path } : undefined;
  const entries = await whereThere(host.list(path));
  if (entries === undefined) return undefined;
  if (definitionsAmong(entries).definitions.length > 0) return { kind: 'module', path };
  const unit = entries.find(({ name, kind }) => kind === 'file' && isUnitFile(name));
  return unit === undefined ? undefined : { kind: 'unit', path: posix.join(path, unit.name) };
}

async function originInZip(path: string, written: string, at: Workplace): Promise<Result<Origin>> {
  const file = await at.open(path);
  if (file === undefined) return { diagnostics: [noOrigin(written)] };
  try {
    const zip = await filesInZip(file, written, at.newHasher);
    return zip.value === undefined ? { diagnostics: zip.diagnostics } : await originAmong(zip.value, path, written);
  } finally {
    file.close();
  }
}

/** Within a zip nothing has a place on the machine. */
const ZIP_ROOT = '/zip';

/** The files of a zip in memory, without those that systems put beside them. `written`: how the user knows the zip. */
export async function filesInZip(file: ByteSource, written: string, newHasher?: NewHasher): Promise<Result<Host>> {
  // Most modules come from a folder, and what opens zips is long.
  const [{ Findings }, { portableHasher }, { openZip }] = await Promise.all([
    import('../read/findings.ts'),
    import('../read/hasher.ts'),
    import('../read/zip/archive.ts'),
  ]);
  const findings = new Findings(written);
  const archive = openZip(file, findings, newHasher ?? portableHasher);
  const paths = archive?.paths.filter((name) => !/^__MACOSX\/|(?:^|\/)\./.test(name)) ?? [];
  const read = paths.flatMap((name): [string, Uint8Array][] => {
    const bytes = archive?.read(name);
    return bytes === undefined ? [] : [[posix.join(ZIP_ROOT, name), bytes]];
  });
  const faults = errorsOf(findings.all());
  if (archive === undefined || faults.length > 0) return { diagnostics: faults };
  return { value: memoryHost(Object.fromEntries(read), ZIP_ROOT), diagnostics: [] };
}

/** At the zip’s top, or in the folder or folders into which everything was packed. */
export async function originAmong(host: Host, place: string, written: string): Promise<Result<Origin>> {
  for (let folder = ZIP_ROOT; ; ) {
    const found = await originAt(host, folder);
    if (found !== undefined) return { value: { ...found, host, root: ZIP_ROOT, place }, diagnostics: [] };
    const folders = ((await whereReadable(host.list(folder))) ?? []).filter(({ kind }) => kind === 'folder');
    const [only] = folders;
    if (only === undefined) return { diagnostics: [noOrigin(written)] };
    if (folders.length > 1)
      return {
        diagnostics: [
          updateCodes.report('several-modules', {
            message: `\`${written}\` holds several folders, and no unit that puts them together.`,
            hint: 'Unpack it, and name the module’s folder.',
            place: { file: written },
          }),
        ],
      };
    folder = posix.join(folder, only.name);
  }
}
