import posix from 'path-browserify';
import { type DiffReport, diffModules } from './diff.ts';
import { diffPackages, isPackage, type PackageDiff } from './diff-packages.ts';

export interface DiffRequest {
  /** A module’s id or folder, a unit’s file, a zip, or a finished package. */
  readonly before: string;
  /** The other version; without it `before` is compared with what it was made from. */
  readonly after?: string | undefined;
  readonly workingFolder?: string;
}

/** Says how two versions differ, of modules, units or finished packages, and what uploading the new one does to a course. */
export async function diff(request: DiffRequest): Promise<DiffReport | PackageDiff> {
  const { before, after } = request;
  const workingFolder = posix.resolve(request.workingFolder ?? process.cwd());
  if (after !== undefined && (await arePackages([before, after], workingFolder)))
    return diffPackages(before, after, workingFolder);
  return diffModules(before, after, workingFolder);
}

async function arePackages(paths: readonly string[], workingFolder: string): Promise<boolean> {
  for (const path of paths) if (!(await isPackage(posix.resolve(workingFolder, path)))) return false;
  return true;
}
