import { workerData } from 'node:worker_threads';
import workerpool from 'workerpool';
import { markTemporaries } from '../archive/temporary.ts';
import { readOnceHost } from '../source/read-once-host.ts';
import { noCache } from './build-cache.ts';
import { buildItem } from './build-item.ts';
import type { BuildRun } from './build-run.ts';
import { stampingHost } from './cache.ts';
import { folderOutput } from './folder-output.ts';
import type { BuilderSettings, ItemJob, ItemNews, SentWorkspace } from './item-job.ts';
import type { ItemResult } from './item-result.ts';
import { ownFilesOnDisk } from './own-files-on-disk.ts';
import { requestHost } from './request-host.ts';
import { themeFingerprint } from './themes.ts';
import { createWorkspaces } from './workspaces.ts';

/*
 * A thread that builds items for a run: `item-pool.ts` starts it and tells it what all of them share, and then of one item
 * after the other.
 */

const { request, workingFolder, outFolder, timestamp, workspaces, remembers, mark, stop } =
  workerData as BuilderSettings;

markTemporaries(mark);

const stopped = new Int32Array(stop);

/** Heard between two steps, though this thread takes no message before it is done with an item. */
const signal = {
  get aborted() {
    return Atomics.load(stopped, 0) !== 0;
  },
} as AbortSignal;

const host = requestHost({}, workingFolder);

const run: BuildRun = {
  request: { ...request, signal, onProgress: (progress) => tell({ progress }) },
  host,
  workingFolder,
  workspaces: createWorkspaces(host, workingFolder),
  outFolder,
  output: folderOutput(outFolder, signal, { durable: request.durable ?? false }),
  cache: remembers ? { ...noCache, watch: stampingHost } : noCache,
  timestamp,
  own: ownFilesOnDisk,
  themes: new Map(),
  themeHost: readOnceHost(host),
  onFault: (thrown, finding) => {
    const { message, stack = '' } = thrown instanceof Error ? thrown : new Error(String(thrown));
    tell({ thrown: { message, stack }, finding });
  },
};

function tell(news: ItemNews): void {
  workerpool.workerEmit(news);
}

async function buildOne({ item, workspace, refused, known, count }: ItemJob): Promise<ItemResult> {
  const sent = workspaces[workspace];
  if (sent === undefined) throw new Error(`There is no workspace ${workspace}.`);
  const { made, ...result } = await buildItem(
    { item, workspace: sent.loaded, refused, ...(known && { known }) },
    run,
    count,
  );
  return made === undefined || !(await hasSameTheme(sent)) ? result : { ...result, made };
}

/** Whether the theme here is the one that the run's own thread has looked at; it may have been changed in between. */
async function hasSameTheme({ loaded, theme }: SentWorkspace): Promise<boolean> {
  if (loaded.value === undefined) return true;
  return JSON.stringify(await themeFingerprint(loaded.value, run.themeHost)) === JSON.stringify(theme);
}

workerpool.worker({ build: buildOne });
