import type { Diagnostic, Result } from '../diagnostics/diagnostic.ts';
import type { ImportWishes } from '../importing/import-modules.ts';
import type { NewImport, NewName } from '../importing/import-new.ts';
import type { BuildItem } from '../pipeline/discover.ts';
import type { ItemResult } from '../pipeline/item-result.ts';
import type { WrittenId } from '../pipeline/same-ids.ts';
import type { LoadedWorkspace } from '../source/document.ts';
import type { CustomizeWish } from '../update/customize.ts';
import type { Platform } from '../verify-entry.ts';
import type { Limits } from './limits.ts';

/** What every process is told. */
interface Task {
  readonly limits: Limits;
  /** The file or folder outside of which nothing of the input is read; absolute. */
  readonly place: string;
}

/** What an item is, and what it is seen from. */
export interface ItemTask extends Task {
  readonly item: BuildItem;
  readonly workingFolder: string;
  readonly workspace: Result<SentWorkspace>;
  /** Where the workspace's folder really is, which the process may not look up. */
  readonly realRoot: string;
  /** The definitions of earlier items of the run by their ids. */
  readonly taken: readonly (readonly [id: string, file: string])[];
}

export interface CheckJob extends ItemTask {
  readonly kind: 'check';
}

export interface BuildJob extends ItemTask {
  readonly kind: 'build';
  readonly outFolder: string;
  readonly timestamp: number;
  readonly targets?: readonly string[];
  readonly paths: readonly string[];
  readonly withInstructor: boolean;
  readonly accessibility: boolean;
  readonly count: { readonly item: number; readonly items: number };
}

export interface VerifyJob extends Task {
  readonly kind: 'verify';
  readonly name: string;
  readonly for: readonly Platform[];
}

export interface ImportJob {
  readonly kind: 'import';
  readonly limits: Limits;
  /** The originals as they were named, from the working folder; outside of them nothing is read. */
  readonly files: readonly string[];
  readonly workingFolder: string;
  /** All of them together, as the user knows them. */
  readonly name: string;
  /** Sends no file, and says only what would come of it. */
  readonly dryRun: boolean;
  readonly wishes: ImportWishes;
  readonly called: NewName;
}

export interface CustomizeJob extends Task {
  readonly kind: 'customize';
  readonly workingFolder: string;
  /** As the user named it. */
  readonly name: string;
  readonly wish: CustomizeWish;
}

export type Job = CheckJob | BuildJob | VerifyJob | ImportJob | CustomizeJob;

/** What came of originals; the files were sent. */
export type ImportDone = Pick<NewImport, 'kind' | 'id' | 'report'>;

/** The operator's settings, which the watching process has read: a process that reads untrusted input need not. */
export interface SentWorkspace extends Omit<LoadedWorkspace, 'sourceTexts'> {
  readonly sourceTexts: readonly (readonly [source: string, text: string])[];
}

/** What came of an item. */
export interface ItemDone extends Omit<ItemResult, 'made'> {
  /** The id that its definition gives it, where it can be read. */
  readonly id?: Pick<WrittenId, 'id' | 'file'>;
  /** Said of its id, before anything else. */
  readonly same: readonly Diagnostic[];
}

/** What became of a package that a process has sent. */
export type Taken =
  | { readonly written: { readonly bytes: number; readonly sha256: string } }
  /** What was thrown; mostly an error of the file system. */
  | { readonly refused: { readonly code: string; readonly message: string } };

export function sentWorkspace({ value, diagnostics }: Result<LoadedWorkspace>): Result<SentWorkspace> {
  return value === undefined
    ? { diagnostics }
    : { value: { ...value, sourceTexts: [...value.sourceTexts] }, diagnostics };
}

export function receivedWorkspace({ value, diagnostics }: Result<SentWorkspace>): Result<LoadedWorkspace> {
  return value === undefined
    ? { diagnostics }
    : { value: { ...value, sourceTexts: new Map(value.sourceTexts) }, diagnostics };
}
