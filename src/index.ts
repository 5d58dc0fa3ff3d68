/**
 * Cartwright's library: `build` writes packages, `check` says what is wrong with modules; `customize`, `update`,
 * `resolveConflicts` and `diff` are the commands for modules that are made from others. None throws for an author's fault;
 * what is wrong comes back as diagnostics. Verification of finished packages is `cartwright/verify`.
 */

import type { ImportRequest, ImportResult } from './importing/request.ts';

export type { ModuleDefinition, UnitDefinition, WorkspaceDefinition } from '../schema/types.generated.ts';
export type { Diagnostic, Place, Position, Range, Related, Severity } from './diagnostics/diagnostic.ts';
export type { ImportReport, ReportedEntry, ReportedModule, ToDo } from './import/report/report.ts';
export type { ImportRequest, ImportResult } from './importing/request.ts';
export { build } from './pipeline/build.ts';
export type { BuildRequest, BuiltPackage, Progress, ReceivedPackage, WrittenRecord } from './pipeline/build-request.ts';
export { type CheckRequest, check } from './pipeline/check.ts';
export type { BuildReport, CheckReport } from './pipeline/report.ts';
export type { Loss, Target } from './targets/target.ts';
export { buildUntrusted } from './untrusted/build-untrusted.ts';
export { checkUntrusted } from './untrusted/check-untrusted.ts';
export type { LimitName, Limits } from './untrusted/limits.ts';
export type {
  UntrustedBuildRequest,
  UntrustedCheckRequest,
  UntrustedVerifyOptions,
} from './untrusted/untrusted-request.ts';
export { verifyUntrusted } from './untrusted/verify-untrusted.ts';
export { type CustomizeReport, type CustomizeRequest, customize } from './update/customize.ts';
export type { DiffReport, ModuleDiff } from './update/diff.ts';
export type { PackageChange, PackageDiff } from './update/diff-packages.ts';
export { type DiffRequest, diff, diffPage, diffWords } from './update/diff-versions.ts';
export { keepTexts } from './update/keep-texts.ts';
export { type Decision, type ResolveReport, type ResolveRequest, resolveConflicts } from './update/resolve.ts';
export { type UndoReport, undoUpdate } from './update/undo.ts';
export { type UpdateReport, type UpdateRequest, update } from './update/update.ts';
export { version } from './version.ts';

/**
 * Makes a module or a unit of what others wrote, or takes over into one what its original has now. Writes everything or
 * nothing; never throws over what is in a file. Its readers of formats are loaded when it is asked for.
 */
export async function importFiles(request: ImportRequest): Promise<ImportResult> {
  const importing = await import('./importing/import-files.ts');
  return importing.importFiles(request);
}
