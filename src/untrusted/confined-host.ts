import { lstat, opendir } from 'node:fs/promises';
import posix from 'path-browserify';
import { isInside } from '../source/confined.ts';
import { type FolderEntry, type Host, HostError } from '../source/host.ts';
import { hostWith } from '../source/host-with.ts';

/** Told of what is about to be opened, and of what was read. Either may throw. */
export interface Meter {
  opened(path: string): void;
  /** How many bytes may be read yet. */
  left(): number;
  read(bytes: number): void;
  /** Thrown where a file is larger than what may be read yet. */
  tooMuch(): Error;
  /** How many entries of a folder may be listed; beyond, `tooMany` is thrown. */
  readonly entries: number;
  tooMany(): Error;
}

/**
 * The same disk, of which nothing is read but what lies in `place`, and there neither links nor what lies behind them. All
 * reading is told to the meter.
 */
export function confinedHost(host: Host, place: string, meter: Meter): Host {
  const checked = async (path: string): Promise<void> => {
    if (!isInside(path, place)) throw new HostError('outside', path, 'leads out of its folder');
    await refuseLinks(path, place);
  };
  const metered = async <Value>(path: string, limit: number, read: (limit: number) => Promise<Value>) => {
    await checked(path);
    meter.opened(path);
    const left = meter.left();
    try {
      return await read(Math.min(limit, left));
    } catch (error) {
      const isMetered = error instanceof HostError && error.reason === 'too-large' && left < limit;
      throw isMetered ? meter.tooMuch() : error;
    }
  };
  return hostWith(host, {
    async readFile(path, limit) {
      const bytes = await metered(path, limit, (most) => host.readFile(path, most));
      meter.read(bytes.length);
      return bytes;
    },
    async describe(path, limit) {
      const file = await metered(path, limit, (most) => host.describe(path, most));
      meter.read(file.size);
      return file;
    },
    async *open(path) {
      await checked(path);
      meter.opened(path);
      for await (const chunk of host.open(path)) {
        meter.read(chunk.length);
        yield chunk;
      }
    },
    // What goes into packages is limited by their size.
    async *openAgain(file) {
      await checked(file.path);
      yield* host.openAgain(file);
    },
    async list(path) {
      await checked(path);
      return listed(host, path, meter);
    },
    async kindOf(path) {
      await checked(path);
      return host.kindOf(path);
    },
    async realPath(path) {
      await checked(path);
      return host.realPath(path);
    },
  });
}

/** A link is refused where it is, whatever it leads to. */
async function refuseLinks(path: string, place: string): Promise<void> {
  for (let at = path; at !== place; at = posix.dirname(at)) {
    const found = await lstat(at).catch(() => undefined);
    if (found?.isSymbolicLink() === true) throw new HostError('special', at, 'is a link');
  }
}

/** As the host lists it, but of a folder with more entries than may be not even all names are read. */
export async function listed(
  host: Host,
  path: string,
  { entries, tooMany }: Pick<Meter, 'entries' | 'tooMany'>,
): Promise<readonly FolderEntry[]> {
  // What cannot be listed, the host explains.
  const folder = await opendir(path).catch(() => undefined);
  if (folder === undefined) return host.list(path);
  let count = 0;
  for await (const _entry of folder) {
    count += 1;
    if (count > entries) throw tooMany();
  }
  return host.list(path);
}
