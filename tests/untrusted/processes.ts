import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';

/** The processes that work on items for a process, by their numbers; Linux alone tells. */
export function workersOf(parent: number): readonly number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => parentOf(pid) === parent && isWorker(textAt(pid, 'cmdline')));
}

/** Of this very program: tests have other processes that they started. */
function isWorker(command: string): boolean {
  return command.startsWith(process.execPath) && command.includes('item-process');
}

/** The first of them, as soon as it is there. */
export async function workerOf(parent: number): Promise<number> {
  for (;;) {
    const [pid] = workersOf(parent);
    if (pid !== undefined) return pid;
    await wait(2);
  }
}

export async function untilGone(pid: number): Promise<void> {
  while (isRunning(pid)) await wait(5);
}

/** Whether a process runs; what has ended and waits to be noticed does not. */
function isRunning(pid: number): boolean {
  const stat = textAt(pid, 'stat');
  return stat !== '' && !/\) [ZX] /.test(stat);
}

function parentOf(pid: number): number {
  const stat = textAt(pid, 'stat');
  return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
}

/** What the system tells of a process; empty where it is there no more. */
export function textAt(pid: number, name: 'cmdline' | 'environ' | 'stat'): string {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8');
  } catch {
    return '';
  }
}
