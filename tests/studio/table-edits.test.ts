import { describe, expect, it } from 'vitest';
import type { JsonValue } from '../../src/browser.ts';
import type { EditPlace } from '../../src/studio/edit/place.ts';
import {
  addColumn,
  addRow,
  cellOf,
  pasteCells,
  pasteTable,
  removeColumn,
  retypeColumn,
  shownCell,
  type TableChange,
} from '../../src/studio/edit/table-edits.ts';
import { cellsOf } from '../../src/studio/edit/table-text.ts';
import { applied } from '../../src/studio/state/applied.ts';

const TABLE: JsonValue = {
  columns: [
    { id: 'year', title: 'Year', type: 'text' },
    { id: 'steel', title: 'Steel', unit: 'Mt', type: 'number' },
    { id: 'coal', title: 'Coal', type: 'number' },
  ],
  rows: [
    { year: '1928', steel: 4.3, coal: 35.5 },
    { year: '1932', steel: 5.9, coal: null },
  ],
  chart: { kind: 'line', x: 'year', y: ['steel', 'coal'], alt: 'Both grow.' },
};

function placeOf(table: JsonValue = TABLE): EditPlace {
  return { module: undefined as never, item: '', definition: { language: 'en', table }, pointer: '/table' };
}

/** The table after a change; what refused it, where it was refused. */
function tableAfter(made: TableChange, table: JsonValue = TABLE): unknown {
  if (made.kind !== 'edits') return made;
  return (applied({ table }, made.edits) as { readonly table: JsonValue }).table;
}

describe('a table', () => {
  it('gets a column and a row, whose cells are not known yet', () => {
    expect(tableAfter(addColumn(placeOf(), 'Iron'))).toMatchObject({
      columns: [{}, {}, {}, { id: 'column-1', title: 'Iron', type: 'number' }],
      rows: [{ 'column-1': null }, { 'column-1': null }],
    });
    expect(tableAfter(addRow(placeOf(), 'Row 3'))).toMatchObject({
      rows: [{}, {}, { year: 'Row 3', steel: null, coal: null }],
    });
  });

  it('loses a column with what is in it and drawn of it, and the chart with its last or its axis', () => {
    expect(tableAfter(removeColumn(placeOf(), 2))).toEqual({
      columns: [expect.objectContaining({ id: 'year' }), expect.objectContaining({ id: 'steel' })],
      rows: [
        { year: '1928', steel: 4.3 },
        { year: '1932', steel: 5.9 },
      ],
      chart: { kind: 'line', x: 'year', y: ['steel'], alt: 'Both grow.' },
    });
    expect(tableAfter(removeColumn(placeOf(), 0))).not.toHaveProperty('chart');
    const once = tableAfter(removeColumn(placeOf(), 2)) as JsonValue;
    expect(tableAfter(removeColumn(placeOf(once), 1), once)).not.toHaveProperty('chart');
  });

  it('reads numbers as the module’s language writes them, and says which words are none', () => {
    expect(cellOf('1,234.5', 'number', 'en')).toBe(1234.5);
    expect(cellOf('1 234,5', 'number', 'ru')).toBe(1234.5);
    expect(shownCell(1234.5, 'ru')).toBe('1234,5');
    expect(cellOf(' ', 'number', 'en')).toBe(null);
    expect(cellOf('many', 'number', 'en')).toBe(undefined);
    expect(tableAfter(retypeColumn(placeOf(), 0, 'number', 'en'))).toMatchObject({
      rows: [{ year: 1928 }, { year: 1932 }],
    });
    const words = tableAfter(retypeColumn(placeOf(), 1, 'text', 'en')) as JsonValue;
    expect(words).toMatchObject({ rows: [{ steel: '4.3' }, { steel: '5.9' }], chart: { y: ['coal'] } });
    const said = tableAfter(pasteCells(placeOf(), 0, 1, 'many\t1', 'en'));
    expect(said).toEqual({ kind: 'no-number', words: 'many' });
  });

  it('takes cells of a spreadsheet from a cell on, with the rows that they need', () => {
    expect(tableAfter(pasteCells(placeOf(), 1, 1, '6.1\t70\r\n17.7\t128\r\n', 'en'))).toMatchObject({
      rows: [
        { year: '1928', steel: 4.3, coal: 35.5 },
        { year: '1932', steel: 6.1, coal: 70 },
        { year: null, steel: 17.7, coal: 128 },
      ],
    });
    expect(tableAfter(pasteCells(placeOf(), 0, 2, '1\t2', 'en'))).toEqual({ kind: 'too-large' });
  });

  it('is another table after one was pasted; columns of the same name go on, and so does the chart', () => {
    expect(tableAfter(pasteTable(placeOf(), 'Year\tOil (Mt)\tSteel\n1940\t31\t18.3\n1945\t\t12.3', 'en'))).toEqual({
      columns: [
        { id: 'year', title: 'Year', type: 'text' },
        { id: 'column-1', title: 'Oil', unit: 'Mt', type: 'number' },
        { id: 'steel', title: 'Steel', type: 'number' },
      ],
      rows: [
        { year: '1940', 'column-1': 31, steel: 18.3 },
        { year: '1945', 'column-1': null, steel: 12.3 },
      ],
      chart: { kind: 'line', x: 'year', y: ['steel'], alt: 'Both grow.' },
    });
    expect(tableAfter(pasteTable(placeOf(), 'Only words', 'en'))).toEqual({ kind: 'too-large' });
  });
});

it('a spreadsheet’s text is rows of cells; quotation marks hold tabs and lines', () => {
  expect(cellsOf('a\tb\r\n"c\nd"\t"say ""x"""\n')).toEqual([
    ['a', 'b'],
    ['c d', 'say "x"'],
  ]);
  expect(cellsOf('a\t\nb')).toEqual([
    ['a', ''],
    ['b', ''],
  ]);
  expect(cellsOf('5" pipe\t"')).toEqual([['5" pipe', '"']]);
  expect(cellsOf('')).toEqual([[]]);
});
