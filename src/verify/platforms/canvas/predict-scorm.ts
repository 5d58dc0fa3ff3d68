import { MANIFEST_PATH } from '../../../read/common-cartridge/open.ts';
import type { PackageFiles } from '../../../read/package-files.ts';
import { canvasCodes } from './codes.ts';

/** Canvas recognises SCORM and refuses it as a course. */
export function predictCanvasScorm(files: PackageFiles): void {
  const message = 'Canvas does not import SCORM packages as course content.';
  files.findings.add(canvasCodes, 'scorm-not-imported', { file: MANIFEST_PATH }, { message });
}
