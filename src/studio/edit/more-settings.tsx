import type { JsonValue } from '../../browser.ts';
import { listAt, textAt, valueAt } from '../state/values.ts';
import { useWords } from '../words/words.ts';
import { NumberField } from './fields.tsx';
import { Fold } from './fold.tsx';
import { change, type EditPlace, partAt, setEdit } from './place.ts';
import { PlatformNote } from './platform-note.tsx';
import { namedIn } from './reference-select.tsx';

/** What few change: when an activity counts as done, and which aims it serves. */
export function MoreSettings({ place }: { readonly place: EditPlace }) {
  const { say } = useWords();
  return (
    <Fold title={say('edit.more')}>
      {() => (
        <>
          <Completion place={place} />
          <Objectives place={place} />
        </>
      )}
    </Fold>
  );
}

/** The aims that a part teaches or asks about. */
export function Objectives({ place }: { readonly place: EditPlace }) {
  const { say } = useWords();
  const all = namedIn(place.definition, 'objectives');
  const chosen = listAt(partAt(place), '/objectives');
  const toggle = (id: string, isOn: boolean): void => {
    const kept = all.map(([one]) => one).filter((one) => (one === id ? isOn : chosen.includes(one)));
    void change(place, setEdit(place, '/objectives', kept.length === 0 ? undefined : kept));
  };
  if (all.length === 0) return null;
  return (
    <fieldset>
      <legend>{say('edit.objectives')}</legend>
      {all.map(([id, text]) => (
        <label class="check" key={id}>
          <input
            type="checkbox"
            checked={chosen.includes(id)}
            onChange={(event) => toggle(id, event.currentTarget.checked)}
          />
          <span lang={textAt(place.definition, '/language')}>{text}</span>
        </label>
      ))}
      <PlatformNote of="objectives" />
    </fieldset>
  );
}

type Way = 'view' | 'post' | 'submit' | 'percent' | 'none';

/** What can be done with an activity decides when it can count as done. */
function waysOf(activity: JsonValue | undefined): readonly Way[] {
  const type = textAt(activity, '/type');
  const hasScore =
    type === 'assignment' ||
    type === 'quiz' ||
    (type === 'tool' && valueAt(activity, '/points') !== undefined) ||
    (type === 'discussion' && valueAt(activity, '/grading') !== undefined);
  const isHandedIn = hasScore && type !== 'discussion';
  return [
    'view',
    ...(type === 'discussion' ? (['post'] as const) : []),
    ...(isHandedIn ? (['submit'] as const) : []),
    ...(hasScore ? (['percent'] as const) : []),
    'none',
  ];
}

function Completion({ place }: { readonly place: EditPlace }) {
  const { say } = useWords();
  const completion = partAt(place, '/completion');
  const isPercent = typeof completion === 'object' && completion !== null;
  const value = isPercent ? 'percent' : typeof completion === 'string' ? completion : '';
  const choose = (way: string): void => {
    const chosen: JsonValue | undefined = way === '' ? undefined : way === 'percent' ? { minPercent: 50 } : way;
    void change(place, setEdit(place, '/completion', chosen));
  };
  return (
    <>
      <label>
        {say('done.when')}
        <select value={value} onChange={(event) => choose(event.currentTarget.value)}>
          <option value="">{say('quiz.usual')}</option>
          {waysOf(partAt(place)).map((way) => (
            <option key={way} value={way}>
              {say(`done.${way}`)}
            </option>
          ))}
        </select>
      </label>
      {isPercent ? (
        <NumberField place={place} path="/completion/minPercent" label="done.least" least={1} isRequired />
      ) : null}
      <PlatformNote of="completion" />
    </>
  );
}
