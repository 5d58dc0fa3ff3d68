import { listAt, textAt } from '../state/values.ts';
import { useWords } from '../words/words.ts';
import { WordsField } from './fields.tsx';
import { ListTools } from './list-tools.tsx';
import { type EditPlace, partAt, within } from './place.ts';
import { addColumn, type ColumnType, idOf, removeColumn, retypeColumn, type TableChange } from './table-edits.ts';

interface ColumnsProps {
  readonly place: EditPlace;
  readonly make: (made: TableChange) => Promise<boolean>;
}

/** The columns of a table: what they are called, in which unit, words or numbers. */
export function ColumnsEditor({ place, make }: ColumnsProps) {
  const { say } = useWords();
  const columns = listAt(partAt(place), '/columns');
  return (
    <>
      <h3>{say('table.columns')}</h3>
      <ol class="parts-list columns">
        {columns.map((column, index) => (
          <li key={idOf(column)}>
            <Column place={place} index={index} make={make} />
            <ListTools
              place={place}
              list="/columns"
              index={index}
              length={columns.length}
              name={textAt(column, '/title') ?? ''}
              least={2}
              remove={() => void make(removeColumn(place, index))}
            />
          </li>
        ))}
      </ol>
      <button type="button" onClick={() => void make(addColumn(place, say('table.column', { n: columns.length + 1 })))}>
        {say('table.addColumn')}
      </button>
    </>
  );
}

function Column({ place, index, make }: ColumnsProps & { readonly index: number }) {
  const { say } = useWords();
  const own = within(place, `/columns/${index}`);
  const language = textAt(place.definition, '/language') ?? 'und';
  const choose = (type: string): void => void make(retypeColumn(place, index, type as ColumnType, language));
  return (
    <div class="fields">
      <WordsField place={own} path="/title" label="table.title" isRequired />
      <WordsField place={own} path="/unit" label="table.unit" maxLength={32} />
      <label>
        {say('table.type')}
        <select value={textAt(partAt(own), '/type') ?? 'text'} onChange={(event) => choose(event.currentTarget.value)}>
          <option value="text">{say('table.type.text')}</option>
          <option value="number">{say('table.type.number')}</option>
        </select>
      </label>
    </div>
  );
}
