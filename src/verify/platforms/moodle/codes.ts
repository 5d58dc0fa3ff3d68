import { defineAdvisedCodes } from '../../../read/advised-codes.ts';
import { cartridgeCodes } from './codes/cartridge.ts';
import { quizCodes } from './codes/quizzes.ts';
import { scormCodes } from './codes/scorm.ts';
import { textCodes } from './codes/texts.ts';

/** What Moodle does with a package, as observed. An error stops the import, a warning loses or changes something. */
export const moodleCodes = defineAdvisedCodes('moodle', {
  ...cartridgeCodes,
  ...textCodes,
  ...quizCodes,
  ...scormCodes,
});
