import { posix } from 'node:path';
import type { build } from '../pipeline/build.ts';
import { buildThrough } from '../pipeline/build-through.ts';
import { requestHost } from '../pipeline/request-host.ts';
import { MODULES } from '../pipeline/suggest-path.ts';
import { isInside } from '../source/confined.ts';
import { heardHost } from '../source/heard-host.ts';
import { WORKSPACE_FILE } from '../source/workspace.ts';
import { followChanges } from './follow-changes.ts';
import { print } from './output.ts';

/** Folders in which programs write all the time. */
const BUSY = new Set(['.git', 'node_modules']);

/**
 * Builds, and again after every change of what was read, or of what is in the folders that were named; new modules are
 * built, too. What has not changed is not built again. Ends with its process.
 * @param out the output folder, whose changes are our own
 * @param buildOnce makes one build with what it is given, and says what came of it
 */
export async function watchBuilds(
  paths: readonly string[],
  out: string,
  buildOnce: (buildRequested: typeof build) => Promise<number>,
): Promise<number> {
  const workingFolder = posix.resolve(process.cwd());
  const outFolder = posix.resolve(workingFolder, out);
  const read = new Set<string>();
  const host = heardHost(requestHost({}, workingFolder), (path) => {
    read.add(path);
  });
  // What other threads read would not be heard here.
  const run = () => buildOnce((request = {}) => buildThrough(host, workingFolder, { ...request, jobs: 1 }));
  const named = (paths.length === 0 ? [MODULES] : paths).map((path) => posix.resolve(workingFolder, path));
  const settings = [WORKSPACE_FILE, 'templates'].map((name) => posix.resolve(workingFolder, name));
  const ignored = (path: string) =>
    isInside(path, outFolder) ||
    posix
      .relative(workingFolder, path)
      .split('/')
      .some((name) => BUSY.has(name));
  const rebuild = async () => {
    await run();
    changes.follow(read);
    print(WATCHING);
  };
  const changes = followChanges({ paths: [...named, ...settings], since: Date.now(), rebuild, ignored });
  await changes.ready;
  await rebuild();
  return changes.ended;
}

const WATCHING = 'Waiting for changes. Ctrl-C ends it.\n';
