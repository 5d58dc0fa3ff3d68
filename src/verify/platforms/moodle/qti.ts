import type { QtiReading } from '../../../read/package-reading.ts';
import { moodleCodes } from './codes.ts';

/** Moodle imports questions in forms of its own, Blackboard's among them, and no other QTI. */
export function predictMoodleQti({ files }: QtiReading): void {
  const message = 'Moodle does not import zips of QTI questions.';
  files.findings.add(moodleCodes, 'qti-not-imported', {}, { message });
}
