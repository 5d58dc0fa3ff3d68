import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Loss, Target } from '../targets/target.ts';
import type { Shard } from './shards/divide.ts';

/*
 * What a user of the library sees of a build. Apart from the run itself: a user's compiler reads what these types lead to,
 * and has none of our development dependencies.
 */

/** What `build` is asked to do. */
export interface BuildRequest {
  /** Modules' folders, units' files or folders of modules; without one everything in `modules`. */
  readonly paths?: readonly string[];
  /**
   * `canvas`, `scorm-2004@3`, or targets of your own, which are built in their first version and whose packages are not
   * remembered; without one those of the workspace file, else all.
   */
  readonly targets?: readonly (string | Target)[];
  /** The folder for packages and the report; default `dist`. */
  readonly outFolder?: string;
  /** Takes each finished package in place of the output folder; no report is written then. */
  readonly receive?: (finished: ReceivedPackage) => void | Promise<void>;
  /**
   * Instead of a folder on disk: everything that is read, by its path in the working folder (`modules/a/module.json`). The
   * disk is not read then.
   */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  /** Ends the work between two steps or chunks; the promise is rejected with the signal's reason. */
  readonly signal?: AbortSignal;
  readonly withInstructor?: boolean;
  /** Beside each package its accessibility record: what was checked, what people must check, what the platform answers for. */
  readonly accessibility?: boolean;
  /** Paths are relative to it; default: the process's. */
  readonly workingFolder?: string;
  /** Rebuild everything, also what has not changed since the last build into the same folder. */
  readonly fresh?: boolean;
  /** The folder for what is remembered of this build; default: the output folder. */
  readonly cache?: string;
  /** How many modules and units are built side by side, each in a thread of its own; default: 1, this thread. */
  readonly jobs?: number;
  /**
   * Build only this part of what is found; machines that have the same files divide it in the same way. The report is written
   * as `build-report.2-of-5.json`, for `mergeReports`.
   */
  readonly shard?: Shard;
  /** Wait until the disk has each package before it takes its name, which a failure of the power then does not undo. */
  readonly durable?: boolean;
  /** Told of each fault of the program, which is among the findings, too; `thrown` says where it happened. */
  readonly onFault?: (thrown: unknown, finding: Diagnostic) => void;
  /** Told before each package, for a progress display. */
  readonly onProgress?: (progress: Progress) => void;
}

/** Which package comes next: `item` of `items` modules and units, counted from 1. */
export interface Progress {
  readonly module: string;
  readonly target: string;
  readonly item: number;
  readonly items: number;
}

/** A package that goes to the caller instead of into a folder. */
export interface ReceivedPackage {
  /** Its name, as in the report. */
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** A package that was written. */
export interface BuiltPackage {
  /** Id of the module or unit. */
  readonly module: string;
  /** As on the command line: `scorm-2004@3`. */
  readonly target: string;
  /** Path relative to the output folder. */
  readonly file: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly losses: readonly Loss[];
  /** In the report beside the packages: made by an earlier build of a module that could not be built since. */
  readonly outdated?: true;
  /** Its accessibility record, where one was asked for. */
  readonly accessibility?: WrittenRecord;
}

/** A document about a package, beside it. */
export interface WrittenRecord {
  /** Path relative to the output folder. */
  readonly file: string;
  readonly bytes: number;
  readonly sha256: string;
}
