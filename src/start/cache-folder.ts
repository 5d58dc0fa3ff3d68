import { lstatSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';

/** The bits of a mode by which others than its owner may write. */
const OTHERS_MAY_WRITE = 0o022;

/** What is kept, for all commands and versions. */
const KEPT = 16;

/** In it, what is remembered of checks. */
export const CHECKS = 'checks';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The folder for what this user's programs can make again, ours of it. There is none where the system names none, or where
 * Node's own variable asks that nothing compiled be kept.
 */
export function cacheFolder(env: Environment, platform: string): string | undefined {
  if (env.NODE_DISABLE_COMPILE_CACHE) return undefined;
  const folder = env.XDG_CACHE_HOME || usualFolder(env, platform);
  return folder && isAbsolute(folder) ? join(folder, 'cartwright') : undefined;
}

function usualFolder({ HOME, LOCALAPPDATA }: Environment, platform: string): string | undefined {
  if (platform === 'win32') return LOCALAPPDATA;
  if (!HOME) return undefined;
  return platform === 'darwin' ? join(HOME, 'Library', 'Caches') : join(HOME, '.cache');
}

/** Whether a folder is this user's, and nobody else may write into it: code is taken from no other. */
export function isOwn(folder: string): boolean {
  const { uid, mode } = lstatSync(folder);
  return process.getuid === undefined || (uid === process.getuid() && (mode & OTHERS_MAY_WRITE) === 0);
}

/** Makes the folder, where there is none, and says whether something may be put into it. */
export function madeOwn(folder: string): boolean {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    return isOwn(folder);
  } catch {
    return false;
  }
}

/** Removes the oldest of what is in the folder; another process may be doing the same. */
export function makeRoom(folder: string): void {
  try {
    const names = readdirSync(folder).filter((name) => name !== CHECKS);
    const paths = names.map((name) => join(folder, name));
    const byAge = paths.map((path) => ({ path, time: statSync(path).mtimeMs })).sort((a, b) => b.time - a.time);
    for (const { path } of byAge.slice(KEPT)) rmSync(path, { recursive: true, force: true });
  } catch {
    // Then the next one makes room.
  }
}
