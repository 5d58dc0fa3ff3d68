import { uploadLines } from './course-words.ts';
import type { PackageChange, PackageDiff } from './diff-packages.ts';

/** What is between backticks is typed. */
export function packageLine({ kind, what, title }: PackageChange): string {
  return `The ${what} “${title}” ${verbs[kind]}`;
}

const verbs: Readonly<Record<PackageChange['kind'], string>> = {
  added: 'is new',
  removed: 'is gone',
  changed: 'is changed',
};

/** A comparison of packages for people. */
export function packagesText(report: PackageDiff): string {
  const lines = packageLines(report);
  const what = lines.length === 0 ? ['The two packages hold the same.'] : lines;
  if (report.course.length === 0) return `${what.join('\n')}\n`;
  const uploaded = uploadLines(report.course);
  return `${[...what, 'Uploaded into a course that has the old one:', ...uploaded].join('\n')}\n`;
}

/** The differences for people, a line each. */
export function packageLines({ changes }: PackageDiff): readonly string[] {
  return changes.map(packageLine);
}
