import type { WrittenFile } from '../archive/written-file.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { LoadedWorkspace } from '../source/document.ts';
import type { Host } from '../source/host.ts';
import type { BuildCache } from './build-cache.ts';
import type { BuildRequest, BuiltPackage } from './build-request.ts';
import type { Keep } from './keep.ts';
import type { OwnFiles } from './own-files.ts';
import type { PrepareContext } from './prepare.ts';
import type { ThemeCache } from './themes.ts';
import type { Unwritten } from './write-package.ts';

/** A package's bytes, as they come to be. */
export type Chunks = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

/** A run under way: what was asked, what its items share, and what has come of it so far. */
export interface BuildRun extends PrepareContext {
  readonly request: BuildRequest;
  readonly outFolder: string;
  /** Writes a package whole or not at all; errors of the file system are thrown as they are. */
  readonly write: (path: string, chunks: Chunks) => Promise<WrittenFile>;
  readonly own: OwnFiles;
  readonly timestamp: number;
  readonly themes: ThemeCache;
  /** Through which themes are read and told apart. */
  readonly themeHost: Host;
  readonly cache: BuildCache;
  /** Cache keys by workspace. */
  readonly keys: Map<LoadedWorkspace, string>;
  readonly packages: BuiltPackage[];
  readonly diagnostics: Diagnostic[];
  readonly unwritten: Unwritten[];
  readonly keep: Keep;
}
