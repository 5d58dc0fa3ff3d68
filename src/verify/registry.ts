import { canvasReader } from './canvas/index.ts';
import { commonCartridgeReader } from './cartridge-reader.ts';
import { moodleBackupReader } from './moodle-backup/index.ts';
import { qtiReader } from './qti/index.ts';
import type { PackageReader } from './reader.ts';
import { scormReader } from './scorm/index.ts';
import { websiteReader } from './website.ts';

/** Every kind that is read, one line each; the first that recognises a package reads it. */
export const packageReaders: readonly PackageReader[] = [
  scormReader,
  canvasReader,
  commonCartridgeReader,
  moodleBackupReader,
  qtiReader,
  websiteReader,
];
