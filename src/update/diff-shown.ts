import type { DiffReport } from './diff.ts';
import { diffHtml, packagesHtml } from './diff-html.ts';
import type { PackageDiff } from './diff-packages.ts';
import { diffText } from './diff-words.ts';
import { packagesText } from './packages-words.ts';

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
