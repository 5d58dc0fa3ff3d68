import type { XmlElement } from '../../../read/xml/element.ts';

/** What a number in a cell is shown as; `time` is a day with its time, or a time alone. */
export type CellFormat = 'number' | 'percent' | 'date' | 'time';

/** Formats that every workbook has (ECMA-376, 18.8.30). */
function builtIn(id: number): CellFormat {
  if (id === 9 || id === 10) return 'percent';
  if (id >= 14 && id <= 17) return 'date';
  return (id >= 18 && id <= 22) || (id >= 45 && id <= 47) ? 'time' : 'number';
}

/** The formats of cells, by the numbers by which cells name them. */
export function cellFormats(styles: XmlElement | undefined): readonly CellFormat[] {
  const own = new Map(
    (styles?.child('numFmts')?.childrenNamed('numFmt') ?? []).map((format) => [
      format.attribute('numFmtId') ?? '',
      formatOf(format.attribute('formatCode') ?? ''),
    ]),
  );
  return (styles?.child('cellXfs')?.childrenNamed('xf') ?? []).map((cell) => {
    const id = cell.attribute('numFmtId') ?? '';
    return own.get(id) ?? builtIn(Number(id));
  });
}

/** By its code, without words in quotation marks, colours and currencies: `0.0%`, `dd.mm.yyyy`, `[h]:mm`. */
function formatOf(code: string): CellFormat {
  const plain = code
    .replace(/"[^"]*"|\\.|_./g, '')
    .replace(/\[(?![hms]+\])[^\]]*\]/gi, '')
    .toLowerCase();
  if (plain.includes('%')) return 'percent';
  if (/general|standard/.test(plain)) return 'number';
  if (/[hs]/.test(plain)) return 'time';
  return /[dy]|mmm/.test(plain) ? 'date' : 'number';
}
