import { mergeReports } from '../pipeline/shards/merge-reports.ts';
import { exitCodeFor } from './exit-codes.ts';
import { type FormatFlags, formatOf, hasSummary } from './formats/output-format.ts';
import { printFindings } from './formats/print-findings.ts';
import { print, printDiagnostics, summary } from './output.ts';

export interface MergeFlags extends FormatFlags {
  readonly strict?: boolean;
}

/** Makes one report of those of all shards, and says what only the whole can show. */
export async function runMergeReports(folder: string, flags: MergeFlags): Promise<number> {
  const { packages, diagnostics } = await mergeReports({ folder });
  const format = formatOf(flags);
  await printFindings(format, { packages }, diagnostics);
  if (format === 'people') printDiagnostics(diagnostics);
  if (hasSummary(format))
    print(`${packages.length} package${packages.length === 1 ? '' : 's'} in the reports; ${summary(diagnostics)}.\n`);
  return exitCodeFor(diagnostics, flags.strict ?? false);
}
