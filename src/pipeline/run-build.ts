import { readOnceHost } from '../source/read-once-host.ts';
import { startSum } from './add-up.ts';
import { buildItem } from './build-item.ts';
import type { BuildRun } from './build-run.ts';
import type { Builders } from './builders.ts';
import type { Discovery } from './discover.ts';
import { inTurn } from './in-turn.ts';
import { idsOf } from './outdated-packages.ts';
import { planItems } from './plan-items.ts';
import type { PlannedItem } from './planned-item.ts';
import type { BuildReport } from './report.ts';
import { stopIfAborted } from './stopped.ts';
import { createWorkspaces } from './workspaces.ts';

/** What is known of a run before it begins. */
type RunSettings = Pick<
  BuildRun,
  'request' | 'host' | 'workingFolder' | 'outFolder' | 'output' | 'cache' | 'timestamp' | 'own' | 'builders'
>;

/** A run that has built nothing yet. */
export function startRun(settings: RunSettings): BuildRun {
  const { host, workingFolder, request } = settings;
  const { onFault, targets } = request;
  return {
    ...settings,
    workspaces: createWorkspaces(host, workingFolder, { onFault, targets }),
    themes: new Map(),
    themeHost: readOnceHost(host),
    onFault,
  };
}

/** What came of a run. */
export interface RunReport {
  readonly report: BuildReport;
  /** The ids under which packages were made before of items of which not all could be built now. */
  failedIds(): Promise<ReadonlySet<string>>;
}

/** Builds what was found. */
export type BuildItems = (discovery: Discovery, run: BuildRun) => Promise<RunReport>;

/** Builds what was found, in its order whatever is finished first; a module at fault is reported and the others are built. */
export async function buildItems(discovery: Discovery, run: BuildRun): Promise<RunReport> {
  const plan = await planItems(discovery.items, run);
  const sum = startSum(run.cache, [...discovery.diagnostics, ...plan.diagnostics]);
  const items = plan.value.length;
  const toBuild = plan.value.filter(({ cached }) => cached === undefined);
  const builders = (await run.builders?.(toBuild, run)) ?? thisThread(run);
  const result = (planned: PlannedItem, index: number) => {
    stopIfAborted(run.request.signal);
    return planned.cached ?? builders.build(planned, { item: index + 1, items });
  };
  try {
    await inTurn(plan.value, builders.atOnce, result, sum.add);
  } finally {
    await builders.end();
  }
  return { report: sum.report(), failedIds: () => idsOf(sum.failed(), run.host) };
}

/** One item after the other, here. */
function thisThread(run: BuildRun): Builders {
  return { atOnce: 1, build: (planned, count) => buildItem(planned, run, count), end: async () => undefined };
}
