import posix from 'path-browserify';
import { cannotRead, machineFirst } from './cannot-write.ts';
import { type DiffReport, diffModules, nothing } from './diff.ts';
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
  try {
    const report =
      after !== undefined && (await arePackages([before, after], at))
        ? await diffPackages(before, after, at)
        : await diffModules(before, after, at);
    return { ...report, diagnostics: machineFirst(report.diagnostics) };
  } catch (error) {
    return nothing([cannotRead(error, at.host.nameOf)]);
  }
}

async function arePackages(paths: readonly string[], at: Workplace): Promise<boolean> {
  for (const path of paths) if (!(await isPackage(posix.resolve(at.workingFolder, path), at))) return false;
  return true;
}
