import type { PackageReading } from '../read/package-reading.ts';
import { checkCartridge } from './formats/common-cartridge/index.ts';
import { checkQti } from './formats/qti/index.ts';
import { checkScorm } from './formats/scorm/index.ts';
import { checkWebsite } from './formats/website/index.ts';
import type { Judge } from './judge.ts';
import { predictCanvasCartridge } from './platforms/canvas/predict-cartridge.ts';
import { predictCanvasFlavour } from './platforms/canvas/predict-flavour.ts';
import { predictCanvasQti } from './platforms/canvas/predict-qti.ts';
import { predictCanvasScorm } from './platforms/canvas/predict-scorm.ts';
import { checkMoodleBackup } from './platforms/moodle/backup/index.ts';
import { predictCanvasFlavourInMoodle } from './platforms/moodle/canvas-flavour.ts';
import { predictMoodleCartridge } from './platforms/moodle/cartridge.ts';
import { predictMoodleQti } from './platforms/moodle/qti.ts';
import { predictMoodleScorm } from './platforms/moodle/scorm.ts';

/** Who judges a package, by what it was read as. */
export function judgeOf(reading: PackageReading): Judge {
  switch (reading.kind) {
    case 'common-cartridge': {
      const { cartridge } = reading;
      return {
        check: () => checkCartridge(cartridge),
        predict: {
          canvas: () => predictCanvasCartridge(cartridge),
          moodle: () => void predictMoodleCartridge(cartridge),
        },
      };
    }
    case 'canvas': {
      const { cartridge, contents, plainContents } = reading;
      return {
        check: () => checkCartridge(cartridge),
        predict: {
          canvas: () => predictCanvasFlavour(cartridge, contents),
          moodle: () => {
            if (predictMoodleCartridge(cartridge)) predictCanvasFlavourInMoodle(cartridge, contents, plainContents);
          },
        },
      };
    }
    case 'scorm':
      return {
        check: () => checkScorm(reading),
        predict: {
          canvas: () => predictCanvasScorm(reading.files),
          moodle: () => predictMoodleScorm(reading),
        },
      };
    case 'moodle-backup':
      // What Moodle makes of it is all that there is to check; nothing else reads the format.
      return { check: () => checkMoodleBackup(reading), predict: { moodle: () => undefined } };
    case 'qti':
      return {
        check: () => checkQti(reading),
        predict: { canvas: () => predictCanvasQti(reading), moodle: () => predictMoodleQti(reading) },
      };
    case 'website':
      return { check: () => checkWebsite(reading), predict: {} };
  }
}
