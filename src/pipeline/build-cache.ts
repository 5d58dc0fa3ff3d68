import type { FileStamp } from '../archive/written-file.ts';
import { sha256Hex } from '../source/digest.ts';
import type { FileReference, Host } from '../source/host.ts';
import type { WrittenRecord } from './build-request.ts';
import type { CachedPackage, MadeItem, ReadFile, SaidOfItem } from './item-result.ts';

/** What is remembered of an item that was built without an error. */
export interface CachedItem {
  /** Everything that decided it besides its files and the targets: theme, settings, what else was asked for. */
  readonly key: string;
  readonly id: string;
  /** The definition, as the user knows it. */
  readonly file: string;
  /** What was read. */
  readonly files: readonly CachedFile[];
  /** What lay beside the definitions, as `surroundingsOf` tells it. */
  readonly beside: string;
  /** By the targets that were wanted together, whatever their order. */
  readonly said: Readonly<Record<string, SaidOfItem>>;
  /** By target. */
  readonly packages: Readonly<Record<string, CachedPackage>>;
}

/** A file as it was when it was read. */
export interface CachedFile {
  /** From the working folder. */
  readonly path: string;
  readonly sha256: string;
  /** As long as the file bears it, it is as it was; where it bears another, or none is known, the hash decides. */
  readonly stamp?: string;
}

/** What is remembered of an item whose files are as they were. */
export interface Remembered {
  readonly id: string;
  readonly file: string;
  /** Those of its files, in their order. */
  readonly hashes: string;
  /** Of the targets that are wanted, those whose packages lie there as they were written. */
  readonly packages: ReadonlyMap<string, CachedPackage>;
  /** Absent where these targets were never wanted together, so that what is to be said has to be found out. */
  readonly said?: SaidOfItem;
}

/** A host whose reading can be remembered: it knows what each file was like before it was read. */
export interface StampingHost extends Host {
  /** By path; the first, where a file was read more than once. */
  readonly stamps: ReadonlyMap<string, FileStamp>;
}

/** The memory of earlier builds into one output folder, so that what did not change is not built again. */
export interface BuildCache {
  /** What is known of an item, if nothing that decided it has changed. `targets` are those that are wanted. */
  lookup(path: string, key: string, targets: readonly string[]): Remembered | undefined;
  /** A host to read an item through, so that it can be remembered. */
  watch(host: Host): StampingHost;
  remember(path: string, key: string, targets: readonly string[], made: MadeItem): void;
  /** Whether a package of an earlier build still lies there as it was written; undefined where nothing is known of it. */
  isAsWritten(record: WrittenRecord): boolean | undefined;
  save(): Promise<void>;
}

/** Names what decides a build besides the module's files. */
export function cacheKey(parts: unknown): string {
  return sha256Hex(JSON.stringify(parts));
}

/** Remembers nothing. */
export const noCache: BuildCache = {
  lookup: () => undefined,
  watch: (host) => ({ ...host, stamps: new Map() }),
  remember: () => {},
  isAsWritten: () => undefined,
  save: async () => {},
};

/** A file that was read, as it is to be remembered. */
export function asRead({ path, hashes }: FileReference, stamps: StampingHost['stamps']): ReadFile {
  const stamp = stamps.get(path);
  return { path, sha256: hashes.sha256, ...(stamp && { stamp }) };
}
