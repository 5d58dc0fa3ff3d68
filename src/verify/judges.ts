import { canvasQuizFiles } from '../read/canvas/package.ts';
import { type Cartridge, documentOf } from '../read/common-cartridge/cartridge.ts';
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
import { predictNewQuizzes, type QuizDocument } from './platforms/new-quizzes/predict.ts';
import { predictOpenEdxCartridge } from './platforms/open-edx/predict-cartridge.ts';
import { predictOpenEdxScorm } from './platforms/open-edx/predict-scorm.ts';

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
          'new-quizzes': () =>
            predictNewQuizzes(reading.contents.quizzes, documentsOf(cartridge), cartridge.files.findings),
          ...(isReadByOpenEdx(cartridge)
            ? { 'open-edx': () => predictOpenEdxCartridge(cartridge, reading.contents) }
            : {}),
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
          'new-quizzes': () =>
            predictNewQuizzes(contents.quizzes, canvasDocumentsOf(cartridge), cartridge.files.findings),
          ...(isReadByOpenEdx(cartridge)
            ? {
                'open-edx': () =>
                  predictOpenEdxCartridge(cartridge, { ...plainContents, assignments: contents.assignments }),
              }
            : {}),
        },
      };
    }
    case 'scorm':
      return {
        check: () => checkScorm(reading),
        predict: {
          canvas: () => predictCanvasScorm(reading.files),
          moodle: () => predictMoodleScorm(reading),
          'open-edx': () => predictOpenEdxScorm(reading),
        },
      };
    case 'moodle-backup':
      // What Moodle makes of it is all that there is to check; nothing else reads the format.
      return { check: () => checkMoodleBackup(reading), predict: { moodle: () => undefined } };
    case 'qti':
      return {
        check: () => checkQti(reading),
        predict: {
          canvas: () => predictCanvasQti(reading),
          moodle: () => predictMoodleQti(reading),
          'new-quizzes': () => predictNewQuizzes(reading.contents.quizzes, reading.documents, reading.files.findings),
        },
      };
    case 'website':
      return { check: () => checkWebsite(reading), predict: {} };
  }
}

/** The documents of quizzes and banks that a plain cartridge lists. */
function documentsOf(cartridge: Cartridge): readonly QuizDocument[] {
  const quizzes = cartridge.manifest.resources.filter(({ kind }) => kind === 'assessment' || kind === 'question-bank');
  return quizzes.flatMap((resource) => documentOf(cartridge, resource) ?? []);
}

/** Those that Canvas reads of its own flavour. */
function canvasDocumentsOf(cartridge: Cartridge): readonly QuizDocument[] {
  return canvasQuizFiles(cartridge).flatMap(({ path, assessment, bank }) => {
    const root = (assessment ?? bank)?.parent;
    return root === undefined ? [] : [{ path, root }];
  });
}

/** The editions whose conversion was observed. */
function isReadByOpenEdx({ manifest }: Cartridge): boolean {
  return manifest.edition !== undefined && manifest.edition.version !== '1.0';
}
