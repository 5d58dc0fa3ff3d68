import posix from 'path-browserify';
import { type DiffReport, diffModules } from './diff.ts';
import { diffPackages, isPackage, type PackageDiff } from './diff-packages.ts';
import type { Workplace } from './workplace.ts';

export interface DiffWish {
  /** A module’s id or folder, a unit’s file, a zip, or a finished package. */
  readonly before: string;
  /** The other version; without it `before` is compared with what it was made from. */
  readonly after?: string | undefined;
}

/** Says how two versions differ, of modules, units or finished packages, and what uploading the new one does to a course. */
export async function diffAt(at: Workplace, { before, after }: DiffWish): Promise<DiffReport | PackageDiff> {
  if (after !== undefined && (await arePackages([before, after], at))) return diffPackages(before, after, at);
  return diffModules(before, after, at);
}

async function arePackages(paths: readonly string[], at: Workplace): Promise<boolean> {
  for (const path of paths) if (!(await isPackage(posix.resolve(at.workingFolder, path), at))) return false;
  return true;
}
