import posix from 'path-browserify';
import type { FolderChange } from '../archive/folder-change.ts';
import { CONFLICTS_FILE, UPSTREAM_FILE } from '../customized/names.ts';
import { type Diagnostic, errorsOf } from '../diagnostics/diagnostic.ts';
import { prepare } from '../pipeline/prepare.ts';
import { createWorkspaces } from '../pipeline/workspaces.ts';
import type { Host } from '../source/host.ts';
import { updateCodes } from './codes.ts';
import { type Mine, mineInvalid } from './mine.ts';
import type { Origin } from './origin.ts';
import { overlayHost } from './overlay-host.ts';
import type { TakenModule } from './take.ts';
import { theirsInvalid } from './theirs-invalid.ts';

/**
 * What is wrong with a folder once changes are made to it: the errors, behind one that says so. Where it has errors as it is,
 * these are told, by the places that they have there.
 */
export async function findFaults(
  mine: Mine,
  changes: readonly FolderChange[],
  newModules: readonly string[],
): Promise<readonly Diagnostic[]> {
  const errors = await errorsIn(mine, await overlayHost(mine.host, mine.top, withoutBeside(changes)), newModules);
  if (errors.length === 0) return [];
  const { name } = mine;
  const before = await errorsIn(mine, mine.host, []);
  return before.length === 0 ? [resultInvalid(name), ...errors] : [mineInvalid(name), ...before];
}

/** What lies beside the modules is ours, has no errors, and is longer than they are: the modules are looked at without it. */
function withoutBeside(changes: readonly FolderChange[]): readonly FolderChange[] {
  const others = changes.filter(({ path }) => path !== UPSTREAM_FILE && path !== CONFLICTS_FILE);
  return [...others, { path: UPSTREAM_FILE }, { path: CONFLICTS_FILE }];
}

/** What is wrong with a new version by itself: the errors, behind one that says so. */
export async function findTheirFaults(
  { host, root, path, kind, place }: Origin,
  modules: readonly TakenModule[],
): Promise<readonly Diagnostic[]> {
  const workspace = await createWorkspaces(host, root).of(path);
  if (workspace.value === undefined) return [];
  // What a workspace is strict about is no fault of the publisher’s.
  const usual = { ...workspace, value: { ...workspace.value, severities: {} } };
  const folder = kind === 'unit' ? posix.dirname(path) : path;
  const folders = kind === 'unit' ? modules.map(({ id }) => posix.join(folder, id)) : [folder];
  const errors: Diagnostic[] = [];
  for (const one of folders) {
    const { diagnostics } = await prepare({ kind: 'module', path: one }, usual, { host });
    for (const one of errorsOf(diagnostics)) errors.push(one);
  }
  return errors.length === 0 ? [] : [theirsInvalid(host.nameOf(place)), ...errors];
}

async function errorsIn(
  { top, modules, workspace, unit }: Mine,
  host: Host,
  newModules: readonly string[],
): Promise<readonly Diagnostic[]> {
  const folders = [...modules.map(({ folder }) => folder), ...newModules];
  const items = folders.map((folder) => ({ kind: 'module' as const, path: posix.join(top, folder) }));
  const units = unit === undefined ? [] : [{ kind: 'unit' as const, path: unit.sources.main.path }];
  const errors: Diagnostic[] = [];
  for (const item of [...items, ...units]) {
    const { diagnostics } = await prepare(item, { value: workspace, diagnostics: [] }, { host });
    for (const one of errorsOf(diagnostics)) errors.push(one);
  }
  return errors;
}

function resultInvalid(name: string): Diagnostic {
  return updateCodes.report('result-invalid', {
    message: `What the two versions make together in \`${name}\` has errors, so nothing was written.`,
    hint: 'Change your module where the errors are, so that both fit together, and update again.',
    place: { file: name },
  });
}
