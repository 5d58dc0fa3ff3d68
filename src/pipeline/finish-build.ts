import { posix } from 'node:path';
import { textChunks, writeAtomically } from '../archive/write.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { BuildRun } from './build-run.ts';
import { contained } from './contained.ts';
import type { Discovery } from './discover.ts';
import { lookAtEarlier } from './look-at-earlier.ts';
import { folderReport, REPORT_FILE, reportText } from './report.ts';
import type { RunReport } from './run-build.ts';
import { writtenId } from './same-ids.ts';
import type { Shard } from './shards/divide.ts';
import { catalogueMark, type ShardItem, shardReportName, shardReportText } from './shards/shard-report.ts';
import { failedWriteDiagnostic } from './write-package.ts';

/** What was built, of what, and where that is remembered. */
export interface Finished {
  /** What was built; of a shard only a part of what was found. */
  readonly discovery: Discovery;
  readonly found: Discovery;
  /** The file of what is remembered. */
  readonly memory: string;
}

/**
 * The last step of a build: writes the report, and remembers what was built. A fault in it takes nothing away from what was
 * built.
 */
export async function finishBuild(built: RunReport, run: BuildRun, finished: Finished): Promise<readonly Diagnostic[]> {
  const { shard } = run.request;
  const path = posix.join(run.outFolder, shard === undefined ? REPORT_FILE : shardReportName(shard));
  const doing = { what: 'writing', file: run.host.nameOf(path) };
  const write = async () => {
    const said: Diagnostic[] = [];
    try {
      const text = await (shard === undefined
        ? wholeReport(built, run, finished, said)
        : shardReport(built, run, finished, shard));
      if (text === undefined) return said;
      const { durable = false } = run.request;
      await writeAtomically(path, textChunks(text), { durable });
    } catch (error) {
      return [...said, failedWriteDiagnostic(error, path, run.host)];
    }
    return [...said, ...(await remembered(built, run, finished.memory))];
  };
  const { value, diagnostics } = await contained(doing, write, run.onFault);
  return value ?? diagnostics;
}

/** Undefined where nothing was built and no earlier package lies there: there is nothing to report on. */
async function wholeReport(
  { report, failedIds }: RunReport,
  run: BuildRun,
  { discovery }: Finished,
  said: Diagnostic[],
): Promise<Iterable<string> | undefined> {
  const { earlier, diagnostics } = await lookAtEarlier(report, {
    folder: run.outFolder,
    workingFolder: run.workingFolder,
    cache: run.cache,
    items: discovery.items.length,
    everything: (run.request.paths ?? []).length === 0,
    failed: failedIds,
  });
  if (report.packages.length + earlier.length === 0) return undefined;
  for (const one of diagnostics) said.push(one);
  return reportText(folderReport({ ...report, diagnostics: [...report.diagnostics, ...said] }, earlier));
}

/** What this machine leaves for `mergeReports`, also where it has built nothing: others wait for it. */
async function shardReport(
  { report, failedIds }: RunReport,
  run: BuildRun,
  { discovery, found }: Finished,
  shard: Shard,
): Promise<Iterable<string>> {
  const { host, request } = run;
  const items: ShardItem[] = [];
  for (const item of discovery.items) {
    const known = await writtenId(item, host);
    if (known !== undefined) items.push({ file: known.file, id: known.id, at: found.items.indexOf(item) });
  }
  return shardReportText(report, {
    ...shard,
    catalogue: catalogueMark(found.items.map(({ path }) => host.nameOf(path))),
    everything: (request.paths ?? []).length === 0,
    items,
    failed: [...(await failedIds())],
  });
}

async function remembered({ report }: RunReport, run: BuildRun, memory: string): Promise<readonly Diagnostic[]> {
  try {
    if (report.packages.length > 0) await run.cache.save();
    return [];
  } catch (error) {
    return [failedWriteDiagnostic(error, memory, run.host)];
  }
}
