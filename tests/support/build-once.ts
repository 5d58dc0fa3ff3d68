import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { promisify } from 'node:util';

/** Builds the bundles once before any test, so that no test ever runs a stale player or command line. */
export async function setup(): Promise<void> {
  if (
    !existsSync('src/player/index.ts') ||
    !existsSync('src/verify/index.ts') ||
    !existsSync('src/targets/registry.ts')
  )
    return;
  await promisify(execFile)(process.execPath, ['scripts/build.mjs'], { cwd: new URL('../..', import.meta.url) }).catch(
    (e) => console.warn(String(e).slice(0, 300)),
  );
}
