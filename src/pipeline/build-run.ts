import type { WrittenFile } from '../archive/written-file.ts';
import type { Host } from '../source/host.ts';
import type { BuildCache } from './build-cache.ts';
import type { BuildRequest } from './build-request.ts';
import type { OnFault } from './contained.ts';
import type { OwnFiles } from './own-files.ts';
import type { ThemeCache } from './themes.ts';
import type { Workspaces } from './workspaces.ts';

/** A package's bytes, as they come to be. */
export type Chunks = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

/** A run under way: what was asked, and what its items share. What comes of it is returned, item by item. */
export interface BuildRun {
  readonly request: BuildRequest;
  readonly host: Host;
  readonly workingFolder: string;
  readonly workspaces: Workspaces;
  readonly outFolder: string;
  /** Writes a package whole or not at all; errors of the file system are thrown as they are. */
  readonly write: (path: string, chunks: Chunks) => Promise<WrittenFile>;
  readonly own: OwnFiles;
  readonly timestamp: number;
  readonly themes: ThemeCache;
  /** Through which themes are read and told apart. */
  readonly themeHost: Host;
  readonly cache: BuildCache;
  readonly onFault?: OnFault | undefined;
}
