import type { ImportDraft } from '../../draft/draft.ts';
import type { ReportEntry } from '../../draft/report-entry.ts';
import { Keys } from '../../questions/keys.ts';
import { Notes } from '../../questions/notes.ts';
import { type QuestionSection, quizzesOf, titleOfFile } from '../../questions/quizzes.ts';
import { headerOf } from './columns.ts';
import { type RowOptions, rowQuestion } from './question.ts';
import { cellsOf } from './row.ts';
import type { TableRow } from './table.ts';

/** Tables with questions: a text file is one, a workbook has one for each sheet. */
export interface QuestionTable {
  /** Of the sheet; undefined for a text file. */
  readonly name?: string;
  readonly rows: readonly TableRow[];
}

/** Whether a table has a column of questions, by its name. */
export function hasQuestions({ rows }: QuestionTable): boolean {
  return headerOf(rows) !== undefined;
}

/** Reads tables whose columns are named; undefined where none has a column of questions. */
export function readTables(
  tables: readonly QuestionTable[],
  file: string,
  options: RowOptions,
): ImportDraft | undefined {
  const entries: ReportEntry[] = [];
  const keys = new Keys();
  const sections = new Map<string, QuestionSection & { readonly items: QuestionSection['items'][number][] }>();
  let read = 0;
  for (const table of tables) {
    const header = headerOf(table.rows);
    const where = (row: number) => (table.name === undefined ? `row ${row}` : `sheet ${table.name}, row ${row}`);
    const line = (row: number) => (table.name === undefined ? { line: row } : {});
    if (header === undefined) {
      const notes = new Notes({ file, where: `sheet ${table.name ?? ''}` }, undefined, entries);
      if (table.rows.length > 0) notes.left('sheet', 'The sheet has no column of questions; it was left out.');
      continue;
    }
    read += 1;
    for (const { name, index } of header.unknown) {
      const values = table.rows.filter((row) => row !== header.row).flatMap((row) => row.cells[index]?.trim() || []);
      const notes = new Notes(
        { file, where: where(header.row.number), ...line(header.row.number) },
        undefined,
        entries,
      );
      if (values.length > 0)
        notes.left(
          'column',
          `Nobody knows what the column “${name}” holds; it was left out.`,
          values.slice(0, 5).join('; '),
        );
    }
    for (const row of table.rows.slice(table.rows.indexOf(header.row) + 1)) {
      const cells = cellsOf(row, header);
      const place = { file, where: where(row.number), ...line(row.number) };
      const item = rowQuestion(cells, keys, new Notes(place, undefined, entries), options);
      const title = cells.quiz ?? (tables.length > 1 ? table.name : undefined);
      const known = sections.get(title ?? '');
      if (known !== undefined) for (const one of item === undefined ? [] : [item]) known.items.push(one);
      else if (item !== undefined)
        sections.set(title ?? '', {
          key: title ?? 'questions',
          title: title ?? titleOfFile(file),
          place,
          items: [item],
        });
    }
  }
  return read === 0 ? undefined : quizzesOf(file, [...sections.values()], entries);
}
