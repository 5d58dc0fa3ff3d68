import posix from 'path-browserify';
import { type DiffReport, diffModules } from './diff.ts';
import { diffHtml, packagesHtml } from './diff-html.ts';
import { diffPackages, isPackage, type PackageDiff, packagesText } from './diff-packages.ts';
import { diffText } from './diff-words.ts';

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

/** A comparison as a page: one file, no script, no request to anywhere. Undefined where nothing could be compared. */
export function diffPage(report: DiffReport | PackageDiff): string | undefined {
  if (!isCompared(report)) return undefined;
  return report.kind === 'packages' ? packagesHtml(report) : diffHtml(report);
}

/** The same in words; empty where nothing could be compared. */
export function diffWords(report: DiffReport | PackageDiff): string {
  if (!isCompared(report)) return '';
  return report.kind === 'packages' ? packagesText(report) : diffText(report);
}

function isCompared(report: DiffReport | PackageDiff): boolean {
  return report.kind === 'packages' ? report.diagnostics.length === 0 : report.before !== undefined;
}
