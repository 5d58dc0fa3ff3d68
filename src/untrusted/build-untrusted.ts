import { posix } from 'node:path';
import { startSum } from '../pipeline/add-up.ts';
import { noCache } from '../pipeline/build-cache.ts';
import type { Progress } from '../pipeline/build-request.ts';
import type { BuildRun } from '../pipeline/build-run.ts';
import { buildThrough } from '../pipeline/build-through.ts';
import type { Discovery } from '../pipeline/discover.ts';
import type { BuildReport } from '../pipeline/report.ts';
import type { BuildItems, RunReport } from '../pipeline/run-build.ts';
import { untilAborted } from '../pipeline/stopped.ts';
import { isRecord } from '../source/unknown-value.ts';
import { guardedOutput } from './guarded-output.ts';
import { itemDone } from './item-done.ts';
import type { BuildJob } from './job.ts';
import { limitsWith } from './limits.ts';
import { listingHost } from './listing-host.ts';
import { operatorWorkspace, placeOf, unreadSettings, wrongWorkspace } from './operator-workspace.ts';
import { jobOf, runItems, superviseItem, type UntrustedRun } from './run-items.ts';
import type { UntrustedBuildRequest } from './untrusted-request.ts';

/**
 * As `build`, of what strangers send: each module or unit is read and built in a process of its own, which may take no
 * more than the limits allow and is ended where it does. The others are built all the same. Nothing is remembered.
 */
export async function buildUntrusted(request: UntrustedBuildRequest = {}): Promise<BuildReport> {
  const { workspace: _workspace, limits: _limits, workingFolder: written, ...asked } = request;
  const workingFolder = posix.resolve(written ?? process.cwd());
  const host = listingHost(workingFolder, limitsWith(request.limits));
  return untilAborted(request.signal, () =>
    buildThrough(host, workingFolder, { ...asked, fresh: true }, builder(request)),
  );
}

function builder(request: UntrustedBuildRequest): BuildItems {
  return async (discovery, build) => {
    const { host, workingFolder, onFault } = build;
    const workspace = await operatorWorkspace(request.workspace, host, workingFolder, onFault);
    const misplaced = await wrongWorkspace(workspace.root, discovery.items, host);
    if (misplaced.length > 0)
      return { report: { packages: [], diagnostics: misplaced }, failedIds: async () => new Set() };
    const limits = limitsWith(request.limits);
    const output = guardedOutput(build.output, limits);
    const run: UntrustedRun = {
      limits,
      workspace,
      host,
      workingFolder,
      started: performance.now(),
      signal: request.signal,
      onFault,
      isFull: output.isFull,
    };
    const unread = await unreadSettings(discovery.items, host, workspace.root);
    return buildAll({ ...discovery, diagnostics: [...discovery.diagnostics, ...unread] }, run, build, output, request);
  };
}

async function buildAll(
  discovery: Discovery,
  run: UntrustedRun,
  build: BuildRun,
  output: ReturnType<typeof guardedOutput>,
  request: UntrustedBuildRequest,
): Promise<RunReport> {
  const sum = startSum(noCache, discovery.diagnostics);
  const failedIds = new Set<string>();
  const whole = await runItems(
    discovery.items,
    run,
    async (turn) => {
      const { item, count } = turn;
      const job: BuildJob = {
        kind: 'build',
        ...jobOf(turn, run),
        outFolder: build.outFolder,
        timestamp: build.timestamp,
        ...(request.targets && { targets: request.targets }),
        paths: request.paths ?? [],
        withInstructor: request.withInstructor ?? false,
        accessibility: request.accessibility ?? false,
        count,
      };
      const own = output.of(run.host.nameOf(item.path));
      const onProgress = (value: unknown) => tellProgress(value, request.onProgress);
      return itemDone(await superviseItem(job, item, run, { output: own, onProgress }), own.written);
    },
    (item, { value, diagnostics }) => {
      const { same = [], packages = [], unwritten = [], diagnostics: found = diagnostics } = value ?? {};
      const refused = same.length > 0;
      const planned = { item, workspace: run.workspace.of(placeOf(item)), refused };
      sum.add(planned, { packages, unwritten, diagnostics: [...same, ...found] });
      if (!sum.failed().includes(item)) return;
      if (item.kind === 'module') failedIds.add(posix.basename(item.path));
      if (value?.id !== undefined) failedIds.add(value.id.id);
    },
  );
  const { packages, diagnostics } = sum.report();
  return { report: { packages, diagnostics: [...diagnostics, ...whole] }, failedIds: async () => failedIds };
}

function tellProgress(value: unknown, onProgress: UntrustedBuildRequest['onProgress']): void {
  if (!isRecord(value)) return;
  const { module, target, item, items } = value;
  const isProgress = typeof module === 'string' && typeof target === 'string';
  if (isProgress) onProgress?.({ module, target, item: Number(item), items: Number(items) } satisfies Progress);
}
