import { randomBytes } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { getHeapStatistics } from 'node:v8';
import workerpool from 'workerpool';
import { removeMarked } from '../archive/temporary.ts';
import { whileThreadsWrite } from '../archive/threads.ts';
import type { Diagnostic, Result } from '../diagnostics/diagnostic.ts';
import type { LoadedWorkspace } from '../source/document.ts';
import { memberOf } from '../source/unknown-value.ts';
import { noCache } from './build-cache.ts';
import type { BuildRun } from './build-run.ts';
import type { Builders } from './builders.ts';
import { buildCodes } from './codes.ts';
import type { BuilderSettings, ItemJob, ItemNews, SentRequest } from './item-job.ts';
import type { ItemResult } from './item-result.ts';
import type { PlannedItem } from './planned-item.ts';
import { StoppedError } from './stopped.ts';
import { themeFingerprint } from './themes.ts';

/** Fewer items than this for each thread are built sooner by those that are there already. */
const WORTH_A_THREAD = 8;

/** However many threads there are, a large module has to find room in one. */
const LEAST_MEMORY_MB = 1024;

/** What is short-lived is collected in smaller portions than in a thread that has the machine to itself. */
const YOUNG_MB = 16;

const MB = 1024 * 1024;

/** How many threads are worth while for so many items. */
export function threadsFor(items: number, jobs: number): number {
  return Math.max(1, Math.min(jobs, Math.floor(items / WORTH_A_THREAD)));
}

/** Threads that build the items of a run side by side. */
export async function startPool(
  planned: readonly PlannedItem[],
  run: BuildRun,
  threads: number,
  script: string = itemWorker(),
): Promise<Builders> {
  const loaded = [...new Set(planned.map(({ workspace }) => workspace))];
  const mark = randomBytes(3).toString('hex');
  const stop = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
  const pool = workerpool.pool(script, {
    workerType: 'thread',
    minWorkers: threads,
    maxWorkers: threads,
    workerThreadOpts: {
      workerData: await settingsOf(run, loaded, { mark, stop }),
      resourceLimits: { maxOldGenerationSizeMb: memoryFor(threads), maxYoungGenerationSizeMb: YOUNG_MB },
    },
  });
  const { signal, onProgress } = run.request;
  const halt = () => Atomics.store(new Int32Array(stop), 0, 1);
  signal?.addEventListener('abort', halt);
  const end = async () => {
    forget();
    signal?.removeEventListener('abort', halt);
    halt();
    await pool.terminate(true);
    removeMarked(run.outFolder, mark);
  };
  const forget = whileThreadsWrite(end);
  return {
    atOnce: threads,
    async build({ item, workspace, refused, known }, count) {
      const job: ItemJob = { item, workspace: loaded.indexOf(workspace), refused, count, ...(known && { known }) };
      const on = (news: ItemNews) => {
        if ('progress' in news) onProgress?.(news.progress);
        else run.onFault?.(Object.assign(new Error(news.thrown.message), news.thrown), news.finding);
      };
      try {
        return (await pool.exec('build', [job], { on })) as ItemResult;
      } catch (error) {
        if (signal?.aborted === true || memberOf(error, 'name') === 'StoppedError') throw new StoppedError();
        return { packages: [], diagnostics: [lostItem(run.host.nameOf(item.path), error)], unwritten: [] };
      }
    },
    end,
  };
}

/** What the run's threads are told; functions and what a program of the caller's brought along stay here. */
async function settingsOf(
  { request, workingFolder, outFolder, timestamp, cache, themeHost }: BuildRun,
  loaded: readonly Result<LoadedWorkspace>[],
  own: Pick<BuilderSettings, 'mark' | 'stop'>,
): Promise<BuilderSettings> {
  const { targets, paths = [], withInstructor = false, accessibility = false, durable = false } = request;
  const names = targets?.filter((target) => typeof target === 'string');
  const sent: SentRequest = { paths, withInstructor, accessibility, durable, ...(names && { targets: names }) };
  const workspaces = loaded.map(async (one) => ({
    loaded: one,
    theme: one.value && (await themeFingerprint(one.value, themeHost)),
  }));
  return {
    ...own,
    request: sent,
    workingFolder,
    outFolder,
    timestamp,
    remembers: cache !== noCache,
    workspaces: await Promise.all(workspaces),
  };
}

/** The thread's program lies beside this one. */
function itemWorker(): string {
  return fileURLToPath(new URL('./item-worker.cjs', import.meta.url));
}

/** What this thread may take, divided; in megabytes. */
function memoryFor(threads: number): number {
  return Math.max(LEAST_MEMORY_MB, Math.floor(getHeapStatistics().heap_size_limit / MB / threads));
}

/** What is said where a thread ended: it takes along the item that it worked on, and nothing else. */
export function lostItem(file: string, error: unknown): Diagnostic {
  const outOfMemory = memberOf(memberOf(error, 'cause'), 'code') === 'ERR_WORKER_OUT_OF_MEMORY';
  const why = outOfMemory ? 'it takes more memory than a thread may have' : 'the thread that built it ended';
  return buildCodes.report('item-lost', {
    message: `\`${file}\` was not built: ${why}.`,
    hint: `Everything else was done. Build it alone: \`npx cartwright build ${file} --jobs 1\`.`,
    place: { file },
  });
}
