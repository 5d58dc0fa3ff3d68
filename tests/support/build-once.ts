import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { TestProject } from 'vitest/node';
import { folderForTests } from './folder-for-tests.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where the tests of this run put what they write; it is gone after the run. */
    readonly testFolder: string;
  }
}

/** Builds the bundles once before any test, so that no test ever runs a stale player or command line. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  await promisify(execFile)(process.execPath, ['scripts/build.mjs'], { cwd: new URL('../..', import.meta.url) });
  const folder = await mkdtemp(join(folderForTests(), 'cartwright-tests-'));
  project.provide('testFolder', folder);
  return () => rm(folder, { recursive: true, force: true });
}
