import { inside } from './inline-elements.ts';
import { classesOf, elementsIn, type RawElement, rawWords } from './raw.ts';
import type { State, Walker } from './walker.ts';

/** How many columns and rows one cell may go over, and how many cells a table has at most. */
const MOST_SPAN = 100;
const MOST_CELLS = 50_000;
/** Words of a cell that goes over several are repeated up to this length. */
const LONGEST_REPEATED = 300;

const REPEATED = 'A cell of a table went over several columns or rows; its words are now in each of them.';
const ONCE = 'A cell of a table went over several columns or rows; its words are now in the first of them.';

export interface RawRow {
  readonly cells: readonly RawElement[];
  readonly isHead: boolean;
  readonly state: State;
}

export interface Cell {
  readonly raw: RawElement;
  readonly state: State;
}

export function rowsOf(node: RawElement, state: State, walker: Walker, isHead: boolean): readonly RawRow[] {
  return node.children.flatMap((child): readonly RawRow[] => {
    if (child.kind === 'text') return [];
    if (child.tag === 'tr')
      return [
        {
          cells: child.children.filter(
            (cell): cell is RawElement => cell.kind === 'element' && (cell.tag === 'td' || cell.tag === 'th'),
          ),
          isHead,
          state: inside(child, state, walker),
        },
      ].filter(({ cells }) => cells.length > 0);
    if (/^(?:thead|tbody|tfoot)$/.test(child.tag))
      return rowsOf(child, inside(child, state, walker), walker, child.tag === 'thead');
    return [];
  });
}

const BLOCKS: ReadonlySet<string> = new Set('h1 h2 h3 h4 h5 h6 ul ol table pre blockquote iframe'.split(' '));

/**
 * A table for layout: it says so, or it is one cell (a frame around a text), or its cells hold headings, lists and tables and it
 * has neither a heading row nor a border of its own.
 */
export function layoutOf(node: RawElement, rows: readonly RawRow[]): 'one' | 'cells' | undefined {
  const all = rows.flatMap(({ cells }) => cells);
  if (all.length === 1) return all[0]?.tag === 'th' ? undefined : 'one';
  if (/^(?:presentation|none)$/.test(node.attributes.role ?? '')) return 'cells';
  if (all.some(({ tag }) => tag === 'th') || node.attributes.summary !== undefined) return undefined;
  const isNested = all.some((cell) => below(cell, 'table'));
  if (isNested) return 'cells';
  const hasBlocks = all.filter((cell) => [...elementsIn(cell)].some(({ tag }) => BLOCKS.has(tag))).length;
  const unframed =
    /^(?:0|)$/.test(node.attributes.border ?? '') && !classesOf(node).some((name) => /table/i.test(name));
  return unframed && hasBlocks * 2 >= all.length && all.length <= 8 ? 'cells' : undefined;
}

function below(node: RawElement, tag: string): boolean {
  for (const element of elementsIn(node)) if (element.tag === tag) return true;
  return false;
}

/** The cells by row and column: one that goes over several is in each of them, so that none reads under a wrong heading. */
export function gridOf(rows: readonly RawRow[], { findings }: Walker): readonly (readonly (Cell | undefined)[])[] {
  const grid: (Cell | undefined)[][] = rows.map(() => []);
  let count = 0;
  rows.forEach(({ cells, state }, y) => {
    let x = 0;
    for (const raw of cells) {
      const row = grid[y] ?? [];
      while (row[x] !== undefined) x += 1;
      const width = span(raw.attributes.colspan);
      const height = Math.min(span(raw.attributes.rowspan), rows.length - y);
      const words = width * height > 1 && cells.length > 1 ? rawWords(raw.children) : '';
      const isShort = words.length <= LONGEST_REPEATED && !below(raw, 'table');
      if (words !== '') findings.add('changed', 'merged-cells', isShort ? REPEATED : ONCE, words);
      for (let down = 0; down < height; down += 1)
        for (let right = 0; right < width && count < MOST_CELLS; right += 1) {
          const line = grid[y + down];
          // A line that goes over all columns says its words once.
          const isFirst = down === 0 && right === 0;
          const isEmpty = !isFirst && (cells.length === 1 || !isShort);
          if (line !== undefined) line[x + right] = isEmpty ? { raw: EMPTY, state } : { raw, state };
          count += 1;
        }
      x += width;
    }
  });
  return grid;
}

export const EMPTY: RawElement = { kind: 'element', tag: 'td', attributes: {}, children: [] };

function span(written: string | undefined): number {
  const number = Number.parseInt(written ?? '1', 10);
  return number > 1 ? Math.min(number, MOST_SPAN) : 1;
}
