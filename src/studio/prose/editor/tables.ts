import type { Node, Schema } from 'prosemirror-model';
import type { Command } from 'prosemirror-state';
import { isInTable, selectionCell, TableMap } from 'prosemirror-tables';

/** A table of empty cells, its first row that of the heads. */
export function newTable({ nodes }: Schema, rows: number, columns: number): Node | undefined {
  const { table_frame, table, table_row, table_header, table_cell, table_caption } = nodes;
  if (!table_frame || !table || !table_row || !table_header || !table_cell || !table_caption) return undefined;
  const row = (index: number): Node =>
    table_row.create(
      null,
      Array.from({ length: columns }, () => (index === 0 ? table_header : table_cell).create()),
    );
  return table_frame.create(null, [
    table.create(
      null,
      Array.from({ length: rows }, (_, index) => row(index)),
    ),
    table_caption.create(),
  ]);
}

/** Aligns the column with the cursor. */
export function aligned(align: string | null): Command {
  return (state, dispatch) => {
    if (!isInTable(state)) return false;
    const $cell = selectionCell(state);
    const table = $cell.node(-1);
    const map = TableMap.get(table);
    const start = $cell.start(-1);
    const column = map.colCount($cell.pos - start);
    const { tr } = state;
    for (let row = 0; row < map.height; row += 1) {
      const at = map.map[row * map.width + column] ?? 0;
      const cell = table.nodeAt(at);
      if (cell !== null) tr.setNodeMarkup(start + at, undefined, { ...cell.attrs, align });
    }
    dispatch?.(tr);
    return true;
  };
}

/** Heads of rows in the first column, or none. The first row stays that of the heads. */
export const toggleRowHeads: Command = (state, dispatch) => {
  if (!isInTable(state)) return false;
  const { table_header, table_cell } = state.schema.nodes;
  const $cell = selectionCell(state);
  const table = $cell.node(-1);
  const start = $cell.start(-1);
  const map = TableMap.get(table);
  const isHead = table.nodeAt(map.map[map.width] ?? -1)?.type === table_header;
  const { tr } = state;
  for (let row = 1; row < map.height; row += 1) {
    const at = map.map[row * map.width] ?? 0;
    tr.setNodeMarkup(start + at, isHead ? table_cell : table_header, table.nodeAt(at)?.attrs);
  }
  dispatch?.(tr);
  return true;
};

/** Deletes the whole table, with its caption. */
export const deleteFrame: Command = (state, dispatch) => {
  const { $from } = state.selection;
  for (let depth = $from.depth; depth > 0; depth -= 1)
    if ($from.node(depth).type.name === 'table_frame') {
      const paragraph = state.schema.nodes.paragraph?.create();
      if (paragraph === undefined) return false;
      dispatch?.(state.tr.replaceWith($from.before(depth), $from.after(depth), paragraph).scrollIntoView());
      return true;
    }
  return false;
};
