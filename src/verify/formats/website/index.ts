import { isHtml } from '../../../read/package-files.ts';
import type { WebsiteReading } from '../../../read/package-reading.ts';
import { checkFormulaNames } from '../../nameless-formulas.ts';
import { checkReferences } from '../../references.ts';
import { websiteCodes } from './codes.ts';

/** What the pages of a website refer to. */
export function checkWebsite({ files }: WebsiteReading): void {
  for (const path of files.paths.filter(isHtml)) {
    const page = files.page(path);
    if (page === undefined) continue;
    checkReferences(websiteCodes, page.references, { file: path }, files.findings);
    checkFormulaNames(websiteCodes, page.body.source, path, files.findings);
  }
}
