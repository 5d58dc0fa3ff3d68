import type { AdvisedCode, AdvisedFamily, Effect } from '../read/advised-codes.ts';
import { packageCodes } from '../read/codes.ts';
import { xmlCodes } from '../read/xml/codes.ts';
import { zipCodes } from '../read/zip/codes.ts';
import { ccCodes } from './formats/common-cartridge/codes.ts';
import { qtiCodes } from './formats/qti/codes.ts';
import { scormCodes } from './formats/scorm/codes.ts';
import { websiteCodes } from './formats/website/codes.ts';
import { canvasCodes } from './platforms/canvas/codes.ts';
import { moodleBackupCodes } from './platforms/moodle/backup/codes.ts';
import { moodleCodes } from './platforms/moodle/codes.ts';
import { newQuizzesCodes } from './platforms/new-quizzes/codes.ts';
import { openEdxCodes } from './platforms/open-edx/codes.ts';
import { schemaCodes } from './schema/codes.ts';

/** Every family of codes that verification reports. */
export const verifyCodeFamilies: readonly AdvisedFamily[] = [
  packageCodes,
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
  newQuizzesCodes,
  openEdxCodes,
];

const effects: ReadonlyMap<string, Effect | undefined> = new Map(
  verifyCodeFamilies.flatMap(({ stage, codes }) =>
    Object.entries<AdvisedCode>(codes).map(([name, { effect }]) => [`${stage}/${name}`, effect] as const),
  ),
);

/** What a code says that it means for an import; undefined where it leaves that to its severity. */
export function effectOfCode(code: string): Effect | undefined {
  return effects.get(code);
}
