import { statSync } from 'node:fs';
import { watch } from 'chokidar';

/** Saving writes a file in several steps; what comes within this time is one change. */
const SETTLE_MS = 80;

/** The clock of a file system is a little behind that of the process. */
const CLOCK_MS = 20;

/** Files and folders that are watched. */
export interface Changes {
  /** When changes are noticed. */
  readonly ready: Promise<void>;
  /** Only rejects, with a fault of ours, since watching ends with its process. */
  readonly ended: Promise<never>;
  /** Notices changes of these, too. */
  follow(paths: Iterable<string>): void;
}

/** What is to be followed, and what then happens. */
export interface Following {
  /** Files, and folders at any depth; what is not there yet may come later. */
  readonly paths: Iterable<string>;
  /** What was read last was read after this time, in milliseconds. */
  readonly since: number;
  readonly rebuild: () => Promise<void>;
  /** What changes without a meaning. */
  readonly ignored?: (path: string) => boolean;
}

/**
 * Calls `rebuild` after every change, also of a file that changed after it had been read and before it was watched. Changes
 * during a rebuild lead to one more.
 */
export function followChanges({ paths, since, rebuild, ignored = () => false }: Following): Changes {
  const followed = new Set(paths);
  const watcher = watch([...followed], { ignored });
  let readAfter = since;
  const ready = new Promise<void>((resolve) => {
    watcher.once('ready', () => resolve());
  });
  const ended = new Promise<never>((_resolve, reject) => {
    watcher.on('error', reject);
    let timer: NodeJS.Timeout | undefined;
    let running = Promise.resolve();
    const next = () => {
      readAfter = Date.now();
      return rebuild();
    };
    watcher.on('all', (event, path) => {
      // Where something is not there, the folder around it is watched for it.
      if (event === 'addDir' && [...followed].some((one) => one.startsWith(`${path}/`))) return;
      // What is watched from now on is news only if it is new, or changed after it was read.
      if ((event === 'add' || event === 'addDir') && !changedAfter(path, readAfter - CLOCK_MS)) return;
      clearTimeout(timer);
      timer = setTimeout(() => {
        running = running.then(next).catch(reject);
      }, SETTLE_MS);
    });
  });
  // It may fail before anybody waits for it.
  ended.catch(() => undefined);
  return {
    ready: Promise.race([ready, ended]),
    ended,
    follow(more) {
      const unknown = [...more].filter((path) => !followed.has(path));
      for (const path of unknown) followed.add(path);
      watcher.add(unknown);
    },
  };
}

/** Also what was moved here as it was: then its entry has changed, and its contents have not. */
function changedAfter(path: string, time: number): boolean {
  const found = statSync(path, { throwIfNoEntry: false });
  return found === undefined || Math.max(found.mtimeMs, found.ctimeMs) > time;
}
