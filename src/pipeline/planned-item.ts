import type { Result } from '../diagnostics/diagnostic.ts';
import type { LoadedWorkspace } from '../source/document.ts';
import type { BuildItem } from './discover.ts';
import type { CachedPackage, ItemResult } from './item-result.ts';

/** What is known of an item before anything is built. */
export interface PlannedItem {
  readonly item: BuildItem;
  readonly workspace: Result<LoadedWorkspace>;
  /** Its packages would overwrite those of another item with the same id. */
  readonly refused: boolean;
  /** Names what decides its packages besides its files; absent where nothing is remembered. */
  readonly key?: string;
  /** The targets that are wanted, as on the command line. */
  readonly targets?: readonly string[];
  /** What earlier builds made of it, where nothing has changed since. */
  readonly cached?: ItemResult;
  /** Some of its packages, as earlier builds made them. */
  readonly known?: KnownPackages;
}

export interface KnownPackages {
  /** By target. */
  readonly packages: ReadonlyMap<string, CachedPackage>;
  /** The hashes of all that was read for them, in its order. */
  readonly hashes: string;
}
