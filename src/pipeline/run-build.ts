import { distinctDiagnostics } from '../diagnostics/diagnostic.ts';
import { readOnceHost } from '../source/read-once-host.ts';
import { buildItem } from './build-item.ts';
import type { BuildRun } from './build-run.ts';
import type { Discovery } from './discover.ts';
import { createKeep } from './keep.ts';
import { createWorkspaceCache } from './load-workspace.ts';
import type { BuildReport } from './report.ts';
import { unwrittenDiagnostics } from './write-package.ts';

/** What is known of a run before it begins. */
type RunSettings = Pick<
  BuildRun,
  'request' | 'host' | 'workingFolder' | 'outFolder' | 'cache' | 'timestamp' | 'write' | 'own'
>;

/** A run that has built nothing yet. */
export function startRun(settings: RunSettings): BuildRun {
  return {
    ...settings,
    targets: settings.request.targets,
    workspaces: createWorkspaceCache(),
    themes: new Map(),
    themeHost: readOnceHost(settings.host),
    keys: new Map(),
    packages: [],
    diagnostics: [],
    unwritten: [],
    keep: createKeep(),
  };
}

/** Builds what was found, one item after the other; a module at fault is reported and the others are built. */
export async function buildItems({ items, diagnostics }: Discovery, run: BuildRun): Promise<BuildReport> {
  run.diagnostics.push(...diagnostics);
  const seen = new Map<string, string>();
  for (const [index, item] of items.entries())
    await buildItem(item, run, seen, { item: index + 1, items: items.length });
  return {
    packages: run.packages,
    diagnostics: [...distinctDiagnostics(run.diagnostics), ...unwrittenDiagnostics(run.unwritten)],
  };
}
