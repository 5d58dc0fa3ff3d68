import type { QtiReading } from '../../../read/package-reading.ts';
import { checkQuestions } from './check.ts';
import { qtiCodes } from './codes.ts';

/** Whether the questions of a zip of QTI can be answered, and whether the zip is a package. */
export function checkQti({ files, documents }: QtiReading): void {
  for (const { path, root } of documents) checkQuestions(root, path, files.findings);
  if (!files.has('imsmanifest.xml')) {
    files.findings.add(qtiCodes, 'no-manifest', {}, { message: 'The zip holds questions but no imsmanifest.xml.' });
  }
}
