import { posix } from 'node:path';
import { isSettled, stampOf } from '../archive/file-stamp.ts';
import { textChunks, writeAtomically } from '../archive/write.ts';
import { type FileStamp, stampText } from '../archive/written-file.ts';
import { heardHost } from '../source/heard-host.ts';
import type { Host } from '../source/host.ts';
import type { BuildCache, CachedFile, CachedItem, StampingHost } from './build-cache.ts';
import { cacheText, readCacheFile } from './cache-file.ts';
import type { CachedPackage } from './item-result.ts';
import { isStillThere, lookAgain, nothingSeen, surroundingsOf } from './look-again.ts';
import { filesOf } from './package-record.ts';

/** Beside the packages; a hidden file, which may be deleted at any time. */
export const CACHE_FILE = '.cartwright-cache.json';

/** In a folder that was named for what is remembered. */
export const BUILDS_FILE = 'builds.json';

/** A file may change while it is read, so its stamp is taken before: at worst it is older than what was read. */
export function stampingHost(host: Host): StampingHost {
  const stamps = new Map<string, FileStamp>();
  const heard = heardHost(host, (path) => {
    if (stamps.has(path)) return;
    const stamp = stampOf(path);
    if (stamp !== undefined) stamps.set(path, stamp);
  });
  return { ...heard, stamps };
}

/** Where a build and its memory are. */
export interface CachePlaces {
  /** The memory's own file. */
  readonly path: string;
  readonly workingFolder: string;
  readonly outFolder: string;
}

/**
 * `program` identifies what builds: another version remembers nothing of this one's. `started` is when the build began, in
 * milliseconds since 1970: the stamp of a file that is about as new is not trusted, as git does not trust those of files
 * that are as new as its index. What packages hold does not depend on it. Paths in it are those from the working folder,
 * and from the output folder, so that it is as good where both lie elsewhere.
 */
export async function openCache(
  { path, workingFolder, outFolder }: CachePlaces,
  program: string,
  started = Date.now(),
): Promise<BuildCache> {
  const items = await readCacheFile(path, program);
  const seen = nothingSeen(started);
  /** Items whose files were looked at in this build, and are as they were. */
  const unchanged = new Set<string>();
  let changed = false;
  let records: ReadonlyMap<string, KnownRecord> | undefined;
  const inFolder = (file: string) => posix.resolve(workingFolder, file);
  const renewed = (item: CachedItem): CachedItem | undefined => {
    const files = item.files.map((file) => lookAgain(inFolder(file.path), file, seen));
    if (!isWhole(files)) return undefined;
    return files.every((file, index) => file === item.files[index]) ? item : { ...item, files };
  };
  /** Of a package's files, what is beside it too. */
  const written = (one: CachedPackage): CachedPackage | undefined => {
    const stamps = filesOf(one.built).map((record, index) => {
      const stamp = one.stamps[index] ?? null;
      return isStillThere(posix.join(outFolder, record.file), { sha256: record.sha256, stamp }, seen);
    });
    if (stamps.includes(undefined)) return undefined;
    if (stamps.every((stamp, index) => stamp === one.stamps[index])) return one;
    return { ...one, stamps: stamps as (string | null)[] };
  };
  return {
    lookup(itemPath, key, targets) {
      const name = posix.relative(workingFolder, itemPath);
      const item = items.get(name);
      if (item === undefined || item.key !== key || item.beside !== surroundingsOf(item.files, inFolder, seen))
        return undefined;
      const now = renewed(item);
      if (now === undefined) return undefined;
      const found = targets.flatMap((target) => {
        const before = now.packages[target];
        const one = before && written(before);
        return one === undefined ? [] : [[target, one] as const];
      });
      const isNews = now !== item || found.some(([target, one]) => one !== now.packages[target]);
      if (isNews) items.set(name, { ...now, packages: { ...now.packages, ...Object.fromEntries(found) } });
      changed ||= isNews;
      unchanged.add(name);
      const said = now.said[setOf(targets)];
      const hashes = now.files.map(({ sha256 }) => sha256).join(' ');
      return { id: now.id, file: now.file, hashes, packages: new Map(found), ...(said && { said }) };
    },
    watch: stampingHost,
    remember(itemPath, key, targets, { id, file, read, said, packages }) {
      const name = posix.relative(workingFolder, itemPath);
      const files = read.map((one): CachedFile => {
        const stamp = one.stamp && isSettled(one.stamp, started) ? { stamp: stampText(one.stamp) } : {};
        return { path: posix.relative(workingFolder, one.path), sha256: one.sha256, ...stamp };
      });
      const known = items.get(name);
      const before = unchanged.has(name) && known?.key === key && areSame(known.files, files) ? known : undefined;
      items.set(name, {
        key,
        id,
        file,
        files,
        beside: surroundingsOf(files, inFolder, seen),
        said: { ...before?.said, [setOf(targets)]: said },
        packages: { ...before?.packages, ...Object.fromEntries(packages.map((one) => [one.built.target, one])) },
      });
      changed = true;
    },
    isAsWritten(record) {
      records ??= recordsOf(items);
      const found = records.get(record.file);
      if (found?.sha256 !== record.sha256) return undefined;
      return isStillThere(posix.join(outFolder, record.file), found, seen) !== undefined;
    },
    async save() {
      if (changed) await writeAtomically(path, textChunks(cacheText(program, items)));
    },
  };
}

/** Names targets that are wanted together. */
function setOf(targets: readonly string[]): string {
  return [...targets].sort().join(' ');
}

function isWhole(files: readonly (CachedFile | undefined)[]): files is readonly CachedFile[] {
  return !files.includes(undefined);
}

function areSame(before: readonly CachedFile[], now: readonly CachedFile[]): boolean {
  const isSame = ({ path, sha256 }: CachedFile, index: number) =>
    path === now[index]?.path && sha256 === now[index]?.sha256;
  return before.length === now.length && before.every(isSame);
}

interface KnownRecord {
  readonly sha256: string;
  readonly stamp: string | null;
}

/** What is known of the files among the packages, by their names. */
function recordsOf(items: ReadonlyMap<string, CachedItem>): Map<string, KnownRecord> {
  const packages = [...items.values()].flatMap((item) => Object.values(item.packages));
  return new Map(
    packages.flatMap(({ built, stamps }) =>
      filesOf(built).map(({ file, sha256 }, at) => [file, { sha256, stamp: stamps[at] ?? null }] as const),
    ),
  );
}
