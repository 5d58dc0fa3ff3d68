import { type Diagnostic, distinctDiagnostics } from '../diagnostics/diagnostic.ts';
import type { Host } from '../source/host.ts';
import { discover } from './discover.ts';
import { createWorkspaceCache } from './load-workspace.ts';
import type { OwnFiles } from './own-files.ts';
import { type PrepareContext, prepare } from './prepare.ts';
import { applySeverities } from './severities.ts';

export interface CheckReport {
  readonly diagnostics: readonly Diagnostic[];
  /** How many modules and units were looked at. */
  readonly checked: number;
}

/** Says everything about modules that can be known without building them, reading through any host. */
export async function checkThrough(
  host: Host,
  workingFolder: string,
  paths: readonly string[],
  own: OwnFiles,
): Promise<CheckReport> {
  const context = { host, workingFolder, workspaces: createWorkspaceCache() };
  const { items, diagnostics } = await discover(host, workingFolder, paths);
  const found: Diagnostic[] = [...diagnostics];
  for (const item of items) found.push(...(await prepare(item, context)).diagnostics);
  found.push(...(await ownThemes(context, own)));
  return { diagnostics: distinctDiagnostics(found), checked: items.length };
}

/** The default theme is without fault; the code that looks at others is loaded only where there is one. */
async function ownThemes({ host, workspaces }: PrepareContext, own: OwnFiles): Promise<readonly Diagnostic[]> {
  const found: Diagnostic[] = [];
  for (const loading of workspaces.loaded.values()) {
    const { value: workspace } = await loading;
    if (workspace === undefined || workspace.theme === 'default') continue;
    const { checkOwnTheme } = await import('./themes.ts');
    found.push(...applySeverities(await checkOwnTheme(workspace, host, own), workspace));
  }
  return found;
}
