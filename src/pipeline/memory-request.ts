import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { MemoryFiles } from '../source/memory-files.ts';
import type { BuildRequest, BuiltPackage, WrittenRecord } from './build-request.ts';
import type { BuildReport } from './report.ts';

/*
 * What a user of the library for browsers sees. Apart from the run itself, as `build-request.ts` is and for its reason.
 */

/** What is to be checked. */
export interface MemoryCheckRequest {
  readonly files: MemoryFiles;
  /** Modules' folders, units' files or folders of modules; without one everything in `modules`. */
  readonly paths?: readonly string[];
  /** Ends the work between two steps or chunks; the promise is rejected with the signal's reason. */
  readonly signal?: AbortSignal;
  /** Told of each fault of the program, which is among the findings, too; `thrown` says where it happened. */
  readonly onFault?: (thrown: unknown, finding: Diagnostic) => void;
}

/** What is to be built. */
export interface MemoryBuildRequest
  extends MemoryCheckRequest,
    Pick<BuildRequest, 'targets' | 'withInstructor' | 'accessibility' | 'onProgress'> {
  /** Seconds since 1970 for formats that demand a date; default: 2020-01-01, so that a rebuild changes nothing. */
  readonly date?: number;
}

/** A package with its bytes. */
export interface MemoryPackage extends BuiltPackage {
  readonly contents: Blob;
  readonly accessibility?: WrittenRecord & { readonly contents: Blob };
}

export interface MemoryBuildReport extends BuildReport {
  readonly packages: readonly MemoryPackage[];
}
