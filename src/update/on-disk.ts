import { randomUUID } from 'node:crypto';
import posix from 'path-browserify';
import type { CustomizeReport, CustomizeWish } from './customize.ts';
import type { DiffReport } from './diff.ts';
import type { PackageDiff } from './diff-packages.ts';
import type { DiffWish } from './diff-versions.ts';
import { diskWorkplace } from './disk-workplace.ts';
import type { ResolveReport, ResolveWish } from './resolve.ts';
import type { UpdateReport, UpdateWish } from './update.ts';
import type { Workplace } from './workplace.ts';

/*
 * The commands for modules that are made from others, over the disk. Each loads what it needs and no more.
 */

export interface CustomizeRequest extends Omit<CustomizeWish, 'namespace'> {
  /** Of a module of its own; default: a new one. */
  readonly namespace?: string | undefined;
  readonly workingFolder?: string;
}

export interface UpdateRequest extends UpdateWish {
  readonly workingFolder?: string;
}

export interface ResolveRequest extends ResolveWish {
  readonly workingFolder?: string;
}

export interface DiffRequest extends DiffWish {
  readonly workingFolder?: string;
}

/** Copies a module or a unit with all that it needs, and notes beside the copy what it was made from. */
export async function customize({ workingFolder, ...wish }: CustomizeRequest): Promise<CustomizeReport> {
  const { customizeAt } = await import('./customize.ts');
  return customizeAt(placeOf(workingFolder), { ...wish, namespace: wish.namespace ?? randomUUID() });
}

/** Takes over into a customized module or unit what its publisher has changed since. */
export async function update({ workingFolder, ...wish }: UpdateRequest): Promise<UpdateReport> {
  const { updateAt } = await import('./update.ts');
  return updateAt(placeOf(workingFolder), wish);
}

/** Decides conflicts, all that are named or none. */
export async function resolveConflicts({ workingFolder, ...wish }: ResolveRequest): Promise<ResolveReport> {
  const { resolveConflictsAt } = await import('./resolve.ts');
  return resolveConflictsAt(placeOf(workingFolder), wish);
}

/** Notes that texts of a translation stay as they are on purpose, all that are named or none. */
export async function keepTexts(
  folder: string,
  places: readonly string[],
  workingFolder?: string,
): Promise<ResolveReport> {
  const { keepTextsAt } = await import('./keep-texts.ts');
  return keepTextsAt(placeOf(workingFolder), folder, places);
}

/** Says how two versions differ, of modules, units or finished packages, and what uploading the new one does to a course. */
export async function diff({ workingFolder, ...wish }: DiffRequest): Promise<DiffReport | PackageDiff> {
  const { diffAt } = await import('./diff-versions.ts');
  return diffAt(placeOf(workingFolder), wish);
}

function placeOf(workingFolder = process.cwd()): Workplace {
  return diskWorkplace(posix.resolve(workingFolder));
}
