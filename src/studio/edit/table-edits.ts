import { type Edit, type JsonValue, notationOf, numberIn } from '../../browser.ts';
import { listAt, textAt, valueAt } from '../state/values.ts';
import { freeId } from './new-parts.ts';
import { type EditPlace, partAt, setEdit } from './place.ts';
import { cellsOf } from './table-text.ts';

/** The most that a table may have. */
export const MOST_COLUMNS = 12;
export const MOST_ROWS = 500;

/** A change of a table, or the words in it that are no number where one is needed. */
export type TableChange =
  | { readonly kind: 'edits'; readonly edits: readonly Edit[] }
  | { readonly kind: 'no-number'; readonly words: string }
  | { readonly kind: 'too-large' };

export type ColumnType = 'text' | 'number';

/** What goes into a cell: undefined where it is no number and has to be one. An empty cell is not known. */
export function cellOf(written: string, type: string | undefined, language: string): JsonValue | undefined {
  const text = written.trim();
  if (text === '') return null;
  return type === 'number' ? numberIn(text, notationOf(language)) : text;
}

/** As it is shown where it is changed: a number in the module’s language. */
export function shownCell(value: JsonValue | undefined, language: string): string {
  if (typeof value !== 'number') return typeof value === 'string' ? value : '';
  return String(value).replace('.', notationOf(language).decimalSign);
}

/** One more column, behind the others; what is in it is not known yet. */
export function addColumn(place: EditPlace, title: string): TableChange {
  const { columns, rows } = tableAt(place);
  if (columns.length >= MOST_COLUMNS) return { kind: 'too-large' };
  const id = freeId('column', new Set(columns.map(idOf)));
  const column = { id, title, type: 'number' };
  return edits([
    { kind: 'insert', pointer: `${place.pointer}/columns/${columns.length}`, value: column },
    ...rows.map((_, row): Edit => ({ kind: 'set', pointer: `${place.pointer}/rows/${row}/${id}`, value: null })),
  ]);
}

/** Without a column, what is in it, and what is drawn of it. */
export function removeColumn(place: EditPlace, index: number): TableChange {
  const { columns, rows } = tableAt(place);
  const id = idOf(columns[index]);
  const cells = rows.flatMap((row, at): readonly Edit[] =>
    valueAt(row, `/${id}`) === undefined ? [] : [{ kind: 'remove', pointer: `${place.pointer}/rows/${at}/${id}` }],
  );
  return edits([
    { kind: 'remove', pointer: `${place.pointer}/columns/${index}` },
    ...cells,
    ...withoutDrawn(place, id),
  ]);
}

/** The chart draws a column no more; without any, or without its axis, it goes. */
function withoutDrawn(place: EditPlace, id: string): readonly Edit[] {
  const chart = partAt(place, '/chart');
  const drawn = listAt(chart, '/y').filter((one) => one !== id);
  if (chart === undefined || (drawn.length === listAt(chart, '/y').length && textAt(chart, '/x') !== id)) return [];
  if (drawn.length === 0 || textAt(chart, '/x') === id) return setEdit(place, '/chart', undefined);
  return setEdit(place, '/chart/y', [...drawn]);
}

/** The other type, with what is in the column; refused where it is no number and has to be one. */
export function retypeColumn(place: EditPlace, index: number, type: ColumnType, language: string): TableChange {
  const { columns, rows } = tableAt(place);
  const id = idOf(columns[index]);
  const made: Edit[] = [{ kind: 'set', pointer: `${place.pointer}/columns/${index}/type`, value: type }];
  for (const [at, row] of rows.entries()) {
    const written = shownCell(valueAt(row, `/${id}`), language);
    const value = cellOf(written, type, language);
    if (value === undefined) return { kind: 'no-number', words: written };
    if (value !== valueAt(row, `/${id}`))
      made.push({ kind: 'set', pointer: `${place.pointer}/rows/${at}/${id}`, value });
  }
  return edits([...made, ...(type === 'text' ? withoutDrawn(place, id) : [])]);
}

/** One more row, behind the others. */
export function addRow(place: EditPlace, name: string): TableChange {
  const { columns, rows } = tableAt(place);
  if (rows.length >= MOST_ROWS) return { kind: 'too-large' };
  const value = Object.fromEntries(
    columns.map((column, index) => [idOf(column), index === 0 && textAt(column, '/type') === 'text' ? name : null]),
  );
  return edits([{ kind: 'insert', pointer: `${place.pointer}/rows/${rows.length}`, value }]);
}

/** Puts cells of a spreadsheet into the table, from a cell on to the right and down; rows that are missing come with them. */
export function pasteCells(place: EditPlace, row: number, column: number, text: string, language: string): TableChange {
  const { columns, rows } = tableAt(place);
  const cells = cellsOf(text);
  if (column + (cells[0]?.length ?? 0) > columns.length || row + cells.length > MOST_ROWS) return { kind: 'too-large' };
  const made: Edit[] = [];
  for (const [down, line] of cells.entries()) {
    const values: Record<string, JsonValue> = {};
    for (const [right, written] of line.entries()) {
      const target = columns[column + right];
      const value = cellOf(written, textAt(target, '/type'), language);
      if (value === undefined) return { kind: 'no-number', words: written };
      values[idOf(target)] = value;
    }
    const at = row + down;
    const known = rows[at] !== undefined;
    if (known)
      for (const [id, value] of Object.entries(values))
        made.push({ kind: 'set', pointer: `${place.pointer}/rows/${at}/${id}`, value });
    else {
      const empty = Object.fromEntries(columns.map((one) => [idOf(one), null]));
      made.push({ kind: 'insert', pointer: `${place.pointer}/rows/${rows.length}`, value: { ...empty, ...values } });
    }
  }
  return edits(made);
}

/**
 * Another table in place of this one: the first line names the columns, a unit in brackets at its end. A column in which
 * all is a number has numbers. Columns that are called as before keep their ids, so that a chart goes on to draw them.
 */
export function pasteTable(place: EditPlace, text: string, language: string): TableChange {
  const [head = [], ...lines] = cellsOf(text);
  const isTable = head.length >= 2 && lines.length > 0;
  if (!isTable || head.length > MOST_COLUMNS || lines.length > MOST_ROWS) return { kind: 'too-large' };
  const known = new Map(tableAt(place).columns.map((column) => [textAt(column, '/title'), idOf(column)]));
  const taken = new Set(known.values());
  const columns = head.map((written, index) => {
    const [, title = written, unit] = /^(.*\S)\s*[([]([^()[\]]{1,32})[)\]]$/.exec(written) ?? [];
    const name = title === '' ? String(index + 1) : title;
    const id = known.get(name) ?? freeId('column', taken);
    taken.add(id);
    known.delete(name);
    const all = lines.map((line) => cellOf(line[index] ?? '', 'number', language));
    const type = index > 0 && !all.includes(undefined) && all.some((value) => value !== null) ? 'number' : 'text';
    return { id, title: name, ...(unit === undefined ? {} : { unit }), type };
  });
  const rows = lines.map((line) =>
    Object.fromEntries(columns.map(({ id, type }, index) => [id, cellOf(line[index] ?? '', type, language) ?? null])),
  );
  const gone = tableAt(place)
    .columns.map(idOf)
    .filter((id) => !columns.some((one) => one.id === id && one.type === 'number'));
  const chart = partAt(place, '/chart');
  const drawn = listAt(chart, '/y').filter((id) => typeof id === 'string' && !gone.includes(id));
  const isLost = drawn.length === 0 || !columns.some(({ id }) => id === textAt(chart, '/x'));
  return edits([
    ...setEdit(place, '/columns', columns),
    ...setEdit(place, '/rows', rows),
    ...(chart === undefined
      ? []
      : isLost
        ? setEdit(place, '/chart', undefined)
        : setEdit(place, '/chart/y', [...drawn])),
  ]);
}

export function idOf(part: JsonValue | undefined): string {
  return textAt(part, '/id') ?? '';
}

function tableAt(place: EditPlace): { readonly columns: readonly JsonValue[]; readonly rows: readonly JsonValue[] } {
  const table = partAt(place);
  return { columns: listAt(table, '/columns'), rows: listAt(table, '/rows') };
}

function edits(made: readonly Edit[]): TableChange {
  return { kind: 'edits', edits: made };
}
