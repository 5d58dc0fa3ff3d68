import { posix } from 'node:path';
import { removeLeftovers } from '../archive/temporary.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Host } from '../source/host.ts';
import { type BuildCache, noCache } from './build-cache.ts';
import type { BuildRequest } from './build-request.ts';
import type { BuildRun } from './build-run.ts';
import { BUILDS_FILE, CACHE_FILE, openCache } from './cache.ts';
import { contained } from './contained.ts';
import { type Discovery, discover } from './discover.ts';
import { finishBuild } from './finish-build.ts';
import { folderOutput } from './folder-output.ts';
import { receivedOutput } from './output.ts';
import { checkOutputFolder } from './output-folder.ts';
import { ownFilesOnDisk } from './own-files-on-disk.ts';
import type { BuildReport } from './report.ts';
import { type BuildItems, buildItems, startRun } from './run-build.ts';
import { type Shard, shardName } from './shards/divide.ts';
import { sourceDate } from './source-date.ts';
import { chooseTargets } from './targets.ts';

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
  const found = await discover(host, workingFolder, request.paths ?? [], onFault);
  const misplaced = receive === undefined ? await outputFolderProblems(run, found) : [];
  if (misplaced.length > 0) return { packages: [], diagnostics: misplaced };
  if (receive === undefined) await removeLeftovers(outFolder);
  const discovery = request.shard === undefined ? found : await shardOf(found, request.shard, host);
  const built = await buildFound(discovery, run);
  const { report } = built;
  if (receive !== undefined) return report;
  const finished = await finishBuild(built, run, {
    discovery,
    found,
    memory: cachePath(request, workingFolder, outFolder),
  });
  return { ...report, diagnostics: [...report.diagnostics, ...finished] };
}

async function shardOf(found: Discovery, shard: Shard, host: Host): Promise<Discovery> {
  const { itemsOf } = await import('./shards/costs.ts');
  return { ...found, items: await itemsOf(found.items, shard, host) };
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
function cachePath({ cache, shard }: BuildRequest, workingFolder: string, outFolder: string): string {
  // Machines that share a folder would overwrite what the others remember.
  const part = shard === undefined ? '.json' : `.${shardName(shard)}.json`;
  const [folder, name] = cache === undefined ? [outFolder, CACHE_FILE] : [cache, BUILDS_FILE];
  return posix.resolve(workingFolder, folder, name.replace(/\.json$/, part));
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
