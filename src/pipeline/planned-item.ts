import type { Result } from '../diagnostics/diagnostic.ts';
import type { LoadedWorkspace } from '../source/document.ts';
import type { CachedItem } from './build-cache.ts';
import type { BuildItem } from './discover.ts';

/** What is known of an item before anything is built. */
export interface PlannedItem {
  readonly item: BuildItem;
  readonly workspace: Result<LoadedWorkspace>;
  /** Names what decides its packages besides its files; absent where nothing is remembered. */
  readonly key?: string;
  /** What an earlier build made of it, where nothing has changed since. */
  readonly cached?: CachedItem;
  /** Its packages would overwrite those of another item with the same id. */
  readonly refused: boolean;
}
