import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { ImportReader } from '../import/draft/reader.ts';
import type { ImportReport } from '../import/report/report.ts';
import type { OnFault } from '../pipeline/contained.ts';

export interface ImportRequest {
  /** Files, or folders of pages: several documents and lists of questions become one module. */
  readonly files: readonly string[];
  /** The folder of the module or the unit; default: `modules/` and a name made of the title. */
  readonly to?: string | undefined;
  /** A module to which is added, instead. */
  readonly into?: string | undefined;
  /** BCP 47, where the originals do not say it. */
  readonly language?: string | undefined;
  /** Of a course: modules by number (`3`, `2-4`) or by words of their titles; default: all. */
  readonly only?: readonly string[] | undefined;
  /** Where a document is cut into pages: at headings of this level; default: 1. */
  readonly splitAt?: 1 | 2 | 3 | 'never' | undefined;
  /** Says what would come of it, and writes nothing. */
  readonly dryRun?: boolean | undefined;
  /** Paths are relative to it; default: the process's. */
  readonly workingFolder?: string;
  /** Of a new module or unit; default: a new one. */
  readonly namespace?: string | undefined;
  /** Readers of your own for further kinds of files; they are asked before ours. */
  readonly readers?: readonly ImportReader[] | undefined;
  /** Told of a fault of the program, with what was thrown. */
  readonly onFault?: OnFault | undefined;
}

export interface ImportResult {
  /** What was made or changed, and where. Absent where nothing could be imported. */
  readonly made?: {
    readonly kind: 'module' | 'unit';
    readonly folder: string;
    /** What was taken over into modules that were there, in words. */
    readonly changes: readonly string[];
    /** Whether any file was written. */
    readonly written: boolean;
  };
  readonly report?: ImportReport;
  readonly diagnostics: readonly Diagnostic[];
}
