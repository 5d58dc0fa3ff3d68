import { valueAt } from '../state/values.ts';
import { useWords } from '../words/words.ts';
import { SelectField } from './fields.tsx';
import { change, type EditPlace, partAt, setEdit, within } from './place.ts';
import { PlatformNote } from './platform-note.tsx';
import { SchemaForm } from './schema-form.tsx';

/** How a quiz works, each setting with what it becomes on the platforms. */
export function QuizSettings({ place }: { readonly place: EditPlace }) {
  const { say } = useWords();
  const attempts = valueAt(partAt(place), '/settings/attempts');
  const set = (value: string): void => {
    const chosen = value === '' ? undefined : value === 'unlimited' ? value : Number(value);
    void change(place, setEdit(place, '/settings/attempts', chosen));
  };
  return (
    <details class="group">
      <summary>{say('quiz.settings')}</summary>
      <SelectField
        place={place}
        path="/purpose"
        label="kind.purpose"
        hint="kind.purposeHint"
        options={[
          ['graded', 'purpose.graded'],
          ['practice', 'purpose.practice'],
        ]}
      />
      <PlatformNote of="purpose" />
      <label>
        {say('quiz.attempts')}
        <select
          value={attempts === undefined ? '' : String(attempts)}
          onChange={(event) => set(event.currentTarget.value)}
        >
          <option value="">{say('quiz.usual')}</option>
          {Array.from({ length: 10 }, (_, index) => String(index + 1)).map((number) => (
            <option key={number}>{number}</option>
          ))}
          <option value="unlimited">{say('quiz.unlimited')}</option>
        </select>
      </label>
      <SchemaForm place={within(place, '/settings')} part="Settings" />
    </details>
  );
}
