import { canvasCodes } from '../canvas/codes.ts';
import { predictQuestions } from '../canvas/predict-questions.ts';
import { cartridgeLocate } from '../common-cartridge/locate.ts';
import { emptyContents, type PackageContents } from '../contents.ts';
import { listFiles } from '../file-contents.ts';
import type { PackageFiles } from '../package-files.ts';
import type { PackageReader } from '../reader.ts';
import type { XmlElement } from '../xml/element.ts';
import { checkQuestions } from './check.ts';
import { qtiCodes } from './codes.ts';
import { readBank, readQuiz } from './read-quiz.ts';

interface QtiDocument {
  readonly path: string;
  readonly root: XmlElement;
}

/** True for names that may hold QTI; others are not parsed to find out. */
function mayBeQti(path: string): boolean {
  return /\.(?:xml|qti)$/i.test(path) && !/(?:^|\/)(?:imsmanifest|assessment_meta)\.xml$/i.test(path);
}

function qtiDocuments(files: PackageFiles): readonly QtiDocument[] {
  return files.paths.filter(mayBeQti).flatMap((path) => {
    const root = files.xml(path)?.root;
    return root?.name === 'questestinterop' ? [{ path, root }] : [];
  });
}

/** Zips of QTI 1.2 in any flavour, such as Canvas's and Respondus's exports: questions without a cartridge around. */
export const qtiReader: PackageReader = {
  recognise: (files) => qtiDocuments(files).length > 0,
  async read(files) {
    const documents = qtiDocuments(files);
    for (const { path, root } of documents) checkQuestions(root, path, files.findings);
    const complete = files.has('imsmanifest.xml');
    if (!complete) {
      files.findings.add(qtiCodes, 'no-manifest', {}, { message: 'The zip holds questions but no imsmanifest.xml.' });
    }
    return {
      kind: 'qti',
      version: '1.2',
      contents: await readContents(files, documents),
      predict: {
        canvas: () => {
          if (complete) for (const { path, root } of documents) predictQuestions(root, path, files.findings);
          else {
            files.findings.add(
              canvasCodes,
              'no-manifest',
              {},
              {
                message: 'Canvas will not recognise the zip, because it has no imsmanifest.xml.',
              },
            );
          }
        },
      },
    };
  },
};

async function readContents(files: PackageFiles, documents: readonly QtiDocument[]): Promise<PackageContents> {
  const surroundings = (path: string) => ({ file: path, locate: cartridgeLocate((one) => files.has(one), path) });
  const quizzes = documents.flatMap(({ path, root }) =>
    root.childrenNamed('assessment').map((one) => readQuiz(one, surroundings(path))),
  );
  const questionBanks = documents.flatMap(({ path, root }) =>
    root.childrenNamed('objectbank').map((one) => readBank(one, surroundings(path))),
  );
  const control = new Set(['imsmanifest.xml', ...documents.map(({ path }) => path)]);
  return {
    ...emptyContents,
    metadata: { ...emptyContents.metadata, title: quizzes[0]?.title ?? questionBanks[0]?.title ?? '' },
    quizzes,
    questionBanks,
    files: await listFiles(files, (path) => ({ role: control.has(path) ? 'control' : 'content' })),
  };
}
