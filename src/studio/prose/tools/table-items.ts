import type { Command } from 'prosemirror-state';
import { addColumnAfter, addColumnBefore, addRowAfter, deleteColumn, deleteRow } from 'prosemirror-tables';
import type { Say } from '../../words/words.ts';
import { aligned, deleteFrame, toggleRowHeads } from '../editor/tables.ts';
import type { MenuItem } from './menu.tsx';

/** What can be done in a table. The first row is that of the heads, so that no row is put above it. */
export function tableItems(say: Say, run: (command: Command) => void): readonly MenuItem[] {
  const item = (key: string, name: string, command: Command): MenuItem => ({ key, name, run: () => run(command) });
  return [
    item('row', say('prose.rowBelow'), addRowAfter),
    item('before', say('prose.columnBefore'), addColumnBefore),
    item('after', say('prose.columnAfter'), addColumnAfter),
    item('heads', say('prose.rowHeads'), toggleRowHeads),
    item('start', say('prose.alignUsual'), aligned(null)),
    item('center', say('prose.alignCenter'), aligned('center')),
    item('right', say('prose.alignRight'), aligned('right')),
    item('no-row', say('prose.deleteRow'), deleteRow),
    item('no-column', say('prose.deleteColumn'), deleteColumn),
    item('no-table', say('prose.deleteTable'), deleteFrame),
  ];
}
