import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { LoadedWorkspace } from '../source/document.ts';
import type { Host } from '../source/host.ts';
import type { BuildRequest, BuiltPackage } from './build-request.ts';
import type { BuildCache } from './cache.ts';
import type { Keep } from './keep.ts';
import type { PrepareContext } from './prepare.ts';
import type { ThemeCache } from './themes.ts';
import type { Unwritten } from './write-package.ts';

/** A run under way: what was asked, what its items share, and what has come of it so far. */
export interface BuildRun extends PrepareContext {
  readonly request: BuildRequest;
  readonly outFolder: string;
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
