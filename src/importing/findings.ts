import posix from 'path-browserify';
import type { ModuleDefinition } from '../../schema/types.generated.ts';
import type { FolderChange } from '../archive/folder-change.ts';
import { type Diagnostic, errorsOf, hasErrors } from '../diagnostics/diagnostic.ts';
import { importCodes } from '../import/codes.ts';
import { prepare } from '../pipeline/prepare.ts';
import { createWorkspaces } from '../pipeline/workspaces.ts';
import type { Host } from '../source/host.ts';
import { machineFirst } from '../update/cannot-write.ts';
import { overlayHost } from '../update/overlay-host.ts';
import type { Destination } from './destination.ts';

/** A module of the folder, as it will be. */
export interface ModuleToBe {
  readonly folder: string;
  readonly definition: ModuleDefinition;
}

export interface FoundIn {
  /** Absent for a unit. */
  readonly definition?: ModuleDefinition;
  readonly diagnostics: readonly Diagnostic[];
}

/** What `check` says of what the folder will be. */
export async function findingsIn(
  { path, kind }: Destination,
  changes: readonly FolderChange[],
  modules: readonly ModuleToBe[],
  { host, workingFolder }: { readonly host: Host; readonly workingFolder: string },
): Promise<readonly FoundIn[]> {
  const changed = await overlayHost(host, path, changes);
  const workspace = await createWorkspaces(host, workingFolder).of(path);
  const context = { host: changed, targets: [], mostFindings: Number.MAX_SAFE_INTEGER };
  const found: FoundIn[] = [];
  for (const { folder, definition } of modules) {
    const { diagnostics } = await prepare({ kind: 'module', path: posix.join(path, folder) }, workspace, context);
    found.push({ definition, diagnostics });
  }
  if (kind === 'unit') {
    const { diagnostics } = await prepare({ kind: 'unit', path: posix.join(path, 'unit.json') }, workspace, context);
    found.push({ diagnostics });
  }
  return found;
}

/** Errors of what the folder will be; nothing is written where there are any. */
export function faultsIn(name: string, found: readonly FoundIn[]): readonly Diagnostic[] {
  const errors = found.flatMap(({ diagnostics }) => errorsOf(diagnostics));
  if (!hasErrors(errors)) return [];
  const fault = importCodes.report('cannot-join', {
    message: `What was imported does not fit what is in \`${name}\`, so nothing was written.`,
    hint: 'Import into a folder of its own with --to.',
    place: { file: name },
  });
  return [fault, ...machineFirst(errors).slice(0, 5)];
}
