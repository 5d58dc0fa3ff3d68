import { writeSync } from 'node:fs';
import { workerData } from 'node:worker_threads';
import { MEMORY_WORDS } from './exits.ts';

/** How often a process looks at itself, in milliseconds. */
const EVERY = 50;

/**
 * Watches the process in a thread of its own, where no other process can: ends it where it takes more memory than it may,
 * or where whoever started it is there no more.
 */
export function watchOwnProcess(): void {
  const { memory, parent } = workerData as { readonly memory: number; readonly parent: number };
  setInterval(() => {
    if (!isThere(parent)) process.kill(process.pid, 'SIGKILL');
    if (process.memoryUsage.rss() <= memory) return;
    writeSync(2, `${MEMORY_WORDS}\n`);
    process.kill(process.pid, 'SIGKILL');
  }, EVERY);
}

/** A parent that has ended has given its children to another, but for Windows. */
function isThere(parent: number): boolean {
  if (process.ppid !== parent) return false;
  try {
    process.kill(parent, 0);
    return true;
  } catch {
    return false;
  }
}
