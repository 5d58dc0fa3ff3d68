import { reportHtml } from '../import/report/html.ts';
import type { ImportReport } from '../import/report/report.ts';

/** The page beside a module that says what became of the original. */
export const REPORT_FILE = 'import-report.html';

/** What is in it. */
export function reportPage(report: ImportReport): string {
  return reportHtml(report);
}
