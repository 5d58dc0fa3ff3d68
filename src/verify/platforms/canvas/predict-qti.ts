import { MANIFEST_PATH, questionTypesOf } from '../../../read/common-cartridge/open.ts';
import type { QtiReading } from '../../../read/package-reading.ts';
import { canvasCodes } from './codes.ts';
import { predictQuestions } from './predict-questions.ts';

/** What Canvas's quiz import does with a zip of QTI. */
export function predictCanvasQti({ files, documents }: QtiReading): void {
  const root = files.xml(MANIFEST_PATH)?.root;
  if (root === undefined) {
    const message = 'Canvas will not recognise the zip, because it has no imsmanifest.xml.';
    files.findings.add(canvasCodes, 'no-manifest', {}, { message });
    return;
  }
  if (questionTypesOf(root).length === 0) {
    const where = { file: MANIFEST_PATH, position: root.position };
    const message =
      'Canvas will not recognise the zip, because no resource of the manifest says that it holds questions.';
    files.findings.add(canvasCodes, 'no-question-resource', where, { message });
    return;
  }
  for (const document of documents) predictQuestions(document.root, document.path, files.findings);
}
