import type { PackageReader } from '../reader.ts';
import { BACKUP_PATH, field, readBackup } from './backup.ts';
import { readBackupContents } from './contents.ts';
import { checkQuizzes } from './questions.ts';
import { checkStoredFiles, checkTexts } from './references.ts';
import { checkLosses } from './restore-losses.ts';
import {
  checkActivities,
  checkFilesAreThere,
  checkInformation,
  checkLengths,
  checkNumbers,
  checkRecognition,
} from './structure.ts';

/** Moodle's own course backup, as a zip. */
export const moodleBackupReader: PackageReader = {
  recognise: (files) => files.has(BACKUP_PATH),
  async read(files) {
    checkRecognition(files);
    const backup = readBackup(files);
    checkFilesAreThere(backup, files);
    checkInformation(backup, files.findings);
    checkActivities(backup, files.findings);
    checkNumbers(backup, files.findings);
    checkLengths(backup, files.findings);
    if (!backup.olderForm) checkQuizzes(backup, files);
    await checkStoredFiles(backup, files);
    checkTexts(backup, files.findings);
    checkLosses(backup, files.findings);
    return {
      kind: 'moodle-backup',
      version: field(backup.information, 'backup_release'),
      contents: await readBackupContents(backup, files),
      // What Moodle makes of it is all that there is to check; nothing else reads the format.
      predict: { moodle: () => undefined },
    };
  },
};
