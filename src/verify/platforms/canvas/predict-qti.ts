import type { QtiReading } from '../../../read/package-reading.ts';
import { canvasCodes } from './codes.ts';
import { predictQuestions } from './predict-questions.ts';

/** What Canvas's quiz import does with a zip of QTI. */
export function predictCanvasQti({ files, documents }: QtiReading): void {
  if (files.has('imsmanifest.xml')) {
    for (const { path, root } of documents) predictQuestions(root, path, files.findings);
    return;
  }
  const message = 'Canvas will not recognise the zip, because it has no imsmanifest.xml.';
  files.findings.add(canvasCodes, 'no-manifest', {}, { message });
}
