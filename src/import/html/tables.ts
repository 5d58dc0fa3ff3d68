import { element, type HtmlElement, type HtmlNode, type HtmlTree } from '../../content/tree.ts';
import { standsApart } from '../../write/markdown/sayable.ts';
import { inside } from './inline-elements.ts';
import { asLine } from './paragraphs.ts';
import { classesOf, type RawElement, type RawNode, rawWords } from './raw.ts';
import { declarations } from './styles.ts';
import { type Cell, EMPTY, gridOf, layoutOf, type RawRow, rowsOf } from './table-grid.ts';
import { BREAK, blockPieces, type Handler, type State, type Walker } from './walker.ts';

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

function tableNode(
  grid: readonly (readonly (Cell | undefined)[])[],
  rows: readonly RawRow[],
  caption: HtmlTree,
  walker: Walker,
): HtmlElement {
  const width = grid.reduce((most, row) => Math.max(most, row.length), 1);
  const isHead = (index: number): boolean =>
    rows[index]?.isHead === true || (rows[index]?.cells.every(({ tag }) => tag === 'th') ?? false);
  let heads = 0;
  while (heads < grid.length && isHead(heads)) heads += 1;
  const known = new Map<RawElement, HtmlTree>();
  const wordsOf = (raw: RawElement, state: State): HtmlTree => {
    const words = known.get(raw) ?? walker.tight(raw.children, state);
    known.set(raw, words);
    return words;
  };
  const cell = (row: readonly (Cell | undefined)[], column: number, head: boolean): HtmlNode => {
    const { raw, state } = row[column] ?? { raw: EMPTY, state: { frames: [], language: undefined } };
    const inner = inside(raw, state, walker);
    const tag = head || raw.tag === 'th' ? 'th' : 'td';
    const words = wordsOf(raw, inner);
    if (!words.some(standsApart)) return element(tag, alignment(raw), words);
    const [only, ...others] = words;
    if (others.length > 0 || only?.kind !== 'element' || only.tag !== 'p')
      walker.findings.add(
        'changed',
        'cell-blocks',
        'Paragraphs or lists in a cell of a table are in one line: a cell holds words only.',
        rawWords(raw.children),
      );
    return element(tag, alignment(raw), asLine(words, walker.formulas));
  };
  const line = (row: readonly (Cell | undefined)[], head: boolean): HtmlElement =>
    element(
      'tr',
      {},
      Array.from({ length: width }, (_, column) => cell(row, column, head)),
    );
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
    caption.length === 0 ? [] : [element('caption', {}, caption)],
    head,
    body.length === 0 ? [] : [element('tbody', {}, body)],
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
    row.children.map((cell) => {
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
