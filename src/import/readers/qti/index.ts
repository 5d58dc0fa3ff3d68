import { Findings } from '../../../read/findings.ts';
import { portableHasher } from '../../../read/hasher.ts';
import { PackageFiles } from '../../../read/package-files.ts';
import { qtiReader as qti12Reader } from '../../../read/qti/open.ts';
import { XML_LIMITS } from '../../../read/xml/limits.ts';
import { openZip } from '../../../read/zip/archive.ts';
import { singleFile } from '../../../read/zip/single-file.ts';
import { importCodes } from '../../codes.ts';
import type { ImportReader, ImportSource } from '../../draft/reader.ts';
import { questionResult } from '../../questions/question-file.ts';
import { xmlOf, xmlProblem } from '../../questions/xml-file.ts';
import { type QtiPart, qtiParts, readQti } from './package.ts';

interface Opened {
  readonly files: PackageFiles;
  readonly parts: readonly QtiPart[];
  readonly findings: Findings;
}

/** What was read to recognise a file is not read again. */
const known = new WeakMap<ImportSource['bytes'], Opened | undefined>();

const ROOTS = /^(?:qti-)?assessment-?(?:item|test)$/i;

/** Items and tests of QTI 2.x and 3.0, in packages or by themselves, and single documents of QTI 1.2. */
export const qtiReader: ImportReader = {
  name: 'qti',
  title: 'questions in QTI',
  recognise: async (source) => {
    const root = xmlOf(source);
    if (root !== undefined) return root.name === 'questestinterop' || ROOTS.test(root.name);
    return (zipOf(source)?.parts.length ?? 0) > 0;
  },
  read: async (source, wish) => {
    const root = xmlOf(source);
    const { problem } = root === undefined ? { problem: [] } : xmlProblem(source);
    if (problem.length > 0) return { diagnostics: problem };
    if (root?.name === 'questestinterop') return readOldDocument(source);
    const opened = root === undefined ? zipOf(source) : documentOf(source);
    const { HtmlTexts } = await import('../../questions/html-texts.ts');
    const draft =
      opened === undefined
        ? undefined
        : readQti(opened.parts, opened.files, source.name, await HtmlTexts.load(wish.language));
    const [error] = opened?.findings.all().filter(({ severity }) => severity === 'error') ?? [];
    if (error === undefined) return questionResult(draft, source);
    const damaged = importCodes.report('damaged', {
      message: `The package cannot be read whole: ${error.message}`,
      hint: 'Export it again.',
      place: { file: error.file },
    });
    return { diagnostics: [damaged] };
  },
};

function zipOf(source: ImportSource): Opened | undefined {
  if (known.has(source.bytes)) return known.get(source.bytes);
  const findings = new Findings(source.name);
  const archive = openZip(source.bytes, findings, portableHasher);
  const files = archive === undefined ? undefined : new PackageFiles(archive, findings);
  const opened = files === undefined ? undefined : { files, parts: qtiParts(files), findings };
  known.set(source.bytes, opened);
  return opened;
}

const ALONE = 'questions.xml';

/** The one document, as a package that holds nothing else. */
function filesOf(source: ImportSource, findings: Findings): PackageFiles {
  const bytes = source.bytes.read(0, Math.min(source.bytes.size, XML_LIMITS.bytes));
  return new PackageFiles(singleFile(ALONE, bytes, findings), findings);
}

function documentOf(source: ImportSource): Opened {
  const findings = new Findings(source.name, 'document');
  const files = filesOf(source, findings);
  return { files, parts: qtiParts(files), findings };
}

/** QTI 1.2 is read as the packages are in which it mostly comes. */
async function readOldDocument(source: ImportSource): ReturnType<ImportReader['read']> {
  const { courseDraft } = await import('../course/course-draft.ts');
  const files = filesOf(source, new Findings(source.name, 'document'));
  return questionResult(courseDraft(qti12Reader.read(files), source.name), source);
}
