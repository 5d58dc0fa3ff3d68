import { tokenize } from '../../../read/html/tokens.ts';
import { isHtml } from '../../../read/package-files.ts';
import type { WebsiteReading } from '../../../read/package-reading.ts';
import { checkReferences } from '../../references.ts';
import { websiteCodes } from './codes.ts';

/** What the pages of a website refer to. */
export function checkWebsite({ files }: WebsiteReading): void {
  for (const path of files.paths.filter(isHtml)) {
    const page = files.page(path);
    if (page === undefined) continue;
    checkReferences(websiteCodes, page.references, { file: path }, files.findings);
    if (hasNamelessFormula(page.body.source))
      files.findings.add(
        websiteCodes,
        'formula-without-name',
        { file: path },
        { message: `A formula of "${path}" has no words for screen readers.` },
      );
  }
}

/** Whether a formula in MathML has no name: browsers give a choice or link that holds it none, whatever `alttext` says. */
function hasNamelessFormula(html: string): boolean {
  if (!html.includes('<math')) return false;
  return tokenize(html).some(
    (token) =>
      token.kind === 'open' &&
      token.name === 'math' &&
      (token.attributes.get('aria-label') ?? '').trim() === '' &&
      !token.attributes.has('aria-labelledby') &&
      token.attributes.get('aria-hidden') !== 'true',
  );
}
