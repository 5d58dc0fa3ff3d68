import { cartridgeLocate } from '../common-cartridge/locate.ts';
import { MANIFEST_PATH, questionTypesOf } from '../common-cartridge/open.ts';
import { emptyContents, type PackageContents } from '../contents/contents.ts';
import { listFiles } from '../file-contents.ts';
import type { PackageFiles } from '../package-files.ts';
import type { PackageReader } from '../package-reading.ts';
import { type QtiDocument, qtiDocuments } from './documents.ts';
import { readBank, readQuiz } from './read-quiz.ts';

/** Zips of QTI 1.2 in any flavour, such as Canvas's and Respondus's exports: questions without a cartridge around. */
export const qtiReader: PackageReader = {
  recognise: (files) => hasManifestOrNone(files) && (listsQuestions(files) || qtiDocuments(files).length > 0),
  read(files) {
    const documents = qtiDocuments(files);
    return { kind: 'qti', version: '1.2', files, documents, contents: readContents(files, documents) };
  },
};

/** An imsmanifest.xml that is something else makes a zip unreadable for everybody; none at all only for some. */
function hasManifestOrNone(files: PackageFiles): boolean {
  return !files.has(MANIFEST_PATH) || files.xml(MANIFEST_PATH)?.root.name === 'manifest';
}

/** True where the manifest says so, whether its questions can be read or not. QTI 2 and 3 name themselves. */
function listsQuestions(files: PackageFiles): boolean {
  const root = files.has(MANIFEST_PATH) ? files.xml(MANIFEST_PATH)?.root : undefined;
  const types = root === undefined ? [] : questionTypesOf(root);
  return types.some((type) => !/v[23]p/.test(type));
}

function readContents(files: PackageFiles, documents: readonly QtiDocument[]): PackageContents {
  const surroundings = (path: string) => ({ file: path, locate: cartridgeLocate((one) => files.has(one), path) });
  const quizzes = documents.flatMap(({ path, root }) =>
    root.childrenNamed('assessment').map((one) => readQuiz(one, surroundings(path))),
  );
  const questionBanks = documents.flatMap(({ path, root }) =>
    root.childrenNamed('objectbank').map((one) => readBank(one, surroundings(path))),
  );
  const control = new Set([MANIFEST_PATH, ...documents.map(({ path }) => path)]);
  return {
    ...emptyContents,
    metadata: { ...emptyContents.metadata, title: quizzes[0]?.title ?? questionBanks[0]?.title ?? '' },
    quizzes,
    questionBanks,
    files: listFiles(files, (path) => ({ role: control.has(path) ? 'control' : 'content' })),
  };
}
