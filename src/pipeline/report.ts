import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { BuiltPackage } from './build.ts';

/** What a build did: the value that the library returns, `--json` prints and `build-report.json` holds. */
export interface BuildReport {
  readonly packages: readonly BuiltPackage[];
  readonly diagnostics: readonly Diagnostic[];
}

/** The same text for the same build, on any machine. */
export function serializeReport(report: BuildReport): string {
  return `${JSON.stringify({ packages: report.packages, diagnostics: report.diagnostics }, null, 2)}\n`;
}
