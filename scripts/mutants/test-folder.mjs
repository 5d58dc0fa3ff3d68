import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where tests write. Nothing is bundled: the tests of a part load the changed sources themselves. */
export async function setup(project) {
  const folder = await mkdtemp(join(tmpdir(), 'cartwright-mutants-'));
  project.provide('testFolder', folder);
  return () => rm(folder, { recursive: true, force: true });
}
