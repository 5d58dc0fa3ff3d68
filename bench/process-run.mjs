import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** A whole process of Node in a folder, in milliseconds by the clock and of the processor, and its memory in megabytes. */
export function processRun(folder, ...args) {
  const start = performance.now();
  const command = ['--require', join(import.meta.dirname, 'report-cpu.cjs'), ...args];
  const stdio = ['ignore', 'ignore', 'pipe', 'pipe'];
  const options = { cwd: folder, encoding: 'utf8', stdio, maxBuffer: 2 ** 28 };
  const { status, stderr, output } = spawnSync(process.execPath, command, options);
  if (status !== 0 && !(status === 1 && args.includes('verify'))) throw new Error(stderr);
  return { wall: performance.now() - start, ...JSON.parse(output[3]) };
}
