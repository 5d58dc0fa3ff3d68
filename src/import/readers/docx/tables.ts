import { element, type HtmlElement, type HtmlNode, type HtmlTree, text } from '../../../content/tree.ts';
import type { XmlElement } from '../../../read/xml/element.ts';
import { type Leaf, without } from '../../html/frames.ts';
import { inLine } from '../../html/paragraphs.ts';
import { type Item, isAll, itemWords, type ParagraphItem } from './items.ts';
import type { Reading } from './reading.ts';
import { attributeOf, isDeletion, isWrapper, numberOf, switchOf, valOf } from './xml.ts';

/** How many columns one cell may go over, and how many cells a table has at most. */
const MOST_SPAN = 64;
const MOST_CELLS = 20_000;
/** How many characters are said again in cells that a merged cell goes over. */
const MOST_SAID_AGAIN = 100_000;

interface Cell {
  readonly items: readonly Item[];
  readonly width: number;
  /** Goes on from the cell above. */
  readonly continues: boolean;
  readonly side: 'right' | 'center' | undefined;
}

interface Row {
  readonly cells: readonly Cell[];
  readonly before: number;
  readonly isHead: boolean;
}

/** A table as an item; one that only arranges things becomes what it holds. */
export function readTable(
  table: XmlElement,
  reading: Reading,
  readCell: (cell: XmlElement) => readonly Item[],
): readonly Item[] {
  const place = reading.place;
  const rows = rowsOf(table, readCell);
  const cells = rows.flatMap((row) => row.cells);
  const isEmpty = cells.every(({ items }) => items.length === 0);
  if (isEmpty) return [];
  const layout = layoutOf(rows);
  if (layout !== undefined) {
    reading.findings.add(
      'changed',
      'layout-table',
      layout === 'one'
        ? 'A text in a frame (a table of one cell) is an ordinary text.'
        : 'A table that only arranged things beside each other became paragraphs, one below the other.',
      wordsOf(cells),
    );
    return cells.flatMap(({ items }) => items);
  }
  const bookmarks = cells.flatMap(({ items }) => items.flatMap((item) => (item.kind === 'rule' ? [] : item.bookmarks)));
  return [{ kind: 'table', table: tableNode(rows, headsOf(table, reading), reading), bookmarks, place }];
}

function wordsOf(cells: readonly Cell[]): string {
  return cells
    .flatMap(({ items }) => items.flatMap((item) => (item.kind === 'paragraph' ? [itemWords(item)] : [])))
    .join(' ');
}

function rowsOf(parent: XmlElement, readCell: (cell: XmlElement) => readonly Item[]): readonly Row[] {
  return parent.children.flatMap((child): readonly Row[] => {
    if (isDeletion(child)) return [];
    if (isWrapper(child)) return rowsOf(child, readCell);
    if (child.name === 'sdt') return rowsOf(child.child('sdtContent') ?? child, readCell);
    if (child.name !== 'tr') return [];
    const own = child.child('trPr');
    // A row that was deleted with tracked changes.
    if (own?.child('del') !== undefined) return [];
    const cells = cellsOf(child, readCell);
    return cells.length === 0
      ? []
      : [{ cells, before: span(valOf(own, 'gridBefore'), 0), isHead: switchOf(own, 'tblHeader') === true }];
  });
}

function cellsOf(parent: XmlElement, readCell: (cell: XmlElement) => readonly Item[]): readonly Cell[] {
  return parent.children.flatMap((child): readonly Cell[] => {
    if (isDeletion(child)) return [];
    if (isWrapper(child)) return cellsOf(child, readCell);
    if (child.name === 'sdt') return cellsOf(child.child('sdtContent') ?? child, readCell);
    if (child.name !== 'tc') return [];
    const own = child.child('tcPr');
    if (own?.child('cellDel') !== undefined) return [];
    const merge = own?.child('vMerge');
    const sides = child.childrenNamed('p').map((paragraph) => valOf(paragraph.child('pPr'), 'jc'));
    const [side] = sides;
    return [
      {
        items: readCell(child),
        width: span(valOf(own, 'gridSpan'), 1),
        continues: merge !== undefined && attributeOf(merge, 'val') !== 'restart',
        side:
          side === undefined || !sides.every((one) => one === side)
            ? undefined
            : side === 'right' || side === 'end'
              ? 'right'
              : side === 'center'
                ? 'center'
                : undefined,
      },
    ];
  });
}

function span(written: string | undefined, least: number): number {
  return Math.min(MOST_SPAN, Math.max(least, numberOf(written) ?? least));
}

function layoutOf(rows: readonly Row[]): 'one' | 'cells' | undefined {
  const cells = rows.flatMap((row) => row.cells);
  if (cells.length === 1) return 'one';
  const isBig = (item: Item): boolean => item.kind !== 'paragraph' || item.level !== undefined;
  if (cells.some(({ items }) => items.some(isBig))) return 'cells';
  if (rows.some(({ isHead }) => isHead)) return undefined;
  const withLists = cells.filter(({ items }) =>
    items.some((item) => item.kind === 'paragraph' && item.list !== undefined),
  );
  return withLists.length * 2 >= cells.length &&
    cells.length <= 6 &&
    cells.length > 0 &&
    withLists.some(({ items }) => items.length > 2)
    ? 'cells'
    : undefined;
}

/** Whether the table's style sets its first row and column apart, and the table says that it does. */
function headsOf(table: XmlElement, reading: Reading): { readonly row: boolean; readonly column: boolean } {
  const own = table.child('tblPr');
  const look = own?.child('tblLook');
  const bits = Number.parseInt(attributeOf(look, 'val') ?? '0', 16);
  const says = (name: string, bit: number): boolean => {
    const written = attributeOf(look, name);
    return written === undefined ? (bits & bit) !== 0 : /^(?:1|true|on)$/.test(written);
  };
  const chain = reading.document.styles.chain(valOf(own, 'tblStyle'), 'table');
  return {
    row: says('firstRow', 0x20) && chain.some(({ hasHeads }) => hasHeads.row),
    column: says('firstColumn', 0x80) && chain.some(({ hasHeads }) => hasHeads.column),
  };
}

const EMPTY: Cell = { items: [], width: 1, continues: false, side: undefined };

/** The cells by row and column: one that goes over several is in each of them, so that none reads under a wrong heading. */
function gridOf(rows: readonly Row[], { findings }: Reading): readonly (readonly Cell[])[] {
  const grid: Cell[][] = [];
  let count = 0;
  let saidAgain = 0;
  for (const [index, { cells, before }] of rows.entries()) {
    const width = cells.reduce((sum, cell) => sum + cell.width, before);
    if (count + width > MOST_CELLS && grid.length > 0) {
      findings.add(
        'left',
        'table-size',
        `A table has more than ${MOST_CELLS} cells: its last ${rows.length - index} rows were left out.`,
        wordsOf(rows.slice(index).flatMap((row) => row.cells)),
      );
      break;
    }
    count += width;
    const row: Cell[] = Array.from({ length: before }, () => EMPTY);
    const above = grid.at(-1);
    for (const cell of cells) {
      const shown = cell.continues ? (above?.[row.length] ?? EMPTY) : cell;
      const isMerged = cell.continues || cell.width > 1;
      const words = isMerged ? wordsOf([shown]) : '';
      const again = words.length * (cell.continues ? cell.width : cell.width - 1);
      const isRoom = saidAgain + again <= MOST_SAID_AGAIN;
      if (isMerged)
        findings.add(
          'changed',
          'merged-cells',
          isRoom
            ? 'A cell of a table went over several columns or rows; its words are now in each of them.'
            : 'A cell of a table went over so many columns or rows that its words are only in the first of them.',
          words,
        );
      if (isRoom) saidAgain += again;
      for (let right = 0; right < cell.width; right += 1) {
        const isAgain = cell.continues || right > 0;
        // A line that goes over all columns says its words once.
        row.push((cells.length === 1 && right > 0) || (isAgain && !isRoom) ? EMPTY : shown);
      }
    }
    grid.push(row);
  }
  return grid;
}

function tableNode(
  rows: readonly Row[],
  heads: { readonly row: boolean; readonly column: boolean },
  reading: Reading,
): HtmlElement {
  const grid = gridOf(rows, reading);
  const width = grid.reduce((most, row) => Math.max(most, row.length), 1);
  const marked = rows.findIndex(({ isHead }) => !isHead);
  const isBold = (row: readonly Cell[] | undefined): boolean =>
    row !== undefined &&
    row.length > 1 &&
    row.every(
      ({ items }) => items.length > 0 && items.every((item) => item.kind === 'paragraph' && isAll(item, 'strong')),
    );
  const byLook = grid.length > 1 && (heads.row || (isBold(grid[0]) && !isBold(grid[1])));
  const count = marked > 0 ? marked : marked < 0 ? 1 : byLook ? 1 : 0;
  if (marked === 0 && count === 1 && !heads.row)
    reading.findings.add(
      'changed',
      'table-heads',
      'The first row of a table was all in bold; it is the heading row now.',
    );
  if (count > 1)
    reading.findings.add(
      'changed',
      'table-heads',
      'A table had several heading rows; the first is the heading, the others are ordinary rows.',
    );
  const sides = Array.from({ length: width }, (_, column) => sideOf(grid.slice(count > 0 ? 1 : 0), column));
  const line = (row: readonly Cell[], isHead: boolean): HtmlElement =>
    element(
      'tr',
      {},
      Array.from({ length: width }, (_, column) => {
        const side = sides[column];
        const attributes: Readonly<Record<string, string>> = side === undefined ? {} : { class: `align-${side}` };
        const isRowHead = !isHead && heads.column && column === 0;
        const tag = isHead || isRowHead ? 'th' : 'td';
        return element(tag, attributes, cellTree(row[column] ?? EMPTY, isHead || isRowHead, reading));
      }),
    );
  const [first, ...rest] = grid;
  const body = count > 0 ? rest : grid;
  return element(
    'table',
    {},
    count > 0 && first !== undefined ? [element('thead', {}, line(first, true))] : [],
    body.length === 0
      ? []
      : [
          element(
            'tbody',
            {},
            body.map((row) => line(row, false)),
          ),
        ],
  );
}

/** Where the cells of a column are set, if all that say something are set alike. */
function sideOf(rows: readonly (readonly Cell[])[], column: number): 'right' | 'center' | undefined {
  const cells = rows.map((row) => row[column]).filter((cell) => cell !== undefined && cell.items.length > 0);
  const side = cells[0]?.side;
  return cells.every((cell) => cell?.side === side) ? side : undefined;
}

/** What is in a cell, in one line: its paragraphs behind one another, with what a reader needs between them. */
function cellTree(cell: Cell, isHead: boolean, reading: Reading): HtmlTree {
  const paragraphs = cell.items.filter((item): item is ParagraphItem => item.kind === 'paragraph');
  const leaves = paragraphs.flatMap((item, index): readonly Leaf[] => {
    const before = paragraphs[index - 1];
    const label = item.list === undefined ? '' : `${item.list.label} `;
    const between =
      before === undefined
        ? ''
        : /[.!?:;,…。！？：；،؛؟]$/u.test(itemWords(before)) || label !== '' || itemWords(before) === ''
          ? ' '
          : '; ';
    return [...spaced(between + label), ...(isHead ? item.leaves.map(plain) : item.leaves)];
  });
  if (paragraphs.length > 1 && paragraphs.some((item) => itemWords(item) !== ''))
    reading.findings.add(
      'changed',
      'cell-paragraphs',
      'A cell of a table held several paragraphs; they follow each other in one line.',
      wordsOf([cell]),
    );
  return inLine(
    leaves.map((leaf) => ({ kind: 'leaf' as const, leaf })),
    reading.formulas,
  );
}

function spaced(words: string): readonly Leaf[] {
  const node: HtmlNode = text(words);
  return words === '' ? [] : [{ node, frames: [] }];
}

/** Headings are bold by themselves. */
function plain(leaf: Leaf): Leaf {
  return { ...leaf, frames: without(leaf.frames, 'strong') };
}
