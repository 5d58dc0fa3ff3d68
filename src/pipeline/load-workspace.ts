import posix from 'path-browserify';
import type { WorkspaceDefinition } from '../../schema/types.generated.ts';
import { validateWorkspace } from '../definition/validate.ts';
import type { Diagnostic, Result } from '../diagnostics/diagnostic.ts';
import { hasErrors } from '../diagnostics/diagnostic.ts';
import type { LoadedWorkspace, SourceDocument } from '../source/document.ts';
import type { Host } from '../source/host.ts';
import { loadDocument } from '../source/load-document.ts';
import {
  completeWorkspace,
  emptyWorkspace,
  findWorkspaceRoot,
  holdsWorkspaceFile,
  nearlyWorkspaceFile,
  WORKSPACE_FILE,
} from '../source/workspace.ts';

/** What one run remembers of workspaces, so that a catalogue's folders are looked at once and its file is read once. */
export interface WorkspaceCache {
  /** Whether a folder holds a workspace file. */
  readonly marked: Map<string, Promise<boolean>>;
  /** By root. */
  readonly loaded: Map<string, Promise<Result<LoadedWorkspace>>>;
}

/** Empty: a run begins with one, and nothing outlives it. */
export function createWorkspaceCache(): WorkspaceCache {
  return { marked: new Map(), loaded: new Map() };
}

/** The workspace in which a path lies. */
export async function loadWorkspace(
  host: Host,
  path: string,
  workingFolder: string,
  cache: WorkspaceCache,
): Promise<Result<LoadedWorkspace>> {
  const isMarked = (folder: string) => remembered(cache.marked, folder, () => holdsWorkspaceFile(host, folder));
  const root = await findWorkspaceRoot(path, workingFolder, isMarked);
  return remembered(cache.loaded, root, async () =>
    (await isMarked(root))
      ? readWorkspace(host, root)
      : { value: emptyWorkspace(root), diagnostics: await nearlyWorkspaceFile(host, root) },
  );
}

function remembered<Value>(
  cache: Map<string, Promise<Value>>,
  key: string,
  find: () => Promise<Value>,
): Promise<Value> {
  const found = cache.get(key) ?? find();
  cache.set(key, found);
  return found;
}

async function readWorkspace(host: Host, root: string): Promise<Result<LoadedWorkspace>> {
  const path = posix.join(root, WORKSPACE_FILE);
  const document = await loadDocument(host, root, path, WORKSPACE_FILE);
  if (document.value === undefined) return { diagnostics: document.diagnostics };
  const definition = validateWorkspace(document.value);
  const before = [...document.diagnostics, ...definition.diagnostics];
  if (definition.value === undefined) return { diagnostics: before };
  const named = await checkNames(document.value, definition.value);
  if (hasErrors(named)) return { diagnostics: [...before, ...named] };
  const { value, diagnostics: unread } = await completeWorkspace(host, root, document.value, definition.value);
  return { value, diagnostics: [...before, ...named, ...unread] };
}

/** Targets and codes are loaded only where the workspace names some: a `check` without them stays quick. */
async function checkNames(document: SourceDocument, definition: WorkspaceDefinition): Promise<readonly Diagnostic[]> {
  const found: Diagnostic[] = [];
  if (definition.targets !== undefined || definition.options !== undefined) {
    const { checkTargetNames } = await import('./workspace-targets.ts');
    found.push(...checkTargetNames(document, definition));
  }
  if (definition.severities !== undefined) {
    const { checkSeverities } = await import('./workspace-severities.ts');
    found.push(...checkSeverities(document, definition));
  }
  return found;
}
