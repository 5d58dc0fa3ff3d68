import type { JsonValue } from '../../browser.ts';
import { listAt, textAt } from '../state/values.ts';
import { useWords } from '../words/words.ts';
import { SelectField, WordsField } from './fields.tsx';
import { change, type EditPlace, partAt, setEdit } from './place.ts';
import { PlatformNote } from './platform-note.tsx';
import { idOf } from './table-edits.ts';

const KINDS = [
  ['bar', 'chart.bar'],
  ['line', 'chart.line'],
  ['dot', 'chart.dot'],
] as const;

/** The most columns that a chart draws. */
const MOST_DRAWN = 6;

/** A chart of the table: what it draws, along what, and what it shows in words. */
export function ChartEditor({ place }: { readonly place: EditPlace }) {
  const { say } = useWords();
  const table = partAt(place);
  const columns = listAt(table, '/columns');
  const chart = partAt(place, '/chart');
  const [first] = columns;
  const numbers = columns.filter((column) => textAt(column, '/type') === 'number' && column !== first);
  const draw = (): void => {
    const value: JsonValue = { kind: 'bar', x: idOf(first), y: [idOf(numbers[0])], alt: null };
    void change(place, setEdit(place, '/chart', value));
  };
  if (chart === undefined)
    return (
      <>
        <h3>{say('chart.title')}</h3>
        <button type="button" disabled={numbers.length === 0} onClick={draw}>
          {say('chart.draw')}
        </button>
        {numbers.length === 0 ? <p class="quiet">{say('chart.noNumbers')}</p> : null}
      </>
    );
  return (
    <>
      <h3>{say('chart.title')}</h3>
      <PlatformNote of="chart" />
      <SelectField place={place} path="/chart/kind" label="chart.kind" options={KINDS} />
      <Along place={place} columns={columns} />
      <Drawn place={place} columns={columns} />
      <WordsField
        place={place}
        path="/chart/alt"
        label="kind.chartAlt"
        hint="chart.altHint"
        rows={3}
        maxLength={500}
        isRequired
      />
      <button type="button" class="plain" onClick={() => void change(place, setEdit(place, '/chart', undefined))}>
        {say('chart.remove')}
      </button>
    </>
  );
}

interface AxisProps {
  readonly place: EditPlace;
  readonly columns: readonly JsonValue[];
}

/** What is drawn cannot be drawn against itself: it is drawn no more where it becomes the axis, if anything else is. */
function Along({ place, columns }: AxisProps) {
  const { say } = useWords();
  const drawn = listAt(partAt(place), '/chart/y');
  const choose = (id: string): void => {
    const rest = drawn.filter((one) => one !== id);
    const y = rest.length === drawn.length ? [] : setEdit(place, '/chart/y', [...rest]);
    void change(place, [...setEdit(place, '/chart/x', id), ...y]);
  };
  const isOnly = (column: JsonValue): boolean => drawn.length === 1 && drawn[0] === idOf(column);
  return (
    <label>
      {say('chart.along')}
      <select value={textAt(partAt(place), '/chart/x') ?? ''} onChange={(event) => choose(event.currentTarget.value)}>
        {columns.map((column) => (
          <option key={idOf(column)} value={idOf(column)} disabled={isOnly(column)}>
            {textAt(column, '/title')}
          </option>
        ))}
      </select>
    </label>
  );
}

function Drawn({ place, columns }: AxisProps) {
  const { say } = useWords();
  const x = textAt(partAt(place), '/chart/x');
  const drawn = listAt(partAt(place), '/chart/y');
  const toggle = (id: string, isOn: boolean): void => {
    const kept = columns.map(idOf).filter((one) => (one === id ? isOn : drawn.includes(one)));
    void change(place, setEdit(place, '/chart/y', kept));
  };
  return (
    <fieldset>
      <legend>{say('chart.drawn')}</legend>
      {columns
        .filter((column) => textAt(column, '/type') === 'number' && idOf(column) !== x)
        .map((column) => {
          const id = idOf(column);
          const isOn = drawn.includes(id);
          return (
            <label class="check" key={id}>
              <input
                type="checkbox"
                checked={isOn}
                disabled={isOn ? drawn.length === 1 : drawn.length >= MOST_DRAWN}
                onChange={(event) => toggle(id, event.currentTarget.checked)}
              />
              {textAt(column, '/title')}
            </label>
          );
        })}
    </fieldset>
  );
}
