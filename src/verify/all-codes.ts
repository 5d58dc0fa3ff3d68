import type { AdvisedFamily } from './advised-codes.ts';
import { canvasCodes } from './canvas/codes.ts';
import { ccCodes } from './common-cartridge/codes.ts';
import { verifyCodes } from './findings.ts';
import { moodleCodes } from './moodle/codes.ts';
import { moodleBackupCodes } from './moodle-backup/codes.ts';
import { qtiCodes } from './qti/codes.ts';
import { scormCodes } from './scorm/codes.ts';
import { websiteCodes } from './website-codes.ts';
import { schemaCodes, xmlCodes } from './xml/codes.ts';
import { zipCodes } from './zip/codes.ts';

/** Every family of codes that verification reports. */
export const verifyCodeFamilies: readonly AdvisedFamily[] = [
  verifyCodes,
  zipCodes,
  xmlCodes,
  schemaCodes,
  ccCodes,
  qtiCodes,
  scormCodes,
  websiteCodes,
  moodleCodes,
  moodleBackupCodes,
  canvasCodes,
];
