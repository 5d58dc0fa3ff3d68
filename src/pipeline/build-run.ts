import type { Host } from '../source/host.ts';
import type { BuildCache } from './build-cache.ts';
import type { BuildRequest } from './build-request.ts';
import type { Builders } from './builders.ts';
import type { OnFault } from './contained.ts';
import type { Output } from './output.ts';
import type { OwnFiles } from './own-files.ts';
import type { PlannedItem } from './planned-item.ts';
import type { ThemeCache } from './themes.ts';
import type { Workspaces } from './workspaces.ts';

/** A run under way: what was asked, and what its items share. What comes of it is returned, item by item. */
export interface BuildRun {
  readonly request: BuildRequest;
  readonly host: Host;
  readonly workingFolder: string;
  readonly workspaces: Workspaces;
  /** Items' files may lie nowhere else; without it, in their workspaces. */
  readonly root?: string;
  /** How many findings of an item are listed. */
  readonly mostFindings?: number;
  readonly outFolder: string;
  readonly output: Output;
  readonly own: OwnFiles;
  readonly timestamp: number;
  readonly themes: ThemeCache;
  /** Through which themes are read and told apart. */
  readonly themeHost: Host;
  readonly cache: BuildCache;
  /** Who is to build items, if others than this thread; undefined where they are too few for that. */
  readonly builders?: ((items: readonly PlannedItem[], run: BuildRun) => Promise<Builders | undefined>) | undefined;
  readonly onFault?: OnFault | undefined;
}
