import type { FileStamp } from '../archive/written-file.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { BuiltPackage } from './build-request.ts';
import type { Unwritten } from './unwritten.ts';

/** What came of a module or a unit. Plain data, so that whoever builds it need not be who adds it up. */
export interface ItemResult {
  /** With the losses of each. */
  readonly packages: readonly BuiltPackage[];
  readonly diagnostics: readonly Diagnostic[];
  readonly unwritten: readonly Unwritten[];
  /** What was read and made; absent where nothing was built or nothing is remembered. */
  readonly made?: MadeItem;
}

/** A file as it was read. */
export interface ReadFile {
  readonly path: string;
  readonly sha256: string;
  /** Taken before it was read, where the file system tells one. */
  readonly stamp?: FileStamp;
}

/** What an item's build read and made. */
export interface MadeItem {
  readonly id: string;
  /** The definition, as the user knows it. */
  readonly file: string;
  readonly read: readonly ReadFile[];
  readonly said: SaidOfItem;
  /** In their order, also those that an earlier build made. */
  readonly packages: readonly CachedPackage[];
}

/** What was said of an item where these targets were wanted, besides what was said of a package. */
export interface SaidOfItem {
  /** The targets for which there are packages: a unit is none of a target of single modules. */
  readonly made: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/** A package, what was said of it, and how it was when it had been written. */
export interface CachedPackage {
  readonly built: BuiltPackage;
  /** Of itself and of what is beside it, in the order of `filesOf`; null where none is known. */
  readonly stamps: readonly (string | null)[];
  readonly diagnostics: readonly Diagnostic[];
}
