import { useState } from 'preact/hooks';
import { type JsonValue, notationOf } from '../../browser.ts';
import { listAt, textAt, valueAt } from '../state/values.ts';
import { useWords } from '../words/words.ts';
import { ChartEditor } from './chart-editor.tsx';
import { ColumnsEditor } from './columns-editor.tsx';
import { Citation } from './excerpt-editor.tsx';
import { Fold } from './fold.tsx';
import { ListTools } from './list-tools.tsx';
import { MarkdownField } from './markdown-field.tsx';
import { change, type EditPlace, partAt, setEdit } from './place.ts';
import { addRow, cellOf, idOf, pasteCells, pasteTable, shownCell, type TableChange } from './table-edits.ts';
import { TextField } from './text-field.tsx';

/** So many rows at once: a table may have hundreds. */
const AT_ONCE = 40;

/** Figures in a table, and a chart of them. */
export function TableEditor({ place }: { readonly place: EditPlace }) {
  const { say } = useWords();
  const [said, setSaid] = useState<string>();
  const make = async (made: TableChange): Promise<boolean> => {
    if (made.kind === 'edits') {
      setSaid(undefined);
      return change(place, made.edits);
    }
    setSaid(made.kind === 'no-number' ? say('table.noNumber', { words: made.words }) : say('table.tooLarge'));
    return false;
  };
  return (
    <>
      <ColumnsEditor place={place} make={make} />
      <h3>{say('table.rows')}</h3>
      <p class="quiet">{say('table.hint')}</p>
      <Grid place={place} make={make} say={setSaid} />
      <p role="status">{said === undefined ? '' : <span class="notice bad">{said}</span>}</p>
      <PasteTable place={place} make={make} />
      <ChartEditor place={place} />
      <MarkdownField place={place} path="/note" label="table.note" rows={2} isLine />
      <Fold title={say('table.from')}>{() => <Citation place={place} />}</Fold>
    </>
  );
}

interface GridProps {
  readonly place: EditPlace;
  readonly make: (made: TableChange) => Promise<boolean>;
}

function Grid({ place, make, say: tell }: GridProps & { readonly say: (words: string) => void }) {
  const { say } = useWords();
  const [shown, setShown] = useState(AT_ONCE);
  const columns = listAt(partAt(place), '/columns');
  const rows = listAt(partAt(place), '/rows');
  const language = textAt(place.definition, '/language') ?? 'und';
  return (
    <>
      <div class="grid-frame">
        <table class="grid">
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={idOf(column)} scope="col" lang={language}>
                  {textAt(column, '/title')}
                </th>
              ))}
              <td>
                <span class="hidden">{say('table.tools')}</span>
              </td>
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, shown).map((row, index) => (
              <tr key={index}>
                {columns.map((column, at) => (
                  <Cell
                    key={idOf(column)}
                    place={place}
                    row={row}
                    column={column}
                    index={index}
                    at={at}
                    make={make}
                    tell={tell}
                  />
                ))}
                <td>
                  <ListTools
                    place={place}
                    list="/rows"
                    index={index}
                    length={rows.length}
                    name={rowName(row, columns, index, say)}
                    least={1}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div class="row">
        <button type="button" onClick={() => void make(addRow(place, say('table.row', { n: rows.length + 1 })))}>
          {say('table.addRow')}
        </button>
        {rows.length > shown ? (
          <button type="button" onClick={() => setShown(shown + AT_ONCE)}>
            {say('finish.more', { n: Math.min(AT_ONCE, rows.length - shown) })}
          </button>
        ) : null}
      </div>
    </>
  );
}

interface CellProps extends GridProps {
  readonly row: JsonValue;
  readonly column: JsonValue;
  readonly index: number;
  readonly at: number;
  readonly tell: (words: string) => void;
}

/** One cell. What is pasted from a spreadsheet goes on to the right and down. */
function Cell({ place, row, column, index, at, make, tell }: CellProps) {
  const { say } = useWords();
  const language = textAt(place.definition, '/language') ?? 'und';
  const type = textAt(column, '/type');
  const path = `/rows/${index}/${idOf(column)}`;
  const value = valueAt(row, `/${idOf(column)}`);
  const commit = (written: string): Promise<unknown> => {
    const cell = cellOf(written, type, language);
    if (cell !== undefined) return change(place, setEdit(place, path, cell), `${place.item} ${place.pointer}${path}`);
    tell(say('table.noNumber', { words: written }));
    return Promise.resolve();
  };
  return (
    <td
      onPaste={(event) => {
        const text = event.clipboardData?.getData('text/plain') ?? '';
        if (!/[\t\n]/.test(text.trimEnd())) return;
        event.preventDefault();
        void make(pasteCells(place, index, at, text, language));
      }}
    >
      <TextField
        label={say('table.cell', { column: textAt(column, '/title') ?? '', n: index + 1 })}
        isLabelHidden
        value={shownCell(value, language)}
        commit={commit}
        leave={() => place.module.endStep()}
        language={language}
        {...(type === 'number' ? { inputMode: 'decimal' as const } : {})}
      />
    </td>
  );
}

function rowName(
  row: JsonValue,
  columns: readonly JsonValue[],
  index: number,
  say: ReturnType<typeof useWords>['say'],
): string {
  const first = valueAt(row, `/${idOf(columns[0])}`);
  return first === null || first === undefined || first === '' ? say('table.row', { n: index + 1 }) : String(first);
}

/** A whole table of a spreadsheet in place of this one. */
function PasteTable({ place, make }: GridProps) {
  const { say } = useWords();
  const [text, setText] = useState('');
  const language = textAt(place.definition, '/language') ?? 'und';
  const take = async (): Promise<void> => {
    if (await make(pasteTable(place, text, language))) setText('');
  };
  return (
    <Fold title={say('table.paste')}>
      {() => (
        <>
          <label>
            {say('table.pasteText')}
            <span class="quiet hint"> {say('table.pasteHint', { sign: notationOf(language).decimalSign })}</span>
            <textarea rows={6} value={text} onInput={(event) => setText(event.currentTarget.value)} />
          </label>
          <button type="button" disabled={text.trim() === ''} onClick={() => void take()}>
            {say('table.pasteTake')}
          </button>
        </>
      )}
    </Fold>
  );
}
