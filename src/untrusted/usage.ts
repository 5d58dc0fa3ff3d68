import { existsSync, readFileSync } from 'node:fs';

/** What a process has taken so far. */
export interface Usage {
  /** Bytes of memory that it holds, of all kinds, also where the system has put them on a disk. */
  readonly memory: number;
  /** Milliseconds of processors. */
  readonly processor: number;
}

/** Whether the system tells what other processes take. */
export const canWatch = existsSync('/proc/self/status') && existsSync('/proc/self/stat');

/** Linux counts the time of processes in hundredths of a second, whatever its own clock does. */
const TICK = 10;

/** What a process has taken; undefined where it is there no more. */
export function usageOf(pid: number): Usage | undefined {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'latin1');
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    // proc(5): after the name, which may hold anything, the third field comes first; 14 and 15 are the times.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return {
      memory: (kilobytes(status, 'VmRSS') + kilobytes(status, 'VmSwap')) * 1024,
      processor: (Number(fields[11]) + Number(fields[12])) * TICK,
    };
  } catch {
    return undefined;
  }
}

function kilobytes(status: string, name: string): number {
  return Number(new RegExp(`^${name}:\\s*(\\d+) kB`, 'm').exec(status)?.[1] ?? 0);
}
