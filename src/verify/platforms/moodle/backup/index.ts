import type { MoodleBackupReading } from '../../../../read/package-reading.ts';
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

/** What stops a restore of Moodle's own backup, and what it loses. */
export function checkMoodleBackup({ backup, files }: MoodleBackupReading): void {
  checkRecognition(files);
  checkFilesAreThere(backup, files);
  checkInformation(backup, files.findings);
  checkActivities(backup, files.findings);
  checkNumbers(backup, files.findings);
  checkLengths(backup, files.findings);
  if (!backup.olderForm) checkQuizzes(backup, files);
  checkStoredFiles(backup, files);
  checkTexts(backup, files.findings);
  checkLosses(backup, files.findings);
}
