import type { PackageFiles } from '../package-files.ts';
import { canvasCodes } from './codes.ts';

/** Canvas recognises SCORM and refuses it as a course. */
export function predictCanvasScorm(manifestPath: string, files: PackageFiles): void {
  files.findings.add(
    canvasCodes,
    'scorm-not-imported',
    { file: manifestPath },
    {
      message: 'Canvas does not import SCORM packages as course content.',
    },
  );
}
