import { type DiffReport, diffModules } from '../update/diff.ts';
import { diffHtml, packagesHtml } from '../update/diff-html.ts';
import { diffPackages, isPackage, type PackageDiff, packagesText } from '../update/diff-packages.ts';
import { diffText } from '../update/diff-words.ts';
import { exitCodeFor } from './exit-codes.ts';
import { printJson, tell, tellDiagnostics } from './output.ts';
import { writePage } from './write-page.ts';

export interface DiffFlags {
  readonly html?: string;
  readonly json?: boolean;
}

/** Says how two versions differ, and what uploading the new one does to a course. */
export async function runDiff(before: string, after: string | undefined, flags: DiffFlags): Promise<number> {
  if (after !== undefined && (await isPackage(before)) && (await isPackage(after)))
    return packages(before, after, flags);
  const report = await diffModules(before, after);
  const isCompared = report.before !== undefined;
  return tellReport(report, flags, isCompared ? { text: diffText(report), html: () => diffHtml(report) } : undefined);
}

async function packages(before: string, after: string, flags: DiffFlags): Promise<number> {
  const report = await diffPackages(before, after);
  const isCompared = report.diagnostics.length === 0;
  return tellReport(
    report,
    flags,
    isCompared ? { text: packagesText(report), html: () => packagesHtml(report) } : undefined,
  );
}

/** As one JSON document, as a page, or as words; `shown` is absent where nothing could be compared. */
async function tellReport(
  report: DiffReport | PackageDiff,
  flags: DiffFlags,
  shown: { readonly text: string; readonly html: () => string } | undefined,
): Promise<number> {
  const { html, json } = flags;
  const unwritten = html === undefined || shown === undefined ? [] : await writePage(html, shown.html());
  const diagnostics = [...report.diagnostics, ...unwritten];
  if (json === true) await printJson({ ...report, diagnostics });
  else {
    tellDiagnostics(diagnostics);
    if (shown !== undefined && html === undefined) tell(shown.text);
    else if (shown !== undefined && unwritten.length === 0) tell(`${html} shows how they differ.\n`);
  }
  return exitCodeFor(diagnostics, false);
}
