import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** Builds the bundles once before any test, so that no test ever runs a stale player or command line. */
export async function setup(): Promise<void> {
  await promisify(execFile)(process.execPath, ['scripts/build.mjs'], { cwd: new URL('../..', import.meta.url) });
}
