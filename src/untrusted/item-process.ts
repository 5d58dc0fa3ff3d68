import { fileURLToPath } from 'node:url';
import { isMainThread, Worker } from 'node:worker_threads';

/*
 * The process that works on one untrusted item. It reads its job from the standard input and answers on the standard
 * output, in frames; whoever started it watches what it takes, and ends it. Where that cannot be watched from outside, its
 * argument is how many bytes of memory it may have, and a thread of its own watches it.
 */

async function workOnItem(): Promise<void> {
  const [, , memory] = process.argv;
  if (memory !== undefined)
    new Worker(fileURLToPath(import.meta.url), {
      workerData: { memory: Number(memory), parent: process.ppid },
    }).unref();
  const { work } = await import('./work.ts');
  await work();
}

async function watch(): Promise<void> {
  const { watchOwnProcess } = await import('./own-watch.ts');
  watchOwnProcess();
}

void (isMainThread ? workOnItem() : watch());
