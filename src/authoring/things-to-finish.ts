import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { ImportReport, ReportedEntry } from '../import/report/report.ts';
import type { MemoryFiles } from '../source/memory-files.ts';

/*
 * What a user of the library sees. Apart from what makes it, as `pipeline/memory-request.ts` is and for its reason.
 */

export interface FinishRequest {
  readonly files: MemoryFiles;
  /** Modules' folders, units' files or folders of modules; without one everything in `modules`. */
  readonly paths?: readonly string[];
  /** What an import said when it made the module: what it changed and left out is then in the list, too. */
  readonly imported?: ImportReport;
}

/** How much it matters: `to-do` and `error` before a module is published, `warning` and `note` at will, `imported` to look at. */
export type FinishClass = 'to-do' | 'error' | 'warning' | 'note' | 'imported';

/** One thing that is to be finished, or looked at. */
export interface ThingToFinish {
  /** Without what the thing is about: `alt` of any picture has one kind. */
  readonly kind: string;
  readonly class: FinishClass;
  /** The module's folder or the unit's file, by its path in the workspace. Absent where it is about neither. */
  readonly item?: string;
  /** In the module's definition, with its included texts in their places. Absent where it is about a whole file. */
  readonly pointer?: string;
  readonly message: string;
  readonly hint?: string;
  /** What `check` says, or what the import reported. */
  readonly finding?: Diagnostic;
  readonly entry?: ReportedEntry;
}

/** All things of a kind. */
export interface GroupToFinish {
  readonly kind: string;
  readonly class: FinishClass;
  readonly things: readonly ThingToFinish[];
}

export interface ThingsToFinish {
  /** To-dos first, then errors, warnings, notes, and what an import changed; in the order of the module within. */
  readonly groups: readonly GroupToFinish[];
  /** How many there are that matter before a module is published: to-dos and errors. */
  readonly count: number;
}
