import { textAt } from '../state/values.ts';
import { useWords, type WordKey } from '../words/words.ts';
import type { FieldProps } from './fields.tsx';
import { change, type EditPlace, partAt, setEdit } from './place.ts';
import { TextField } from './text-field.tsx';

interface PlainProps {
  readonly place: EditPlace;
  readonly path: string;
  readonly label: string;
  readonly hint?: WordKey;
  readonly start?: FieldProps['start'];
  readonly rows: number;
  readonly isRequired: boolean;
  /** Undefined where there is no other way to edit it. */
  readonly toEditor: (() => void) | undefined;
}

/** The Markdown of a text, as it is in its file. */
export function PlainMarkdown({ place, path, label, hint, start, rows, isRequired, toEditor }: PlainProps) {
  const { say } = useWords();
  const topic = `${place.item} ${place.pointer}${path}`;
  return (
    <>
      <TextField
        label={label}
        hint={hint && say(hint)}
        rows={rows}
        isRequired={isRequired}
        value={textAt(partAt(place, path), '') ?? ''}
        commit={(text) => change(place, setEdit(place, path, text.trim() === '' ? undefined : text, start), topic)}
        leave={() => place.module.endStep()}
        language={textAt(place.definition, '/language')}
      />
      <p class="row">
        <span class="quiet">{say('prose.markdownHint')}</span>
        {toEditor === undefined ? null : (
          <button type="button" onClick={toEditor}>
            {say('prose.toEditor')}
          </button>
        )}
      </p>
    </>
  );
}
