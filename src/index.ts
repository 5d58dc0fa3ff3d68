/**
 * Cartwright's library: `build` writes packages, `check` says what is wrong with modules; `customize`, `update`,
 * `resolveConflicts` and `diff` are the commands for modules that are made from others. None throws for an author's fault;
 * what is wrong comes back as diagnostics. Verification of finished packages is `cartwright/verify`.
 *
 * What only some programs ask for is loaded when it is asked for.
 */

import type { ImportRequest, ImportResult } from './importing/request.ts';
import type { BuildReport } from './pipeline/report.ts';
import type { MergeRequest } from './pipeline/shards/merge-reports.ts';
import type { UntrustedCustomizeRequest, UntrustedImportRequest } from './untrusted/untrusted-request.ts';
import type { CustomizeReport } from './update/customize.ts';

export type { ModuleDefinition, UnitDefinition, WorkspaceDefinition } from '../schema/types.generated.ts';
export type { Diagnostic, Place, Position, Range, Related, Severity } from './diagnostics/diagnostic.ts';
export type { ImportReport, ReportedEntry, ReportedModule, ToDo } from './import/report/report.ts';
export type { ImportRequest, ImportResult } from './importing/request.ts';
export { build } from './pipeline/build.ts';
export type { BuildRequest, BuiltPackage, Progress, ReceivedPackage, WrittenRecord } from './pipeline/build-request.ts';
export { type CheckRequest, check } from './pipeline/check.ts';
export type { BuildReport, CheckReport } from './pipeline/report.ts';
export type { Shard } from './pipeline/shards/divide.ts';
export type { MergeRequest } from './pipeline/shards/merge-reports.ts';
export type { Loss, Target } from './targets/target.ts';
export type { LimitName, Limits } from './untrusted/limits.ts';
export type {
  UntrustedBuildRequest,
  UntrustedCheckRequest,
  UntrustedCustomizeRequest,
  UntrustedImportRequest,
  UntrustedVerifyOptions,
} from './untrusted/untrusted-request.ts';
export type { CustomizeReport } from './update/customize.ts';
export type { DiffReport, ModuleDiff } from './update/diff.ts';
export type { PackageChange, PackageDiff } from './update/diff-packages.ts';
export { diffPage, diffWords } from './update/diff-shown.ts';
export type { CustomizeRequest, DiffRequest, ResolveRequest, UpdateRequest } from './update/on-disk.ts';
export type { Decision, ResolveReport } from './update/resolve.ts';
export type { UndoReport } from './update/undo.ts';
export type { UpdateReport } from './update/update.ts';
export { version } from './version.ts';

/**
 * Makes one report of those that builds of all shards left in a folder, and finds what only the whole can show: a missing
 * shard, an id that is given twice, packages that are missing, left over or out of date.
 */
export async function mergeReports(request: MergeRequest = {}): Promise<BuildReport> {
  const merging = await import('./pipeline/shards/merge-reports.ts');
  return merging.mergeReports(request);
}

/** As `customize`, of what strangers sent: it is read in a process of its own, within limits, and nothing outside its folder. */
export async function customizeUntrusted(request: UntrustedCustomizeRequest): Promise<CustomizeReport> {
  const customizing = await import('./untrusted/customize-untrusted.ts');
  return customizing.customizeUntrusted(request);
}

/**
 * As `importFiles`, of what strangers sent: the files are read in a process of its own, within limits, and become a module
 * or a unit in a folder that is not there yet.
 */
export async function importUntrusted(request: UntrustedImportRequest): Promise<ImportResult> {
  const importing = await import('./untrusted/import-untrusted.ts');
  return importing.importUntrusted(request);
}

/**
 * Makes a module or a unit of what others wrote, or takes over into one what its original has now. Writes everything or
 * nothing; never throws over what is in a file. Its readers of formats are loaded when it is asked for.
 */
export async function importFiles(request: ImportRequest): Promise<ImportResult> {
  const importing = await import('./importing/import-files.ts');
  return importing.importFiles(request);
}

/** As `build`, of what strangers send: each module or unit is read and built in a process of its own, within limits. */
export const buildUntrusted: typeof import('./untrusted/build-untrusted.ts').buildUntrusted = async (request) => {
  const later = await import('./untrusted/build-untrusted.ts');
  return later.buildUntrusted(request);
};

/** As `check`, of what strangers send: each module or unit is read in a process of its own, within the limits. */
export const checkUntrusted: typeof import('./untrusted/check-untrusted.ts').checkUntrusted = async (request) => {
  const later = await import('./untrusted/check-untrusted.ts');
  return later.checkUntrusted(request);
};

/** As `verify`, of a package on disk that a stranger sent: it is read in a process of its own, within the limits. */
export const verifyUntrusted: typeof import('./untrusted/verify-untrusted.ts').verifyUntrusted = async (
  path,
  options,
) => {
  const later = await import('./untrusted/verify-untrusted.ts');
  return later.verifyUntrusted(path, options);
};

/** Copies a module or a unit with all that it needs, and notes beside the copy what it was made from. */
export const customize: typeof import('./update/on-disk.ts').customize = async (request) => {
  const later = await import('./update/on-disk.ts');
  return later.customize(request);
};

/** Takes over into a customized module or unit what its publisher has changed since. */
export const update: typeof import('./update/on-disk.ts').update = async (request) => {
  const later = await import('./update/on-disk.ts');
  return later.update(request);
};

/** Brings back what was there before the last update, import or decision. Undoing once more brings back what is there now. */
export const undoUpdate: typeof import('./update/undo.ts').undoUpdate = async (folder, workingFolder) => {
  const later = await import('./update/undo.ts');
  return later.undoUpdate(folder, workingFolder);
};

/** Decides conflicts, all that are named or none. */
export const resolveConflicts: typeof import('./update/on-disk.ts').resolveConflicts = async (request) => {
  const later = await import('./update/on-disk.ts');
  return later.resolveConflicts(request);
};

/** Notes that texts of a translation stay as they are on purpose, all that are named or none. Of a text of several paragraphs those that are not translated, or the one that is named. */
export const keepTexts: typeof import('./update/on-disk.ts').keepTexts = async (folder, places, workingFolder) => {
  const later = await import('./update/on-disk.ts');
  return later.keepTexts(folder, places, workingFolder);
};

/** Says how two versions differ, of modules, units or finished packages, and what uploading the new one does to a course. */
export const diff: typeof import('./update/on-disk.ts').diff = async (request) => {
  const later = await import('./update/on-disk.ts');
  return later.diff(request);
};
