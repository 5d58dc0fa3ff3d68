import JSZip from 'jszip';
import { describe, expect, test } from 'vitest';
import { plainTexts } from '../../../src/import/questions/texts.ts';
import { readTables } from '../../../src/import/readers/table/read.ts';
import { isWorkbook, readWorkbook } from '../../../src/import/readers/table/workbook.ts';
import { memorySource } from '../../../src/read/byte-source.ts';
import { shownDraft } from './support/shown.ts';

const XML = '<?xml version="1.0" encoding="UTF-8"?>';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A workbook of sheets, each the XML of its rows. */
async function workbook(sheets: Readonly<Record<string, string>>, strings: readonly string[] = [], from1904 = false) {
  const zip = new JSZip();
  const names = Object.keys(sheets);
  zip.file(
    'xl/workbook.xml',
    `${XML}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><workbookPr date1904="${from1904}"/><sheets>${names.map((name, index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="r${index}"/>`).join('')}</sheets></workbook>`,
  );
  zip.file(
    'xl/_rels/workbook.xml.rels',
    `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${names.map((_name, index) => `<Relationship Id="r${index}" Type="x" Target="${index === 0 ? '' : '/xl/'}worksheets/s${index}.xml"/>`).join('')}</Relationships>`,
  );
  zip.file('xl/sharedStrings.xml', `${XML}<sst xmlns="${MAIN}">${strings.join('')}</sst>`);
  zip.file(
    'xl/styles.xml',
    `${XML}<styleSheet xmlns="${MAIN}"><numFmts><numFmt numFmtId="170" formatCode="[$-F800]dddd&quot;h&quot;, d. mmm yyyy"/><numFmt numFmtId="171" formatCode="0.0\\ &quot;m&quot;"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="9"/><xf numFmtId="14"/><xf numFmtId="20"/><xf numFmtId="170"/><xf numFmtId="171"/></cellXfs></styleSheet>`,
  );
  names.forEach((name, index) => {
    zip.file(
      `xl/worksheets/s${index}.xml`,
      `${XML}<worksheet xmlns="${MAIN}"><sheetData>${sheets[name]}</sheetData></worksheet>`,
    );
  });
  return memorySource(await zip.generateAsync({ type: 'uint8array' }));
}

const cell = (reference: string, words: string) => `<c r="${reference}" t="inlineStr"><is><t>${words}</t></is></c>`;

describe('workbooks', () => {
  test('cells are read as they are shown', async () => {
    const source = await workbook(
      {
        One: `<row r="2"><c r="B2" t="s"><v>0</v></c><c r="C2" t="s"><v>1</v></c><c r="D2" t="b"><v>1</v></c><c r="E2" s="1"><v>0.125</v></c><c r="F2" s="2"><v>13394</v></c><c r="G2" s="3"><v>0.5</v></c><c r="H2" s="4"><v>61</v></c><c r="I2" s="5"><v>0.30000000000000004</v></c><c r="J2" t="e"><v>#N/A</v></c><c r="K2"><v>1E-7</v></c></row>`,
      },
      [
        '<si><t xml:space="preserve"> Words_x000D_ </t></si>',
        '<si><r><t>ri</t></r><r><t>ch</t></r><rPh><t>no</t></rPh></si>',
      ],
    );
    expect(isWorkbook(source)).toBe(true);
    const { tables, findings } = readWorkbook(source, 'a.xlsx', ',');
    expect(findings.all()).toEqual([]);
    expect(tables).toEqual([
      {
        name: 'One',
        rows: [
          {
            number: 2,
            cells: [
              '',
              'Words',
              'rich',
              'TRUE',
              '12,5 %',
              '1936-09-01',
              '12:00',
              '1900-03-01',
              '0,3',
              '#N/A',
              '0,0000001',
            ],
          },
        ],
      },
    ]);
  });

  test('days may be counted from 1904', async () => {
    const source = await workbook({ One: '<row><c s="2"><v>0</v></c><c s="2"><v>366</v></c></row>' }, [], true);
    expect(readWorkbook(source, 'a.xlsx', '.').tables[0]?.rows[0]?.cells[1]).toBe('1905-01-01');
  });

  test('each sheet with questions is a quiz, and the others are told', async () => {
    const source = await workbook({
      First: `<row r="1">${cell('A1', 'Question')}${cell('B1', 'Correct')}</row><row r="2">${cell('A2', 'Sun?')}${cell('B2', 'TRUE')}</row>`,
      Second: `<row r="1">${cell('A1', 'Frage')}${cell('B1', 'Lösung')}</row><row r="3">${cell('A3', 'Mond?')}${cell('B3', 'Ja')}</row>`,
      Notes: `<row r="1">${cell('A1', 'my own')}</row>`,
    });
    const draft = readTables(readWorkbook(source, 'a.xlsx', '.').tables, 'a.xlsx', {
      texts: plainTexts,
      language: 'en',
    });
    expect(draft === undefined ? [] : shownDraft(draft)).toEqual([
      '# First',
      'true-false: Sun? [true]',
      '# Second',
      'short-answer: Mond? [Ja]',
    ]);
    expect(draft?.entries.map(({ kind, place }) => [kind, place.where])).toEqual([['sheet', 'sheet Notes']]);
  });

  test('a zip of something else, and half a zip, are no workbooks', async () => {
    const other = await new JSZip().file('a.txt', 'x').generateAsync({ type: 'uint8array' });
    expect(isWorkbook(memorySource(other))).toBe(false);
    expect(isWorkbook(memorySource(other.subarray(0, 40)))).toBe(false);
  });
});
