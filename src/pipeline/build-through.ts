import { posix } from 'node:path';
import { removeLeftovers } from '../archive/temporary.ts';
import { textChunks, writeAtomically } from '../archive/write.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { hasErrors } from '../diagnostics/diagnostic.ts';
import { isInside } from '../source/confined.ts';
import type { Host } from '../source/host.ts';
import { nodeHost } from '../source/node-host.ts';
import { type BuildCache, noCache } from './build-cache.ts';
import type { BuildRequest } from './build-request.ts';
import type { BuildRun } from './build-run.ts';
import { BUILDS_FILE, CACHE_FILE, openCache } from './cache.ts';
import { contained } from './contained.ts';
import { type Discovery, discover } from './discover.ts';
import { earlierPackages } from './earlier-packages.ts';
import { folderOutput } from './folder-output.ts';
import { leftPackages } from './left-packages.ts';
import { outdatedPackages } from './outdated-packages.ts';
import { receivedOutput } from './output.ts';
import { checkOutputFolder } from './output-folder.ts';
import { ownFilesOnDisk } from './own-files-on-disk.ts';
import { type BuildReport, folderReport, REPORT_FILE, reportText } from './report.ts';
import { type BuildItems, buildItems, type RunReport, startRun } from './run-build.ts';
import { sourceDate } from './source-date.ts';
import { chooseTargets } from './targets.ts';
import { failedWriteDiagnostic } from './write-package.ts';

/** What `build` does, reading through any host; what is found is built here, or as the caller says. */
export async function buildThrough(
  host: Host,
  workingFolder: string,
  request: BuildRequest,
  buildFound: BuildItems = buildItems,
): Promise<BuildReport> {
  const outFolder = posix.resolve(workingFolder, request.outFolder ?? 'dist');
  const date = sourceDate(process.env.SOURCE_DATE_EPOCH);
  if (date.value === undefined) return { packages: [], diagnostics: date.diagnostics };
  const asked = chooseTargets(request.targets);
  if (asked.diagnostics.length > 0) return { packages: [], diagnostics: asked.diagnostics };
  const { durable = false, onFault, receive, signal } = request;
  const run = startRun({
    request,
    host,
    workingFolder,
    outFolder,
    output:
      receive === undefined ? folderOutput(outFolder, signal, { durable }) : receivedOutput(receive, host, signal),
    cache: await cacheFor(request, workingFolder, outFolder),
    timestamp: date.value,
    own: ownFilesOnDisk,
    builders: buildersFor(request),
  });
  const discovery = await discover(host, workingFolder, request.paths ?? [], onFault);
  const misplaced = receive === undefined ? await outputFolderProblems(run, discovery) : [];
  if (misplaced.length > 0) return { packages: [], diagnostics: misplaced };
  if (receive === undefined) await removeLeftovers(outFolder);
  const built = await buildFound(discovery, run);
  const { report } = built;
  if (receive !== undefined) return report;
  const found = await finish(built, run, discovery.items.length);
  return { ...report, diagnostics: [...report.diagnostics, ...found] };
}

async function outputFolderProblems(run: BuildRun, discovery: Discovery): Promise<readonly Diagnostic[]> {
  const { host, workingFolder, outFolder, onFault } = run;
  const doing = { what: 'looking at', file: host.nameOf(outFolder), nameOf: host.nameOf };
  const look = () => checkOutputFolder(host, workingFolder, outFolder, discovery);
  const { value, diagnostics } = await contained(doing, look, onFault);
  return value ?? diagnostics;
}

/**
 * Bundling writes into the program what identifies it; run from its sources, it remembers nothing. Nor are packages that
 * were made from or by what is not known by a file or this program, or that went elsewhere.
 */
async function cacheFor(request: BuildRequest, workingFolder: string, outFolder: string): Promise<BuildCache> {
  const program = process.env.CARTWRIGHT_BUILD;
  const forgets = program === undefined || request.fresh === true || isForeign(request);
  return forgets
    ? noCache
    : openCache({ path: cachePath(request, workingFolder, outFolder), workingFolder, outFolder }, program);
}

/** Beside the packages, or in a folder of its own for them. */
function cachePath({ cache }: BuildRequest, workingFolder: string, outFolder: string): string {
  return cache === undefined ? posix.join(outFolder, CACHE_FILE) : posix.resolve(workingFolder, cache, BUILDS_FILE);
}

/** Other threads build what this program reads from the disk and writes into a folder. */
function buildersFor(request: BuildRequest): BuildRun['builders'] {
  const { jobs = 1 } = request;
  if (process.env.CARTWRIGHT_BUILD === undefined || jobs < 2 || isForeign(request)) return undefined;
  return async (items, run) => {
    const { startPool, threadsFor } = await import('./item-pool.ts');
    const threads = threadsFor(items.length, jobs);
    return threads < 2 ? undefined : startPool(items, run, threads);
  };
}

/** What is read from, made by, or goes to what only the caller's program has. */
function isForeign({ files, receive, targets = [] }: BuildRequest): boolean {
  return files !== undefined || receive !== undefined || targets.some((target) => typeof target !== 'string');
}

/** A fault in the last step takes nothing away from what was built. */
async function finish(built: RunReport, run: BuildRun, items: number): Promise<readonly Diagnostic[]> {
  const doing = { what: 'writing', file: run.host.nameOf(posix.join(run.outFolder, REPORT_FILE)) };
  const { value, diagnostics } = await contained(doing, () => writeReport(built, run, items), run.onFault);
  return value ?? diagnostics;
}

/** Where nothing was built and no earlier package lies there, there is nothing to report on. */
async function writeReport(
  { report, failedIds }: RunReport,
  run: BuildRun,
  items: number,
): Promise<readonly Diagnostic[]> {
  const path = posix.join(run.outFolder, REPORT_FILE);
  const left: Diagnostic[] = [];
  try {
    const known = await earlierPackages(run.outFolder, report.packages, nodeHost(run.workingFolder), run.cache);
    if (report.packages.length + known.length === 0) return left;
    const folder = run.host.nameOf(run.outFolder);
    const { earlier, diagnostics } = outdatedPackages(known, await failedIds(), folder);
    left.push(...diagnostics);
    // Only where everything was built is it known what there is no more: a unit, for one, is not packed as SCORM.
    const everything = (run.request.paths ?? []).length === 0 && !hasErrors(report.diagnostics);
    const isWhole = everything && new Set(report.packages.map(({ module }) => module)).size === items;
    // Into a folder elsewhere another workspace may build, too.
    if (isWhole && isInside(run.outFolder, run.workingFolder))
      left.push(...leftPackages(earlier, report.packages, folder));
    const told = { ...report, diagnostics: [...report.diagnostics, ...left] };
    const { durable = false } = run.request;
    await writeAtomically(path, textChunks(reportText(folderReport(told, earlier))), { durable });
  } catch (error) {
    return [...left, failedWriteDiagnostic(error, path, run.host)];
  }
  try {
    if (report.packages.length > 0) await run.cache.save();
    return left;
  } catch (error) {
    return [...left, failedWriteDiagnostic(error, cachePath(run.request, run.workingFolder, run.outFolder), run.host)];
  }
}
