import posix from 'path-browserify';
import type { WorkspaceDefinition } from '../../schema/types.generated.ts';
import { validateWorkspace } from '../definition/validate.ts';
import type { Diagnostic, Result } from '../diagnostics/diagnostic.ts';
import { withoutConsequences } from '../resolve/consequences.ts';
import type { LoadedWorkspace, Located } from '../source/document.ts';
import type { Host } from '../source/host.ts';
import { loadDocument } from '../source/load-document.ts';
import { pointerParts } from '../source/parsed-text.ts';
import {
  completeWorkspace,
  emptyWorkspace,
  findWorkspaceRoot,
  holdsWorkspaceFile,
  nearlyWorkspaceFile,
  WORKSPACE_FILE,
} from '../source/workspace.ts';
import { dataAddress } from '../source/workspace-logo.ts';
import type { BuildRequest } from './build-request.ts';
import { containedResult, type OnFault } from './contained.ts';

/** The workspaces of one run: a catalogue's folders are looked at once, and each workspace is read once. */
export interface Workspaces {
  /** The workspace in which a path lies. Never throws: a fault of ours is a finding about the workspace's file. */
  of(path: string): Promise<Result<LoadedWorkspace>>;
  /** Those that were asked for so far. */
  found(): Promise<readonly Result<LoadedWorkspace>[]>;
}

/** Whom a run asks and tells. */
interface WorkspacesContext {
  readonly onFault?: OnFault | undefined;
  /** What a build was asked for: a workspace may name the targets of the caller's own, and give them options. */
  readonly targets?: BuildRequest['targets'];
}

/** Empty: a run begins with them, and nothing outlives it. */
export function createWorkspaces(
  host: Host,
  workingFolder: string,
  { onFault, targets }: WorkspacesContext = {},
): Workspaces {
  const isMarked = remembered((folder) => holdsWorkspaceFile(host, folder));
  const loaded = new Map<string, Promise<Result<LoadedWorkspace>>>();
  const load = remembered((root) => {
    const doing = { what: 'reading', file: host.nameOf(posix.join(root, WORKSPACE_FILE)), nameOf: host.nameOf };
    return containedResult(doing, async () => readWorkspace(host, root, await isMarked(root), targets), onFault);
  }, loaded);
  return {
    of(path) {
      const find = async () => load(await findWorkspaceRoot(path, workingFolder, isMarked));
      const doing = { what: 'looking for the workspace of', file: host.nameOf(path), nameOf: host.nameOf };
      return containedResult(doing, find, onFault);
    },
    found: () => Promise.all(loaded.values()),
  };
}

/** Asks once for each key, also where it is asked for again before the answer has come. */
function remembered<Value>(
  ask: (key: string) => Promise<Value>,
  known = new Map<string, Promise<Value>>(),
): (key: string) => Promise<Value> {
  return (key) => {
    const answer = known.get(key) ?? ask(key);
    known.set(key, answer);
    return answer;
  };
}

/** The workspace whose folder is known: its file is there and nowhere else, or there is none. */
export function workspaceAt(host: Host, root: string, onFault?: OnFault): Promise<Result<LoadedWorkspace>> {
  const doing = { what: 'reading', file: host.nameOf(posix.join(root, WORKSPACE_FILE)) };
  const read = async () => readWorkspace(host, root, await holdsWorkspaceFile(host, root), undefined);
  return containedResult(doing, read, onFault);
}

async function readWorkspace(
  host: Host,
  root: string,
  isMarked: boolean,
  targets: BuildRequest['targets'],
): Promise<Result<LoadedWorkspace>> {
  return isMarked
    ? readWorkspaceFile(host, root, targets)
    : { value: emptyWorkspace(root), diagnostics: await nearlyWorkspaceFile(host, root) };
}

async function readWorkspaceFile(
  host: Host,
  root: string,
  targets: BuildRequest['targets'],
): Promise<Result<LoadedWorkspace>> {
  const path = posix.join(root, WORKSPACE_FILE);
  const document = await loadDocument(host, root, path, WORKSPACE_FILE);
  if (document.value === undefined) return unreadWorkspace(root, document.diagnostics);
  const { diagnostics: byShape, sound } = validateWorkspace(document.value);
  const before = [...document.diagnostics, ...byShape];
  if (sound === undefined) return unreadWorkspace(root, before);
  const named = await checkNames(sound, sound.definition, targets);
  const { value, diagnostics: unread } = await completeWorkspace(host, root, sound, sound.definition);
  const known = withoutConsequences(named, sound.leftOut, document.value.value);
  const wrong = [...sound.leftOut.pointers, ...sound.leftOut.replaced, ...named.map(({ pointer = '' }) => pointer)];
  const drawn = await withHarmlessLogo(value);
  const settings = withoutUnread(drawn.value, [...new Set(wrong.map((pointer) => pointerParts(pointer)[0] ?? ''))]);
  return { value: settings, diagnostics: [...before, ...known, ...unread, ...drawn.diagnostics] };
}

/** A drawing travels as what is left of it once everything that could run or load something is gone. */
async function withHarmlessLogo(workspace: LoadedWorkspace): Promise<Required<Result<LoadedWorkspace>>> {
  const { logo, ...others } = workspace;
  if (logo?.svg === undefined) return { value: workspace, diagnostics: [] };
  const { sanitizeSvg } = await import('../content/svg.ts');
  const { value: svg, diagnostics } = sanitizeSvg(logo.svg, { file: logo.file.name });
  if (svg === undefined) return { value: others, diagnostics };
  const address = dataAddress(logo.mediaType, new TextEncoder().encode(svg));
  return { value: { ...others, logo: { ...logo, svg, address } }, diagnostics };
}

function withoutUnread({ themePlace, ...settings }: LoadedWorkspace, unread: readonly string[]): LoadedWorkspace {
  if (unread.includes('theme')) return { ...settings, theme: 'default', unread };
  return { ...settings, ...(themePlace === undefined ? {} : { themePlace }), ...(unread.length > 0 ? { unread } : {}) };
}

/** Modules are checked without their settings then, and nothing is said that hangs on one. */
function unreadWorkspace(root: string, diagnostics: readonly Diagnostic[]): Result<LoadedWorkspace> {
  return {
    value: { ...emptyWorkspace(root), unread: ['remoteOrigins', 'sourceTexts', 'targets', 'theme'] },
    diagnostics,
  };
}

/** Targets and codes are loaded only where the workspace names some: a `check` without them stays quick. */
async function checkNames(
  document: Located,
  definition: WorkspaceDefinition,
  targets: BuildRequest['targets'],
): Promise<readonly Diagnostic[]> {
  const found: Diagnostic[] = [];
  if (definition.targets !== undefined || definition.options !== undefined) {
    const { checkTargetNames } = await import('./workspace-targets.ts');
    for (const one of checkTargetNames(document, definition, targets)) found.push(one);
  }
  if (definition.severities !== undefined) {
    const { checkSeverities } = await import('./workspace-severities.ts');
    for (const one of checkSeverities(document, definition)) found.push(one);
  }
  return found;
}
