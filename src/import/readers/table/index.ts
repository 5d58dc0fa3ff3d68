import type { Result } from '../../../diagnostics/diagnostic.ts';
import { decimalSignOf } from '../../../written/notation.ts';
import { importCodes } from '../../codes.ts';
import type { ImportDraft } from '../../draft/draft.ts';
import type { ImportReader, ImportSource, ImportWish } from '../../draft/reader.ts';
import type { DecodedText } from '../../questions/decode.ts';
import { isNamed, questionResult, textOf } from '../../questions/question-file.ts';
import type { QuestionTable } from './read.ts';

/** Questions in a text file of separated values. */
export const separatedReader: ImportReader = {
  name: 'csv',
  title: 'questions in a table (CSV)',
  recognise: async (source) => {
    const decoded = isNamed(source, 'csv', 'tsv', 'tab', 'txt') ? textOf(source) : undefined;
    if (decoded === undefined) return false;
    if (/\.(?:csv|tsv|tab)$/i.test(source.name)) return true;
    const [{ readSeparated }, { hasQuestions }] = await Promise.all([import('./table.ts'), import('./read.ts')]);
    return hasQuestions({ rows: readSeparated(decoded.text.slice(0, 20_000)) });
  },
  read: async (source, wish) => {
    const { readSeparated } = await import('./table.ts');
    const decoded = textOf(source);
    return readTable([{ rows: readSeparated(decoded?.text ?? '') }], source, wish, decoded);
  },
};

/** Questions in a workbook of Excel, LibreOffice or Google Sheets. */
export const workbookReader: ImportReader = {
  name: 'xlsx',
  title: 'questions in a spreadsheet (XLSX)',
  recognise: async (source) => (await import('./workbook.ts')).isWorkbook(source.bytes),
  read: async (source, wish) => {
    const { readWorkbook } = await import('./workbook.ts');
    const { tables, findings } = readWorkbook(source.bytes, source.name, decimalSignOf(wish.language ?? 'en'));
    const [error] = findings.all().filter(({ severity }) => severity === 'error');
    if (error === undefined) return readTable(tables, source, wish);
    const damaged = importCodes.report('damaged', {
      message: `The spreadsheet cannot be read: ${error.message}`,
      hint: 'Open it in the program that made it, save it again as XLSX, and import that file.',
      place: { file: source.name },
    });
    return { diagnostics: [damaged] };
  },
};

async function readTable(
  tables: readonly QuestionTable[],
  source: ImportSource,
  wish: ImportWish,
  decoded?: DecodedText,
): Promise<Result<ImportDraft>> {
  const [{ readTables }, { HtmlTexts }] = await Promise.all([
    import('./read.ts'),
    import('../../questions/html-texts.ts'),
  ]);
  const texts = await HtmlTexts.load(wish.language);
  const draft = readTables(tables, source.name, { texts, language: wish.language ?? 'en' });
  if (draft !== undefined) return questionResult(draft, source, decoded);
  const noColumn = importCodes.report('nothing-in-it', {
    message: 'The table has no column of questions: no cell in its first ten rows is called “question”.',
    hint: 'Name the columns in the first row: question, type, choice 1, choice 2, …, correct. `npx cartwright new --questions` writes such a table.',
    place: { file: source.name },
  });
  return { diagnostics: [noColumn] };
}
