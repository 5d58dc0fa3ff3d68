import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { posix } from 'node:path';
import { textChunks, writeAtomically } from '../archive/write.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { type FileReference, type Host, HostError } from '../source/host.ts';
import type { BuiltPackage } from './build-request.ts';

/** What is remembered of an item that was built without an error. */
export interface CachedItem {
  /** Everything that decided the packages besides the files: program, theme, settings, targets. */
  readonly key: string;
  readonly files: readonly CachedFile[];
  /** Modification times of the packages, in their order: a package that someone changed is built again. */
  readonly written: readonly number[];
  readonly packages: readonly BuiltPackage[];
  readonly diagnostics: readonly Diagnostic[];
}

interface CachedFile {
  readonly path: string;
  readonly size: number;
  /** Modification time in milliseconds; where it differs, the hash decides. */
  readonly modified: number;
  readonly sha256: string;
}

/** The memory of earlier builds into one output folder, so that what did not change is not built again. */
export interface BuildCache {
  /** The item as it was built, if nothing that decided it has changed and its packages are still there. */
  lookup(path: string, key: string): Promise<CachedItem | undefined>;
  remember(
    path: string,
    key: string,
    files: readonly FileReference[],
    built: Pick<CachedItem, 'packages' | 'diagnostics'>,
  ): Promise<void>;
  save(): Promise<void>;
}

/** Beside the packages; a hidden file, which may be deleted at any time. */
export const CACHE_FILE = '.cartwright-cache.json';

/** Names what decides a build besides the module's files. */
export function cacheKey(parts: unknown): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}

/** Remembers nothing. */
export const noCache: BuildCache = {
  lookup: async () => undefined,
  remember: async () => {},
  save: async () => {},
};

/** `build` identifies the program: another version remembers nothing of this one's. */
export async function openCache(outFolder: string, host: Host, build: string): Promise<BuildCache> {
  const path = posix.join(outFolder, CACHE_FILE);
  const before = await readCache(path, build);
  const items: Record<string, CachedItem> = { ...before };
  let changed = false;
  return {
    async lookup(itemPath, key) {
      const item = items[itemPath];
      if (item === undefined || item.key !== key) return undefined;
      const same = await Promise.all([
        ...item.files.map((file) => isUnchanged(file, host)),
        ...item.packages.map((built, index) =>
          isAsWritten(posix.join(outFolder, built.file), built.bytes, item.written[index]),
        ),
      ]);
      return same.every(Boolean) ? item : undefined;
    },
    async remember(itemPath, key, files, built) {
      const written = built.packages.map(async ({ file }) => (await stat(posix.join(outFolder, file))).mtimeMs);
      items[itemPath] = {
        key,
        files: await Promise.all(files.map(cachedFile)),
        written: await Promise.all(written),
        ...built,
      };
      changed = true;
    },
    async save() {
      if (changed) await writeAtomically(path, textChunks(cacheText(build, items)));
    },
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
async function readCache(path: string, build: string): Promise<Record<string, CachedItem>> {
  try {
    const cache = JSON.parse(await readFile(path, 'utf8')) as { build?: string; items?: Record<string, CachedItem> };
    if (cache.build !== build) return {};
    return Object.fromEntries(Object.entries(cache.items ?? {}).filter(([, item]) => isWhole(item)));
  } catch {
    return {};
  }
}

/** Whoever looks into the file may have changed it. */
function isWhole(item: Partial<CachedItem> | null): boolean {
  const { key, files, written, packages, diagnostics } = item ?? {};
  return typeof key === 'string' && [files, written, packages, diagnostics].every(Array.isArray);
}

async function cachedFile({ path, size, hashes }: FileReference): Promise<CachedFile> {
  const { mtimeMs } = await stat(path);
  return { path, size, modified: mtimeMs, sha256: hashes.sha256 };
}

async function isUnchanged(file: CachedFile, host: Host): Promise<boolean> {
  try {
    const { size, mtimeMs } = await stat(file.path);
    if (size !== file.size) return false;
    return mtimeMs === file.modified || (await host.describe(file.path)).hashes.sha256 === file.sha256;
  } catch (error) {
    if (error instanceof HostError || isMissing(error)) return false;
    throw error;
  }
}

async function isAsWritten(path: string, bytes: number, modified: number | undefined): Promise<boolean> {
  try {
    const { size, mtimeMs } = await stat(path);
    return size === bytes && mtimeMs === modified;
  } catch (error) {
    if (isMissing(error)) return false;
    throw error;
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error;
}
