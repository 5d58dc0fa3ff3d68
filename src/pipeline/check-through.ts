import { families, type TranslatedModule } from '../customized/families.ts';
import { type Diagnostic, distinctDiagnostics } from '../diagnostics/diagnostic.ts';
import type { LoadedWorkspace } from '../source/document.ts';
import type { Host } from '../source/host.ts';
import { contained, type OnFault } from './contained.ts';
import { type BuildItem, discover } from './discover.ts';
import type { OwnFiles } from './own-files.ts';
import { prepare } from './prepare.ts';
import type { CheckedItem, CheckReport } from './report.ts';
import { sameIds, writtenIds } from './same-ids.ts';
import { applySeverities } from './severities.ts';
import { stopIfAborted } from './stopped.ts';
import { createWorkspaces } from './workspaces.ts';

/** Says everything about modules that can be known without building them, reading through any host. */
export async function checkThrough(
  host: Host,
  workingFolder: string,
  paths: readonly string[],
  own: OwnFiles,
  { onFault, signal }: { readonly onFault?: OnFault; readonly signal?: AbortSignal } = {},
): Promise<CheckReport> {
  const workspaces = createWorkspaces(host, workingFolder, { onFault });
  const { items, diagnostics } = await discover(host, workingFolder, paths, onFault);
  const found: Diagnostic[] = [...diagnostics];
  const translated: TranslatedModule[] = [];
  for (const item of items) {
    stopIfAborted(signal);
    const workspace = await workspaces.of(item.path);
    const { value, diagnostics: own } = await prepare(item, workspace, { host, onFault });
    found.push(...own);
    if (value?.translation !== undefined) translated.push(value.translation);
  }
  found.push(...sameIds(await writtenIds(items, host, workspaces)).diagnostics);
  for (const { value } of await workspaces.found()) found.push(...(await checkTheme(value, host, own, onFault)));
  return {
    diagnostics: distinctDiagnostics(found),
    checked: checkedItems(items, host),
    translations: families(translated),
  };
}

/** What was looked at, by the names that people know. */
export function checkedItems(items: readonly BuildItem[], host: Host): readonly CheckedItem[] {
  return items.map(({ kind, path }) => ({ kind, path: host.nameOf(path) }));
}

/** The default theme is without fault; the code that looks at others, and at colours, is loaded only where there are such. */
export async function checkTheme(
  workspace: LoadedWorkspace | undefined,
  host: Host,
  own: OwnFiles,
  onFault?: OnFault,
): Promise<readonly Diagnostic[]> {
  if (workspace === undefined || (workspace.theme === 'default' && workspace.colors === undefined)) return [];
  const { checkLooks } = await import('./themes.ts');
  const doing = { what: 'reading the theme of', file: host.nameOf(workspace.root) };
  const { value, diagnostics } = await contained(doing, () => checkLooks(workspace, host, own), onFault);
  return applySeverities(value ?? diagnostics, workspace);
}
