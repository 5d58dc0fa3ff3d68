import { element, type HtmlElement, type HtmlNode, type HtmlTree } from '../../content/tree.ts';
import { standsApart } from '../../write/markdown/sayable.ts';
import { inside } from './inline-elements.ts';
import { classesOf, elementsIn, type RawElement, type RawNode, rawWords } from './raw.ts';
import { declarations } from './styles.ts';
import { BREAK, blockPieces, type Handler, type State, type Walker } from './walker.ts';

/** How many columns and rows one cell may go over, and how many cells a table has at most. */
const MOST_SPAN = 100;
const MOST_CELLS = 50_000;

interface RawRow {
  readonly cells: readonly RawElement[];
  readonly isHead: boolean;
  readonly state: State;
}

interface Cell {
  readonly raw: RawElement;
  readonly state: State;
}

export const table: Handler = (node, outer, walker) => {
  const state = inside(node, outer, walker);
  const rows = rowsOf(node, state, walker, false);
  const captions = node.children.filter(
    (child): child is RawElement => child.kind === 'element' && child.tag === 'caption',
  );
  if (rows.length === 0) return captions.flatMap((caption) => walker.pieces(caption.children, state));
  const layout = captions.length > 0 ? undefined : layoutOf(node, rows);
  if (layout !== undefined) {
    if (layout === 'cells')
      walker.findings.add(
        'changed',
        'layout-table',
        'A table that only arranged things beside each other became paragraphs, one below the other.',
        rawWords(node.children),
      );
    return rows.flatMap(({ cells, state: own }) =>
      cells.flatMap((cell) => [BREAK, ...walker.pieces(cell.children, inside(cell, own, walker)), BREAK]),
    );
  }
  const caption = captions.flatMap((one) => walker.line(one.children, inside(one, state, walker)));
  const grid = gridOf(rows, walker);
  return [...blockPieces([tableNode(grid, rows, caption, walker)])];
};

function rowsOf(node: RawElement, state: State, walker: Walker, isHead: boolean): readonly RawRow[] {
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
function layoutOf(node: RawElement, rows: readonly RawRow[]): 'one' | 'cells' | undefined {
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
function gridOf(rows: readonly RawRow[], { findings }: Walker): readonly (readonly (Cell | undefined)[])[] {
  const grid: (Cell | undefined)[][] = rows.map(() => []);
  let count = 0;
  rows.forEach(({ cells, state }, y) => {
    let x = 0;
    for (const raw of cells) {
      const row = grid[y] ?? [];
      while (row[x] !== undefined) x += 1;
      const width = span(raw.attributes.colspan);
      const height = Math.min(span(raw.attributes.rowspan), rows.length - y);
      if (width * height > 1 && rawWords(raw.children) !== '' && cells.length > 1)
        findings.add(
          'changed',
          'merged-cells',
          'A cell of a table went over several columns or rows; its words are now in each of them.',
          rawWords(raw.children),
        );
      for (let down = 0; down < height; down += 1)
        for (let right = 0; right < width && count < MOST_CELLS; right += 1) {
          const line = grid[y + down];
          // A line that goes over all columns says its words once.
          const repeated = cells.length === 1 && right > 0;
          if (line !== undefined) line[x + right] = repeated ? { raw: EMPTY, state } : { raw, state };
          count += 1;
        }
      x += width;
    }
  });
  return grid;
}

const EMPTY: RawElement = { kind: 'element', tag: 'td', attributes: {}, children: [] };

function span(written: string | undefined): number {
  const number = Number.parseInt(written ?? '1', 10);
  return number > 1 ? Math.min(number, MOST_SPAN) : 1;
}

function tableNode(
  grid: readonly (readonly (Cell | undefined)[])[],
  rows: readonly RawRow[],
  caption: HtmlTree,
  walker: Walker,
): HtmlElement {
  const width = Math.max(...grid.map((row) => row.length));
  const isHead = (index: number): boolean =>
    rows[index]?.isHead === true || (rows[index]?.cells.every(({ tag }) => tag === 'th') ?? false);
  let heads = 0;
  while (heads < grid.length && isHead(heads)) heads += 1;
  const cell = (row: readonly (Cell | undefined)[], column: number, head: boolean): HtmlNode => {
    const { raw, state } = row[column] ?? { raw: EMPTY, state: { frames: [], language: undefined } };
    const inner = inside(raw, state, walker);
    const tag = head || raw.tag === 'th' ? 'th' : 'td';
    const words = walker.tight(raw.children, inner);
    if (!words.some(standsApart)) return element(tag, alignment(raw), ...words);
    const [only, ...others] = words;
    if (others.length > 0 || only?.kind !== 'element' || only.tag !== 'p')
      walker.findings.add(
        'changed',
        'cell-blocks',
        'Paragraphs or lists in a cell of a table are in one line: a cell holds words only.',
        rawWords(raw.children),
      );
    return element(tag, alignment(raw), ...walker.line(raw.children, inner));
  };
  const line = (row: readonly (Cell | undefined)[], head: boolean): HtmlElement =>
    element('tr', {}, ...Array.from({ length: width }, (_, column) => cell(row, column, head)));
  if (heads > 1)
    walker.findings.add(
      'changed',
      'table-heads',
      'A table had several heading rows; the first is the heading, the others are ordinary rows.',
      rawWords(rows.slice(0, heads).flatMap(({ cells }) => cells as readonly RawNode[])),
    );
  const lines = grid.map((row, index) => line(row, index < heads));
  const [first, second] = lines;
  const boldHead = heads === 0 && second !== undefined && isBold(first) && !isBold(second);
  if (boldHead)
    walker.findings.add(
      'changed',
      'table-heads',
      'The first row of a table was all in bold; it is the heading row now.',
    );
  const top = boldHead && first !== undefined ? asHead(first) : heads > 0 ? first : undefined;
  const head = top === undefined ? [] : [element('thead', {}, top)];
  const body = lines.slice(head.length);
  return element(
    'table',
    {},
    ...(caption.length === 0 ? [] : [element('caption', {}, ...caption)]),
    ...head,
    ...(body.length === 0 ? [] : [element('tbody', {}, ...body)]),
  );
}

/** Whether all that a row says is in bold. */
function isBold(row: HtmlElement | undefined): boolean {
  const cells = (row?.children ?? []).filter(
    (one): one is HtmlElement => one.kind === 'element' && one.children.length > 0,
  );
  return (
    cells.length > 1 &&
    cells.every(
      ({ children: [only, ...others] }) => only?.kind === 'element' && only.tag === 'strong' && others.length === 0,
    )
  );
}

function asHead(row: HtmlElement): HtmlElement {
  return element(
    'tr',
    {},
    ...row.children.map((cell) => {
      if (cell.kind !== 'element') return cell;
      const [only] = cell.children;
      return { ...cell, tag: 'th', children: only?.kind === 'element' ? only.children : [] };
    }),
  );
}

function alignment({ attributes, ...rest }: RawElement): Readonly<Record<string, string>> {
  const own = classesOf({ attributes, ...rest }).find((name) => /^align-(?:left|center|right)$/.test(name));
  if (own !== undefined) return { class: own };
  const style = declarations(attributes.style ?? '').get('text-align') ?? attributes.align?.toLowerCase();
  return style !== undefined && /^(?:left|center|right)$/.test(style) ? { class: `align-${style}` } : {};
}
