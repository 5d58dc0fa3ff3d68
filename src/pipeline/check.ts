import { posix } from 'node:path';
import { type Diagnostic, distinctDiagnostics } from '../diagnostics/diagnostic.ts';
import type { LoadedWorkspace } from '../source/document.ts';
import type { Host } from '../source/host.ts';
import { contained, type OnFault } from './contained.ts';
import { discover } from './discover.ts';
import { prepare } from './prepare.ts';
import { requestHost } from './request-host.ts';
import { sameIds, writtenIds } from './same-ids.ts';
import { applySeverities } from './severities.ts';
import { stopIfAborted, untilAborted } from './stopped.ts';
import { createWorkspaces } from './workspaces.ts';

export interface CheckRequest {
  /** Modules' folders, units' files or folders of modules; without one everything in `modules`. */
  readonly paths?: readonly string[];
  /** Paths are relative to it; default: the process's. */
  readonly workingFolder?: string;
  /**
   * Instead of a folder on disk: everything that is read, by its path in the working folder (`modules/a/module.json`). The
   * disk is not read then.
   */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  /** Ends the work between two steps or chunks; the promise is rejected with the signal's reason. */
  readonly signal?: AbortSignal;
  /** Told of each fault of the program, which is among the findings, too; `thrown` says where it happened. */
  readonly onFault?: (thrown: unknown, finding: Diagnostic) => void;
}

export interface CheckReport {
  readonly diagnostics: readonly Diagnostic[];
  /** How many modules and units were looked at. */
  readonly checked: number;
}

/** Says everything about modules that can be known without building them. */
export async function check(request: CheckRequest = {}): Promise<CheckReport> {
  const workingFolder = posix.resolve(request.workingFolder ?? process.cwd());
  const host = requestHost(request, workingFolder);
  return untilAborted(request.signal, () => checkThrough(host, workingFolder, request.paths ?? [], request));
}

/** The same through any host. */
export async function checkThrough(
  host: Host,
  workingFolder: string,
  paths: readonly string[],
  { onFault, signal }: Pick<CheckRequest, 'onFault' | 'signal'> = {},
): Promise<CheckReport> {
  const workspaces = createWorkspaces(host, workingFolder, onFault);
  const { items, diagnostics } = await discover(host, workingFolder, paths, onFault);
  const found: Diagnostic[] = [...diagnostics];
  for (const item of items) {
    stopIfAborted(signal);
    const workspace = await workspaces.of(item.path);
    found.push(...(await prepare(item, workspace, { host, onFault })).diagnostics);
  }
  found.push(...sameIds(await writtenIds(items, host)).diagnostics);
  for (const { value } of await workspaces.found()) found.push(...(await checkTheme(value, host, onFault)));
  return { diagnostics: distinctDiagnostics(found), checked: items.length };
}

/** The default theme is without fault; the code that looks at others is loaded only where there is one. */
async function checkTheme(
  workspace: LoadedWorkspace | undefined,
  host: Host,
  onFault?: OnFault,
): Promise<readonly Diagnostic[]> {
  if (workspace === undefined || workspace.theme === 'default') return [];
  const { checkOwnTheme } = await import('./themes.ts');
  const doing = { what: 'reading the theme of', file: host.nameOf(workspace.root) };
  const { value, diagnostics } = await contained(doing, () => checkOwnTheme(workspace, host), onFault);
  return applySeverities(value ?? diagnostics, workspace);
}
