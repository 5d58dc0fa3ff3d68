import { useState } from 'preact/hooks';
import { useWords } from '../../words/words.ts';
import { insertBlock } from '../editor/commands.ts';
import { newTable } from '../editor/tables.ts';
import { Dialog } from './dialog.tsx';
import type { FormProps } from './form-props.ts';

const MOST_COLUMNS = 12;
const MOST_ROWS = 100;

/** How large a new table is. */
export function TableForm({ view, run, close }: FormProps) {
  const { say } = useWords();
  const [columns, setColumns] = useState('3');
  const [rows, setRows] = useState('3');
  const [width, height] = [Number(columns), Number(rows)];
  const isReady = isCount(width, MOST_COLUMNS) && isCount(height, MOST_ROWS);
  const done = (): void => {
    const table = newTable(view.state.schema, height + 1, width);
    if (table !== undefined) run(insertBlock(table));
  };
  return (
    <Dialog title={say('prose.table')} action={say('prose.put')} isReady={isReady} done={done} close={close}>
      <label>
        {say('prose.columns')}
        <input
          type="number"
          min={1}
          max={MOST_COLUMNS}
          value={columns}
          onInput={(event) => setColumns(event.currentTarget.value)}
        />
      </label>
      <label>
        {say('prose.rows')} <span class="quiet hint">{say('prose.rowsHint')}</span>
        <input
          type="number"
          min={1}
          max={MOST_ROWS}
          value={rows}
          onInput={(event) => setRows(event.currentTarget.value)}
        />
      </label>
    </Dialog>
  );
}

function isCount(value: number, most: number): boolean {
  return Number.isInteger(value) && value >= 1 && value <= most;
}
