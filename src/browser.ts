/**
 * Cartwright's library for browsers and their workers: `build` makes packages of files in memory, byte for byte those that
 * the command line writes; `check` says what is wrong with modules. Neither throws for an author's fault; what is wrong
 * comes back as diagnostics. Nothing is fetched: the default theme and the player are in the bundle.
 */
import type { MemoryImportRequest, MemoryImportResult } from './importing/import-in-memory.ts';
import { buildInMemory, checkInMemory } from './pipeline/build-in-memory.ts';
import type { MemoryBuildReport, MemoryBuildRequest, MemoryCheckRequest } from './pipeline/memory-request.ts';
import { ownFilesBundled } from './pipeline/own-files-bundled.ts';
import type { CheckReport } from './pipeline/report.ts';

export type { Diagnostic, Place, Position, Range, Related, Severity } from './diagnostics/diagnostic.ts';
export type { ImportReport, ReportedEntry, ReportedModule, ToDo } from './import/report/report.ts';
export type { MemoryImportRequest, MemoryImportResult, MemoryOriginal } from './importing/import-in-memory.ts';
export type { BuiltPackage, Progress, WrittenRecord } from './pipeline/build-request.ts';
export type {
  MemoryBuildReport,
  MemoryBuildRequest,
  MemoryCheckRequest,
  MemoryFiles,
  MemoryPackage,
} from './pipeline/memory-request.ts';
export type { CheckReport } from './pipeline/report.ts';
export type { Loss } from './targets/target.ts';

/** Says everything about modules that can be known without building them. */
export function check(request: MemoryCheckRequest): Promise<CheckReport> {
  return checkInMemory(request, ownFilesBundled);
}

/** Builds packages; a module at fault is reported and the others are built. */
export function build(request: MemoryBuildRequest): Promise<MemoryBuildReport> {
  return buildInMemory(request, ownFilesBundled);
}

/** Makes a module or a unit of files of other programs: documents, lists of questions, exports of courses. */
export async function importFiles(request: MemoryImportRequest): Promise<MemoryImportResult> {
  const { importInMemory } = await import('./importing/import-in-memory.ts');
  return importInMemory(request);
}
