import type { MemoryChange, MemoryFiles } from '../source/memory-files.ts';
import { type CustomizeReport, type CustomizeWish, customizeAt } from './customize.ts';
import type { DiffReport } from './diff.ts';
import type { PackageDiff } from './diff-packages.ts';
import { type DiffWish, diffAt } from './diff-versions.ts';
import { keepTextsAt } from './keep-texts.ts';
import { memoryWorkplace } from './memory-workplace.ts';
import { type ResolveReport, type ResolveWish, resolveConflictsAt } from './resolve.ts';
import { type TranslationLeft, toTranslateAt } from './to-translate.ts';
import { type UpdateReport, type UpdateWish, updateAt } from './update.ts';
import type { Workplace } from './workplace.ts';

/*
 * The commands for modules that are made from others, over files in memory. Nothing that is given is changed: what is to
 * be changed is among what they return.
 */

/** The files on which something is done. */
export interface WithFiles {
  /** Everything that may be needed, by its path in the workspace: the module, its original, `cartwright.json`. */
  readonly files: MemoryFiles;
}

/** What is to be changed of the files; empty where nothing is. */
export interface WithChanges {
  readonly changes: readonly MemoryChange[];
}

export interface MemoryCustomizeRequest extends WithFiles, CustomizeWish {}

export interface MemoryUpdateRequest extends WithFiles, Omit<UpdateWish, 'dryRun'> {}

export interface MemoryResolveRequest extends WithFiles, ResolveWish {}

export interface MemoryKeepRequest extends WithFiles {
  /** The customized module’s folder, or the unit’s. */
  readonly folder: string;
  /** What `check` calls the texts. */
  readonly texts: readonly string[];
}

export interface MemoryTranslationRequest extends WithFiles {
  /** The customized module’s folder, or the unit’s. */
  readonly folder: string;
}

export interface MemoryDiffRequest extends WithFiles, DiffWish {}

/** `customize` over files in memory: the changes are the files of the copy. */
export function customizeInMemory({ files, ...wish }: MemoryCustomizeRequest): Promise<CustomizeReport & WithChanges> {
  return withChangesOf(files, (at) => customizeAt(at, wish));
}

/** `update` over files in memory. */
export function updateInMemory({ files, ...wish }: MemoryUpdateRequest): Promise<UpdateReport & WithChanges> {
  return withChangesOf(files, (at) => updateAt(at, wish));
}

/** `resolve` over files in memory. */
export function resolveInMemory({ files, ...wish }: MemoryResolveRequest): Promise<ResolveReport & WithChanges> {
  return withChangesOf(files, (at) => resolveConflictsAt(at, wish));
}

/** `resolve --keep` over files in memory. */
export function keepInMemory({ files, folder, texts }: MemoryKeepRequest): Promise<ResolveReport & WithChanges> {
  return withChangesOf(files, (at) => keepTextsAt(at, folder, texts));
}

/** What of a translation in memory is still to be translated. */
export function toTranslateInMemory({ files, folder }: MemoryTranslationRequest): Promise<TranslationLeft> {
  return toTranslateAt(memoryWorkplace(files), folder);
}

/** `diff` over files in memory. */
export function diffInMemory({ files, ...wish }: MemoryDiffRequest): Promise<DiffReport | PackageDiff> {
  return diffAt(memoryWorkplace(files), wish);
}

async function withChangesOf<Report>(
  files: MemoryFiles,
  work: (at: Workplace) => Promise<Report>,
): Promise<Report & WithChanges> {
  const at = memoryWorkplace(files);
  const report = await work(at);
  return { ...report, changes: at.changes() };
}
