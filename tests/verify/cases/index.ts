import type { FixtureGroup } from '../support/fixture.ts';
import { canvasFlavourFixtures, canvasPlainFixtures } from './canvas.ts';
import { documents10Fixtures, manifest10Fixtures } from './cartridge-1.0.ts';
import { documentFixtures } from './documents.ts';
import {
  cartridge12Fixtures,
  cartridge12InMoodleFixtures,
  cartridge13Fixtures,
  cartridge13PlatformFixtures,
  qtiZipFixtures,
  scormInCanvasFixtures,
  websiteFixtures,
} from './editions.ts';
import {
  newQuizzesFixtures,
  newQuizzesPlainFixtures,
  newQuizzesZipFixtures,
  openEdxCanvasFixtures,
  openEdxFixtures,
  openEdxScormFixtures,
} from './later-platforms.ts';
import { manifestFixtures } from './manifest.ts';
import { moodleCanvasFixtures, moodleFixtures } from './moodle.ts';
import { moodleBackupFixtures } from './moodle-backup.ts';
import { qtiFixtures } from './qti.ts';
import { scorm12Fixtures, scorm2004Fixtures, scorm2004ThirdFixtures } from './scorm.ts';
import { zipFixtures } from './zip.ts';

/** Every fixture, by what its packages are. */
export const fixtureGroups: readonly FixtureGroup[] = [
  zipFixtures,
  manifestFixtures,
  manifest10Fixtures,
  documents10Fixtures,
  documentFixtures,
  qtiFixtures,
  moodleFixtures,
  moodleCanvasFixtures,
  moodleBackupFixtures,
  canvasPlainFixtures,
  canvasFlavourFixtures,
  scorm12Fixtures,
  scorm2004Fixtures,
  scorm2004ThirdFixtures,
  cartridge12Fixtures,
  cartridge12InMoodleFixtures,
  cartridge13Fixtures,
  cartridge13PlatformFixtures,
  qtiZipFixtures,
  scormInCanvasFixtures,
  websiteFixtures,
  newQuizzesFixtures,
  newQuizzesZipFixtures,
  newQuizzesPlainFixtures,
  openEdxFixtures,
  openEdxCanvasFixtures,
  openEdxScormFixtures,
];
