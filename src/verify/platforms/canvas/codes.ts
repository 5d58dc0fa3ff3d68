import { defineAdvisedCodes } from '../../../read/advised-codes.ts';
import { canvasFileCodes } from './codes/canvas-files.ts';
import { cartridgeCodes } from './codes/cartridge.ts';
import { quizCodes } from './codes/quizzes.ts';
import { textCodes } from './codes/texts.ts';

/** What Canvas does with a package. An error stops the import, a warning loses or changes something. */
export const canvasCodes = defineAdvisedCodes('canvas', {
  ...cartridgeCodes,
  ...textCodes,
  ...quizCodes,
  ...canvasFileCodes,
});
