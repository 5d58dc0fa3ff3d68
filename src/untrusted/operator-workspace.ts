import { lstat, realpath } from 'node:fs/promises';
import { posix } from 'node:path';
import { COMMAND_LINE, type Diagnostic, type Result } from '../diagnostics/diagnostic.ts';
import type { OnFault } from '../pipeline/contained.ts';
import type { BuildItem } from '../pipeline/discover.ts';
import { workspaceAt } from '../pipeline/workspaces.ts';
import { isInside } from '../source/confined.ts';
import type { LoadedWorkspace } from '../source/document.ts';
import { type Host, whereReadable } from '../source/host.ts';
import { memberOf } from '../source/unknown-value.ts';
import { emptyWorkspace, findWorkspaceRoot, holdsWorkspaceFile, WORKSPACE_FILE } from '../source/workspace.ts';
import { untrustedCodes } from './codes.ts';
import type { Grants } from './launch.ts';

/** Whose settings hold: those of a folder that the operator has named, or none. */
export interface OperatorWorkspace {
  /** For an item that lies in a place. */
  of(place: string): Result<LoadedWorkspace>;
  /** What a process may read of it, and whether its theme is compiled. */
  readonly grants: Grants;
  /** The folder, where one was named. */
  readonly root?: string;
  /** Where it really is, all links followed. */
  readonly realRoot: string;
}

/** Reads the settings of the folder that was named; said of them is what `of` returns. */
export async function operatorWorkspace(
  named: string | undefined,
  host: Host,
  workingFolder: string,
  onFault?: OnFault,
): Promise<OperatorWorkspace> {
  if (named === undefined)
    return {
      of: (place) => ({ value: emptyWorkspace(place), diagnostics: [] }),
      grants: { read: [], code: false },
      realRoot: '',
    };
  const root = posix.resolve(workingFolder, named);
  const loaded = await workspaceAt(host, root, onFault);
  const realRoot = await realpath(root).catch(() => root);
  return { of: () => loaded, root, realRoot, grants: grantsOf(root, loaded.value) };
}

function grantsOf(root: string, workspace: LoadedWorkspace | undefined): Grants {
  const { theme = 'default', options = {}, logo } = workspace ?? {};
  const folders = Object.values(options)
    .flatMap((own) => Object.values(own))
    .map((given) => memberOf(given, 'folder'))
    .filter((folder) => typeof folder === 'string');
  const isOwn = theme !== 'default';
  return {
    read: [
      ...(isOwn ? [posix.join(root, 'templates', theme)] : []),
      ...folders.map((one) => posix.resolve(root, one)),
      ...(logo === undefined ? [] : [logo.file.path]),
    ],
    code: isOwn,
  };
}

/** Where an item's files lie: a module's folder; a unit's, beside which its modules are. */
export function placeOf({ kind, path }: BuildItem): string {
  return kind === 'module' ? path : posix.dirname(path);
}

/** Why an item cannot be kept in its place; undefined where it can. `name`: as the user knows it. */
export async function cannotConfine(path: string, name: string): Promise<Diagnostic | undefined> {
  const found = await lstat(path).catch(() => undefined);
  const what = found?.isSymbolicLink() === true ? 'is a link' : path.includes('*') ? 'has `*` in its path' : undefined;
  if (what === undefined) return undefined;
  return untrustedCodes.report('cannot-confine', {
    message: `\`${name}\` ${what}, so it cannot be read as untrusted input.`,
    hint: what === 'is a link' ? 'Name what it leads to.' : 'Give it another name.',
    place: { file: name },
  });
}

/** Why the folder that the operator has named cannot be used: it has no settings, or is part of what a stranger sent. */
export async function wrongWorkspace(
  root: string | undefined,
  items: readonly BuildItem[],
  host: Host,
): Promise<readonly Diagnostic[]> {
  if (root === undefined) return [];
  const place = { file: COMMAND_LINE };
  if (!(await holdsWorkspaceFile(host, root)))
    return [
      untrustedCodes.report('no-workspace', {
        message: `There is no \`${WORKSPACE_FILE}\` in the folder \`${host.nameOf(root)}\` after --workspace.`,
        hint: 'Name the folder in which it lies; without --workspace every setting has its default.',
        place,
      }),
    ];
  const real = await realpath(root).catch(() => root);
  for (const item of items) {
    const around = placeOf(item);
    if (!isInside(real, await realpath(around).catch(() => around))) continue;
    return [
      untrustedCodes.report('workspace-in-input', {
        message: 'The folder after --workspace lies in what is to be built, so its settings would be a stranger’s.',
        hint: 'Name a folder of your own, or none.',
        place,
      }),
    ];
  }
  return [];
}

/** One note for each workspace file that would hold for an item if the item were trusted. */
export async function unreadSettings(
  items: readonly BuildItem[],
  host: Host,
  root: string | undefined,
): Promise<readonly Diagnostic[]> {
  const asked = new Map<string, boolean>();
  const holds = async (folder: string): Promise<boolean> => {
    const known = asked.get(folder) ?? (await whereReadable(holdsWorkspaceFile(host, folder))) === true;
    asked.set(folder, known);
    return known;
  };
  const found = new Set<string>();
  for (const { path } of items) {
    const folder = await findWorkspaceRoot(path, path, holds);
    if (folder !== root && asked.get(folder) === true) found.add(folder);
  }
  return [...found].map((folder) => {
    const file = host.nameOf(posix.join(folder, WORKSPACE_FILE));
    return untrustedCodes.report('settings-unread', {
      message: `\`${file}\` is not read: settings of untrusted input do not hold.`,
      hint: 'If it is your own, name its folder with --workspace.',
      place: { file },
    });
  });
}
