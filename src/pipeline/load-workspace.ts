import { posix } from 'node:path';
import type { WorkspaceDefinition } from '../../schema/types.generated.ts';
import { validateWorkspace } from '../definition/validate.ts';
import type { Diagnostic, Result } from '../diagnostics/diagnostic.ts';
import { hasErrors } from '../diagnostics/diagnostic.ts';
import type { LoadedWorkspace, SourceDocument } from '../source/document.ts';
import { type Host, HostError } from '../source/host.ts';
import { resolveIncludes } from '../source/include.ts';
import { parseText, readText, TEXT_LIMIT } from '../source/read-text.ts';
import { completeWorkspace, emptyWorkspace, findWorkspaceRoot, WORKSPACE_FILE } from '../source/workspace.ts';

/** Workspaces of one run, by their root: each is read once. */
export type WorkspaceCache = Map<string, Promise<Result<LoadedWorkspace>>>;

/** The workspace in which a path lies. */
export async function loadWorkspace(
  host: Host,
  path: string,
  workingFolder: string,
  cache: WorkspaceCache,
): Promise<Result<LoadedWorkspace>> {
  const root = await findWorkspaceRoot(host, path, workingFolder);
  const known = cache.get(root) ?? readWorkspace(host, root);
  cache.set(root, known);
  return known;
}

async function readWorkspace(host: Host, root: string): Promise<Result<LoadedWorkspace>> {
  const path = posix.join(root, WORKSPACE_FILE);
  if (!(await exists(host, path))) return { value: emptyWorkspace(root), diagnostics: [] };
  const name = host.nameOf(path);
  const { text, diagnostics } = await readText(host, path, WORKSPACE_FILE, { file: name });
  if (text === undefined) return { diagnostics };
  const parsed = await parseText(text, name);
  if (parsed.value === undefined) return parsed as { diagnostics: readonly Diagnostic[] };
  const document = await resolveIncludes(host, root, root, name, parsed.value);
  if (hasErrors(document.diagnostics)) return { diagnostics: document.diagnostics };
  const definition = validateWorkspace(document);
  if (definition.value === undefined) return { diagnostics: definition.diagnostics };
  const named = await checkNames(document, definition.value);
  if (hasErrors(named)) return { diagnostics: named };
  return { value: await completeWorkspace(host, root, definition.value), diagnostics: named };
}

/** Targets are loaded only where the workspace names some: a `check` without them stays quick. */
async function checkNames(document: SourceDocument, definition: WorkspaceDefinition): Promise<readonly Diagnostic[]> {
  if (definition.targets === undefined && definition.options === undefined) return [];
  const { checkTargetNames } = await import('./workspace-targets.ts');
  return checkTargetNames(document, definition);
}

async function exists(host: Host, path: string): Promise<boolean> {
  try {
    await host.readFile(path, TEXT_LIMIT);
    return true;
  } catch (error) {
    if (error instanceof HostError) return error.reason !== 'missing';
    throw error;
  }
}
