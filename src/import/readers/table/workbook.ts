import type { ByteSource } from '../../../read/byte-source.ts';
import { Findings } from '../../../read/findings.ts';
import { portableHasher } from '../../../read/hasher.ts';
import { PackageFiles } from '../../../read/package-files.ts';
import type { XmlElement } from '../../../read/xml/element.ts';
import { openZip } from '../../../read/zip/archive.ts';
import { formatNumber } from '../../../written/format-number.ts';
import { type CellFormat, cellFormats } from './cell-formats.ts';
import type { QuestionTable } from './read.ts';
import type { TableRow } from './table.ts';

const WORKBOOK = 'xl/workbook.xml';

/** Columns that are looked at. */
const MOST_COLUMNS = 256;

export interface OpenWorkbook {
  /** In their order; hidden ones only where somebody may have meant them: they have rows. */
  readonly tables: readonly QuestionTable[];
  /** What is wrong with the file, where something is. */
  readonly findings: Findings;
}

/** Whether the file is a workbook as Excel, LibreOffice and Google Sheets write them. */
export function isWorkbook(source: ByteSource): boolean {
  return openFiles(source, new Findings('workbook'))?.has(WORKBOOK) === true;
}

/**
 * The sheets of a workbook (ECMA-376), as they are shown: percentages with their sign, dates and times as such. Within the
 * limits of packages. `decimalSign` is the one with which numbers are written out.
 */
export function readWorkbook(source: ByteSource, name: string, decimalSign: '.' | ','): OpenWorkbook {
  const findings = new Findings(name);
  const files = openFiles(source, findings);
  const workbook = files?.xml(WORKBOOK)?.root;
  if (files === undefined || workbook === undefined) return { tables: [], findings };
  const book: Book = {
    strings: sharedStrings(files),
    formats: cellFormats(files.xml('xl/styles.xml')?.root),
    from1904: ['1', 'true'].includes(workbook.child('workbookPr')?.attribute('date1904') ?? ''),
    decimalSign,
  };
  const paths = sheetPaths(files);
  const tables = (workbook.child('sheets')?.childrenNamed('sheet') ?? []).flatMap((sheet) => {
    const id = sheet.attributes.find((attribute) => attribute.name === 'id' && attribute.namespace !== '')?.value ?? '';
    const root = files.xml(paths.get(id) ?? '')?.root;
    return root === undefined ? [] : [{ name: sheet.attribute('name') ?? '', rows: rowsOf(root, book) }];
  });
  return { tables, findings };
}

interface Book {
  readonly strings: readonly string[];
  readonly formats: readonly CellFormat[];
  /** Days are counted from 1904, as on old Macintoshes. */
  readonly from1904: boolean;
  readonly decimalSign: '.' | ',';
}

function openFiles(source: ByteSource, findings: Findings): PackageFiles | undefined {
  const archive = openZip(source, findings, portableHasher);
  return archive === undefined ? undefined : new PackageFiles(archive, findings);
}

/** Paths of sheets by the ids of their relationships. */
function sheetPaths(files: PackageFiles): ReadonlyMap<string, string> {
  const root = files.has('xl/_rels/workbook.xml.rels') ? files.xml('xl/_rels/workbook.xml.rels')?.root : undefined;
  return new Map(
    (root?.childrenNamed('Relationship') ?? []).map((one) => {
      const target = one.attribute('Target') ?? '';
      return [one.attribute('Id') ?? '', target.startsWith('/') ? target.slice(1) : `xl/${target}`] as const;
    }),
  );
}

function sharedStrings(files: PackageFiles): readonly string[] {
  const root = files.has('xl/sharedStrings.xml') ? files.xml('xl/sharedStrings.xml')?.root : undefined;
  return (root?.childrenNamed('si') ?? []).map(textOf);
}

/** The text of a string, without what is written above its characters for those who read them otherwise. */
function textOf(item: XmlElement): string {
  const own = item.child('t');
  const words =
    own === undefined
      ? item
          .childrenNamed('r')
          .map((run) => run.child('t')?.text ?? '')
          .join('')
      : own.text;
  return words.replace(/_x([0-9A-F]{4})_/g, (_all, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

function rowsOf(sheet: XmlElement, book: Book): readonly TableRow[] {
  let next = 1;
  const rows = (sheet.child('sheetData')?.childrenNamed('row') ?? []).map((row): TableRow => {
    const number = Number(row.attribute('r')) || next;
    next = number + 1;
    const cells: string[] = [];
    for (const cell of row.childrenNamed('c')) {
      const column = columnOf(cell.attribute('r')) ?? cells.length;
      if (column >= MOST_COLUMNS) continue;
      while (cells.length < column) cells.push('');
      cells[column] = cellText(cell, book).replace(/\r\n?/g, '\n').trim();
    }
    return { number, cells };
  });
  return rows.filter(({ cells }) => cells.some((cell) => cell !== ''));
}

/** From 0: `C7` is 2. */
function columnOf(reference: string | undefined): number | undefined {
  const letters = /^([A-Z]{1,3})\d+$/.exec(reference ?? '')?.[1];
  if (letters === undefined) return undefined;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function cellText(cell: XmlElement, book: Book): string {
  const value = cell.child('v')?.text ?? '';
  switch (cell.attribute('t')) {
    case 's':
      return book.strings[Number(value)] ?? '';
    case 'inlineStr':
      return textOf(cell.child('is') ?? cell);
    case 'b':
      return value.trim() === '1' ? 'TRUE' : 'FALSE';
    case 'str':
    case 'e':
    case 'd':
      return value;
    default:
      return value.trim() === '' || !Number.isFinite(Number(value))
        ? value
        : numberShown(Number(value), book.formats[Number(cell.attribute('s') ?? -1)] ?? 'number', book);
  }
}

function numberShown(value: number, format: CellFormat, { from1904, decimalSign }: Book): string {
  const plain = (number: number) => formatNumber(Number(number.toPrecision(14)), decimalSign);
  if (format === 'percent') return `${plain(value * 100)} %`;
  if (format === 'number') return formatNumber(Number(value.toPrecision(14)), decimalSign);
  const minutes = Math.round(value * 1440);
  const time = `${pad(Math.floor(minutes / 60) % 24)}:${pad(minutes % 60)}`;
  if (value < 1) return time;
  // The first of March 1900 is day 61, because Excel counts a 29 February that there never was.
  const days = Math.floor(minutes / 1440) + (from1904 ? 1462 : 0);
  const date = new Date(Date.UTC(1899, 11, days < 61 ? 31 : 30) + days * 86_400_000);
  const day = Number.isNaN(date.getTime()) ? plain(value) : date.toISOString().slice(0, 10);
  return format === 'time' && minutes % 1440 !== 0 ? `${day} ${time}` : day;
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}
