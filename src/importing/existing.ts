import type { ModuleDefinition } from '../../schema/types.generated.ts';
import { validateModule } from '../definition/validate.ts';
import { type Diagnostic, distinctDiagnostics, errorsOf, type Result } from '../diagnostics/diagnostic.ts';
import { importCodes } from '../import/codes.ts';
import { prepare } from '../pipeline/prepare.ts';
import { createWorkspaces } from '../pipeline/workspaces.ts';
import type { LoadedModule, LoadedWorkspace } from '../source/document.ts';
import type { Host } from '../source/host.ts';
import { loadModule } from '../source/load-module.ts';

/** A module that is there already. */
export interface ExistingModule {
  readonly path: string;
  readonly loaded: LoadedModule;
  readonly definition: ModuleDefinition;
  readonly workspace: LoadedWorkspace;
}

/** Reads a module to which something is to be added; one with errors is refused, with what is wrong with it. */
export async function existingModule(host: Host, workingFolder: string, path: string): Promise<Result<ExistingModule>> {
  const workspace = await createWorkspaces(host, workingFolder).of(path);
  if (workspace.value === undefined) return { diagnostics: workspace.diagnostics };
  const loaded = await loadModule(host, workspace.value.root, path);
  if (loaded.value === undefined) return { diagnostics: [notAModule(host, path), ...loaded.diagnostics] };
  const valid = validateModule(loaded.value);
  const checked = await prepare(
    { kind: 'module', path },
    { value: workspace.value, diagnostics: [] },
    { host, targets: [] },
  );
  const errors = distinctDiagnostics(errorsOf([...loaded.diagnostics, ...checked.diagnostics]));
  if (valid.value === undefined || errors.length > 0) return { diagnostics: [notAModule(host, path), ...errors] };
  return {
    value: { path, loaded: loaded.value, definition: valid.value, workspace: workspace.value },
    diagnostics: [],
  };
}

function notAModule(host: Host, path: string): Diagnostic {
  const name = host.nameOf(path);
  return importCodes.report('not-a-module', {
    message: `\`${name}\` is not a module without errors, so nothing is added to it.`,
    hint: `Fix what \`npx cartwright check ${name}\` finds, and import again.`,
    place: { file: name },
  });
}

/** Every id that a module has, or had. */
export function idsOf(definition: ModuleDefinition): ReadonlySet<string> {
  const found = new Set((definition.retired ?? []).map(({ id }) => id));
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    if ('id' in value && typeof value.id === 'string') found.add(value.id);
    for (const child of Object.values(value)) visit(child);
  };
  visit(definition);
  return found;
}
