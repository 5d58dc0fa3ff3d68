import { posix } from 'node:path';
import { type Diagnostic, distinctDiagnostics } from '../diagnostics/diagnostic.ts';
import type { Host } from '../source/host.ts';
import { nodeHost } from '../source/node-host.ts';
import { discover } from './discover.ts';
import { createWorkspaceCache } from './load-workspace.ts';
import { type PrepareContext, prepare } from './prepare.ts';
import { applySeverities } from './severities.ts';

export interface CheckRequest {
  /** Modules' folders, units' files or folders of modules; without one everything in `modules`. */
  readonly paths?: readonly string[];
  /** Paths are relative to it; default: the process's. */
  readonly workingFolder?: string;
}

export interface CheckReport {
  readonly diagnostics: readonly Diagnostic[];
  /** How many modules and units were looked at. */
  readonly checked: number;
}

/** Says everything about modules that can be known without building them. */
export async function check(request: CheckRequest = {}): Promise<CheckReport> {
  const workingFolder = posix.resolve(request.workingFolder ?? process.cwd());
  return checkThrough(nodeHost(workingFolder), workingFolder, request.paths ?? []);
}

/** The same through any host. */
export async function checkThrough(host: Host, workingFolder: string, paths: readonly string[]): Promise<CheckReport> {
  const context = { host, workingFolder, workspaces: createWorkspaceCache() };
  const { items, diagnostics } = await discover(host, workingFolder, paths);
  const found: Diagnostic[] = [...diagnostics];
  for (const item of items) found.push(...(await prepare(item, context)).diagnostics);
  found.push(...(await ownThemes(context)));
  return { diagnostics: distinctDiagnostics(found), checked: items.length };
}

/** The default theme is without fault; the code that looks at others is loaded only where there is one. */
async function ownThemes({ host, workspaces }: PrepareContext): Promise<readonly Diagnostic[]> {
  const found: Diagnostic[] = [];
  for (const loading of workspaces.loaded.values()) {
    const { value: workspace } = await loading;
    if (workspace === undefined || workspace.theme === 'default') continue;
    const { checkOwnTheme } = await import('./themes.ts');
    const { ownFilesOnDisk } = await import('./own-files-on-disk.ts');
    found.push(...applySeverities(await checkOwnTheme(workspace, host, ownFilesOnDisk), workspace));
  }
  return found;
}
