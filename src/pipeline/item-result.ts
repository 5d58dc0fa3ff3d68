import type { FileStamp, WrittenFile } from '../archive/written-file.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { BuiltPackage } from './build-request.ts';
import type { Unwritten } from './unwritten.ts';

/** What came of a module or a unit. Plain data, so that whoever builds it need not be who adds it up. */
export interface ItemResult {
  /** With the losses of each. */
  readonly packages: readonly BuiltPackage[];
  readonly diagnostics: readonly Diagnostic[];
  readonly unwritten: readonly Unwritten[];
  /** What was read and written; absent where nothing was built or nothing is remembered. */
  readonly made?: MadeItem;
}

/** A file as it was read. */
export interface ReadFile {
  readonly path: string;
  readonly sha256: string;
  /** Taken before it was read, where the file system tells one. */
  readonly stamp?: FileStamp;
}

/** What an item's build read and wrote. */
export interface MadeItem {
  readonly id: string;
  /** The definition, as the user knows it. */
  readonly file: string;
  readonly read: readonly ReadFile[];
  /** In the order of the packages, each followed by what was written beside it. */
  readonly written: readonly WrittenFile[];
}
