import { posix } from 'node:path';
import { isSettled, stampOf, stampText } from '../archive/file-stamp.ts';
import { textChunks, writeAtomically } from '../archive/write.ts';
import type { FileStamp, WrittenFile } from '../archive/written-file.ts';
import { heardHost } from '../source/heard-host.ts';
import { FILE_LIMIT, type Host, whereReadable } from '../source/host.ts';
import { DEFINITION_NAMES } from '../source/load-module.ts';
import { isRecord, memberOf } from '../source/unknown-value.ts';
import type { BuildCache, CachedFile, CachedItem, StampingHost } from './build-cache.ts';
import type { WrittenRecord } from './build-request.ts';
import { isBuiltPackage } from './earlier-packages.ts';
import { filesOf } from './package-record.ts';
import { MEMORY_LIMIT } from './report.ts';

/** Beside the packages; a hidden file, which may be deleted at any time. */
export const CACHE_FILE = '.cartwright-cache.json';

/** A file may change while it is read, so its stamp is taken before: at worst it is older than what was read. */
export function stampingHost(host: Host): StampingHost {
  const stamps = new Map<string, FileStamp>();
  const heard = heardHost(host, async (path) => {
    const stamp = await stampOf(path);
    if (stamp !== undefined && !stamps.has(path)) stamps.set(path, stamp);
  });
  return { ...heard, stamps };
}

/**
 * `program` identifies what builds: another version remembers nothing of this one's. `started` is when the build began, in
 * milliseconds since 1970: the stamp of a file that is about as new is not trusted, as git does not trust those of files
 * that are as new as its index. What packages hold does not depend on it.
 */
export async function openCache(
  outFolder: string,
  host: Host,
  program: string,
  started = Date.now(),
): Promise<BuildCache> {
  const path = posix.join(outFolder, CACHE_FILE);
  const items = await readCache(path, program, host);
  let changed = false;
  return {
    async lookup(itemPath, key) {
      const item = items[itemPath];
      if (item === undefined || item.key !== key || !(await isOnlyDefinition(item.files, host))) return undefined;
      const look = (file: CachedFile) => lookAgain(file, host, started);
      const [files, written] = [
        known(await Promise.all(item.files.map(look))),
        known(await Promise.all(item.written.map(look))),
      ];
      if (files === undefined || written === undefined) return undefined;
      changed ||= [...files, ...written].some((file, index) => file !== [...item.files, ...item.written][index]);
      const now = { ...item, files, written };
      items[itemPath] = now;
      return now;
    },
    watch: stampingHost,
    remember(itemPath, key, { id, file, read, written, packages, diagnostics }) {
      items[itemPath] = {
        key,
        id,
        file,
        files: read.map((one) => cachedFile(one.path, one.sha256, one.stamp, started)),
        written: packages.flatMap(filesOf).map(cachedPackage(outFolder, written)),
        packages,
        diagnostics,
      };
      changed = true;
    },
    async save() {
      if (changed) await writeAtomically(path, textChunks(cacheText(program, items)));
    },
  };
}

function cachedFile(path: string, sha256: string, stamp: FileStamp | undefined, started: number): CachedFile {
  const isKnown = stamp !== undefined && isSettled(stamp, started);
  return { path, sha256, ...(isKnown ? { stamp: stampText(stamp) } : {}) };
}

/** Packages are always new, but nobody knows them before they have their names: writing them gives a stamp. */
function cachedPackage(outFolder: string, written: readonly WrittenFile[]) {
  return ({ file, sha256 }: WrittenRecord, index: number): CachedFile => {
    const stamp = written[index]?.stamp;
    return { path: posix.join(outFolder, file), sha256, ...(stamp === undefined ? {} : { stamp: stampText(stamp) }) };
  };
}

/** In pieces, since that of a large catalogue is tens of megabytes. */
function* cacheText(build: string, items: Readonly<Record<string, CachedItem>>): Iterable<string> {
  yield `{"build":${JSON.stringify(build)},"items":{`;
  for (const [index, [path, item]] of Object.entries(items).entries())
    yield `${index === 0 ? '' : ','}${JSON.stringify(path)}:${JSON.stringify(item)}`;
  yield '}}';
}

/** Anything unreadable or of another program is as good as nothing. */
async function readCache(path: string, build: string, host: Host): Promise<Record<string, CachedItem>> {
  try {
    const text = new TextDecoder().decode(await host.readFile(path, MEMORY_LIMIT));
    const cache = JSON.parse(text) as { build?: string; items?: Record<string, CachedItem> };
    if (cache.build !== build) return {};
    return Object.fromEntries(Object.entries(cache.items ?? {}).filter(([, item]) => isWhole(item)));
  } catch {
    return {};
  }
}

/** Whoever looks into the file may have changed it. */
function isWhole(item: Partial<CachedItem> | null): boolean {
  const { key, id, file, files, written, packages, diagnostics } = item ?? {};
  const lists: [unknown, (one: unknown) => boolean][] = [
    [files, isCachedFile],
    [written, isCachedFile],
    [packages, isBuiltPackage],
    [diagnostics, isRecord],
  ];
  const texts = [key, id, file].every((text) => typeof text === 'string');
  return texts && lists.every(([list, isOne]) => Array.isArray(list) && list.every(isOne));
}

function isCachedFile(value: unknown): value is CachedFile {
  return typeof memberOf(value, 'path') === 'string' && typeof memberOf(value, 'sha256') === 'string';
}

/** The file as it is remembered, with the stamp that it bears now; undefined where its contents are others. */
async function lookAgain(file: CachedFile, host: Host, started: number): Promise<CachedFile | undefined> {
  const stamp = await stampOf(file.path);
  if (stamp === undefined) return undefined;
  if (stampText(stamp) === file.stamp) return file;
  const now = await whereReadable(host.describe(file.path, FILE_LIMIT));
  if (now?.hashes.sha256 !== file.sha256) return undefined;
  const again = cachedFile(file.path, file.sha256, stamp, started);
  return again.stamp === file.stamp ? file : again;
}

function known(files: readonly (CachedFile | undefined)[]): readonly CachedFile[] | undefined {
  return files.includes(undefined) ? undefined : (files as readonly CachedFile[]);
}

/** A second definition beside one that was read is an error, though no file that was read has changed. */
async function isOnlyDefinition(files: readonly CachedFile[], host: Host): Promise<boolean> {
  for (const { path } of files) {
    const name = posix.basename(path);
    if (!(DEFINITION_NAMES as readonly string[]).includes(name)) continue;
    const others = DEFINITION_NAMES.filter((other) => other !== name).map((other) =>
      whereReadable(host.kindOf(posix.join(posix.dirname(path), other))),
    );
    if ((await Promise.all(others)).some((kind) => kind !== undefined && kind !== 'folder')) return false;
  }
  return true;
}
