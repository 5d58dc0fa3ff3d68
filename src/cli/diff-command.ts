import { diffPage, diffWords } from '../update/diff-shown.ts';
import { diff } from '../update/on-disk.ts';
import { exitCodeFor } from './exit-codes.ts';
import { print, printDiagnostics, printJson } from './output.ts';
import { writePage } from './write-page.ts';

export interface DiffFlags {
  readonly html?: string;
  readonly json?: boolean;
}

/** Says how two versions differ, and what uploading the new one does to a course. */
export async function runDiff(before: string, after: string | undefined, { html, json }: DiffFlags): Promise<number> {
  const report = await diff({ before, after });
  const page = html === undefined ? undefined : diffPage(report);
  const unwritten = html === undefined || page === undefined ? [] : await writePage(html, page);
  const diagnostics = [...report.diagnostics, ...unwritten];
  if (json === true) await printJson({ ...report, diagnostics });
  else {
    printDiagnostics(diagnostics);
    if (html === undefined) print(diffWords(report));
    else if (page !== undefined && unwritten.length === 0) print(`${html} shows how they differ.\n`);
  }
  return exitCodeFor(diagnostics, false);
}
