import { readManifest } from '../../../read/common-cartridge/manifest.ts';
import { MANIFEST_PATH } from '../../../read/common-cartridge/open.ts';
import type { QtiReading } from '../../../read/package-reading.ts';
import { checkQuestions } from './check.ts';
import { qtiCodes } from './codes.ts';

/** Whether the questions of a zip of QTI can be answered, and whether the zip is a package. */
export function checkQti({ files, documents }: QtiReading): void {
  for (const { path, root } of documents) checkQuestions(root, path, files.findings);
  if (documents.length === 0) {
    const message = 'No file of the zip holds questions that can be read.';
    files.findings.add(qtiCodes, 'nothing-to-import', {}, { message });
  }
  const root = files.xml(MANIFEST_PATH)?.root;
  if (root === undefined) {
    files.findings.add(qtiCodes, 'no-manifest', {}, { message: 'The zip holds questions but no imsmanifest.xml.' });
    return;
  }
  for (const { identifier, files: listed } of readManifest(root).resources) {
    for (const { href, path, remote, element } of listed) {
      if (remote || (path !== undefined && files.findFolded(path) !== undefined)) continue;
      const where = { file: MANIFEST_PATH, position: element.position };
      const message = `The resource "${identifier}" lists "${href}", which is not in the package.`;
      files.findings.add(qtiCodes, 'file-missing', where, { message });
    }
  }
}
