import posix from 'path-browserify';
import type { ModuleDefinition, UpstreamFile } from '../../schema/types.generated.ts';
import {
  customizedFolder,
  loadCustomized,
  type OpenConflict,
  type UpstreamModule,
} from '../customized/load-customized.ts';
import { UPSTREAM_FILE } from '../customized/names.ts';
import { validateModule } from '../definition/validate.ts';
import type { Diagnostic, Result } from '../diagnostics/diagnostic.ts';
import { hasErrors } from '../diagnostics/diagnostic.ts';
import { createWorkspaces } from '../pipeline/workspaces.ts';
import type { LoadedModule, LoadedWorkspace } from '../source/document.ts';
import { type Host, whereReadable } from '../source/host.ts';
import { type LoadedDocument, loadDocument } from '../source/load-document.ts';
import { isUnitFile, loadModule } from '../source/load-module.ts';
import { memberOf } from '../source/unknown-value.ts';
import { updateCodes } from './codes.ts';

/** One module of mine, and what it was made from. */
export interface MyModule {
  /** As `upstream.json` names it: `.`, or the folder in a unit. */
  readonly folder: string;
  readonly path: string;
  readonly loaded: LoadedModule;
  readonly definition: ModuleDefinition;
  readonly upstream: UpstreamModule;
  readonly base: ModuleDefinition;
  readonly workspace: LoadedWorkspace;
}

/** A customized module or unit as it is now. */
export interface Mine {
  /** The folder that holds `upstream.json`. */
  readonly top: string;
  readonly name: string;
  readonly host: Host;
  readonly workspace: LoadedWorkspace;
  readonly upstream: UpstreamFile;
  readonly conflicts: readonly OpenConflict[];
  readonly modules: readonly MyModule[];
  readonly unit?: LoadedDocument;
}

/** Reads a customized folder with all its modules; nothing where a part of it has errors. */
export async function loadMine(host: Host, workingFolder: string, folder: string): Promise<Result<Mine>> {
  const path = posix.resolve(workingFolder, folder);
  const workspace = await createWorkspaces(host, workingFolder).of(path);
  if (workspace.value === undefined) return { diagnostics: workspace.diagnostics };
  const { root } = workspace.value;
  const top = await customizedFolder(host, root, path);
  if (top === undefined) {
    const isThere = (await whereReadable(host.kindOf(path))) !== undefined;
    return { diagnostics: [isThere ? notCustomized(folder) : notThere(folder)] };
  }
  const { upstream, conflicts, diagnostics } = await loadCustomized(host, root, top);
  if (upstream === undefined || conflicts === undefined) return { diagnostics: diagnostics.map(asError) };
  const unit = upstream.unit === undefined ? undefined : await loadUnit(host, workspace.value.root, top);
  const modules: MyModule[] = [];
  const faults: Diagnostic[] = [...(unit?.diagnostics ?? [])];
  for (const one of upstream.modules) {
    if (unit?.value !== undefined && !isListed(unit.value.value, one.folder)) continue;
    const found = await loadOne(host, workspace.value, top, one);
    if (found.value === undefined) for (const one of found.diagnostics) faults.push(one);
    else modules.push(found.value);
  }
  const name = host.nameOf(top);
  if (hasErrors(faults)) return { diagnostics: [mineInvalid(name), ...faults] };
  const whole = unit?.value === undefined ? {} : { unit: unit.value };
  return {
    value: { top, name, host, workspace: workspace.value, upstream, conflicts, modules, ...whole },
    diagnostics: [],
  };
}

/** What was taken out of a unit’s list is not looked at. */
function isListed(unit: unknown, folder: string): boolean {
  const modules = memberOf(unit, 'modules');
  return Array.isArray(modules) && modules.includes(folder);
}

function notCustomized(folder: string): Diagnostic {
  return updateCodes.report('not-customized', {
    message: `\`${folder}\` was not made from another module: there is no ${UPSTREAM_FILE} in it.`,
    hint: 'Name a folder that `npx cartwright customize` made.',
    place: { file: folder },
  });
}

function notThere(folder: string): Diagnostic {
  return updateCodes.report('not-customized', {
    message: `There is no folder \`${folder}\`.`,
    hint: 'Check the spelling, and the folder in which you are.',
    place: { file: folder },
  });
}

/** Stands above what is wrong with a module that has to be in order before anything is done with it. */
export function mineInvalid(name: string): Diagnostic {
  return updateCodes.report('mine-invalid', {
    message: `\`${name}\` has errors already, so nothing was written.`,
    hint: `Fix them first; \`npx cartwright check ${name}\` finds them, too.`,
    place: { file: name },
  });
}

/** For a check it is a remark; here nothing goes on. */
function asError(diagnostic: Diagnostic): Diagnostic {
  return { ...diagnostic, severity: 'error' };
}

async function loadOne(
  host: Host,
  workspace: LoadedWorkspace,
  top: string,
  upstream: UpstreamModule,
): Promise<Result<MyModule>> {
  const path = posix.join(top, upstream.folder);
  const loaded = await loadModule(host, workspace.root, path);
  if (loaded.value === undefined) return { diagnostics: loaded.diagnostics };
  const valid = validateModule(loaded.value);
  const diagnostics = [...loaded.diagnostics, ...valid.diagnostics];
  const file = host.nameOf(posix.join(top, UPSTREAM_FILE));
  const base = validateModule({ value: upstream.definition, locate: () => ({ file }) });
  if (valid.value === undefined || hasErrors(diagnostics)) return { diagnostics };
  if (base.value === undefined) return { diagnostics: base.diagnostics };
  const value = {
    folder: upstream.folder,
    path,
    loaded: loaded.value,
    definition: valid.value,
    upstream,
    base: base.value,
    workspace,
  };
  return { value, diagnostics: [] };
}

async function loadUnit(host: Host, root: string, top: string): Promise<Result<LoadedDocument>> {
  const entries = await host.list(top);
  const file = entries.find(({ name }) => isUnitFile(name))?.name ?? 'unit.json';
  const path = posix.join(top, file);
  return loadDocument(host, root, path, host.nameOf(path));
}
