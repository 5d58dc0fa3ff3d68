import type { FileStamp } from '../archive/written-file.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { sha256Hex } from '../source/digest.ts';
import type { Host } from '../source/host.ts';
import type { BuiltPackage } from './build-request.ts';
import type { MadeItem } from './item-result.ts';

/** What is remembered of an item that was built without an error. */
export interface CachedItem {
  /** Everything that decided the packages besides the files: program, theme, settings, targets. */
  readonly key: string;
  readonly id: string;
  /** The definition, as the user knows it. */
  readonly file: string;
  /** What was read. */
  readonly files: readonly CachedFile[];
  /** The packages' own files and those beside them, in their order: what someone changed is built again. */
  readonly written: readonly CachedFile[];
  readonly packages: readonly BuiltPackage[];
  readonly diagnostics: readonly Diagnostic[];
}

/** A file as it was when it was read or written. */
export interface CachedFile {
  readonly path: string;
  readonly sha256: string;
  /** As long as the file bears it, it is as it was; where it bears another, or none is known, the hash decides. */
  readonly stamp?: string;
}

/** What is to be remembered of an item. */
export interface BuiltItem extends Pick<CachedItem, 'id' | 'file' | 'packages' | 'diagnostics'>, MadeItem {}

/** A host whose reading can be remembered: it knows what each file was like before it was read. */
export interface StampingHost extends Host {
  /** By path; the first, where a file was read more than once. */
  readonly stamps: ReadonlyMap<string, FileStamp>;
}

/** The memory of earlier builds into one output folder, so that what did not change is not built again. */
export interface BuildCache {
  /** The item as it was built, if nothing that decided it has changed and its packages are still there. */
  lookup(path: string, key: string): Promise<CachedItem | undefined>;
  /** A host to read an item through, so that it can be remembered. */
  watch(host: Host): StampingHost;
  remember(path: string, key: string, built: BuiltItem): void;
  save(): Promise<void>;
}

/** Names what decides a build besides the module's files. */
export function cacheKey(parts: unknown): string {
  return sha256Hex(JSON.stringify(parts));
}

/** Remembers nothing. */
export const noCache: BuildCache = {
  lookup: async () => undefined,
  watch: (host) => ({ ...host, stamps: new Map() }),
  remember: () => {},
  save: async () => {},
};
