import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';

/** Linux counts processor time in hundredths of a second. */
const TICKS = 100;

/** Seconds of processor time that a process took so far; of this clock where the system does not tell. */
export function processorSeconds(pid: number | undefined): number {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'latin1');
    // The second field is the name in brackets, which may hold anything; the 14th and 15th are what is asked for.
    const [user = 0, system = 0] = text
      .slice(text.lastIndexOf(')') + 2)
      .split(' ')
      .slice(11, 13)
      .map(Number);
    return (user + system) / TICKS;
  } catch {
    return performance.now() / 1000;
  }
}
