import { useId } from 'preact/hooks';
import type { JsonValue } from '../../browser.ts';
import { type JsonObject, textAt } from '../state/values.ts';
import { useWords, type WordKey } from '../words/words.ts';
import { change, type EditPlace, partAt, setEdit } from './place.ts';
import { TextField } from './text-field.tsx';

export interface FieldProps {
  readonly place: EditPlace;
  /** The member, below the place: `/title`. */
  readonly path: string;
  readonly label: WordKey;
  readonly hint?: WordKey;
  /** The id of what is said below the field. */
  readonly describedBy?: string | undefined;
  /** What the object around it must have besides, where it is not there yet. */
  readonly start?: JsonObject;
}

interface WordsProps extends FieldProps {
  readonly rows?: number;
  readonly maxLength?: number;
  readonly isRequired?: boolean;
}

/** Plain words. An optional text that is emptied goes. */
export function WordsField({ place, path, label, hint, ...rest }: WordsProps) {
  const { rows, maxLength = 255, isRequired = false, describedBy, start } = rest;
  const { say } = useWords();
  const topic = `${place.item} ${place.pointer}${path}`;
  return (
    <TextField
      label={say(label)}
      hint={hint && say(hint)}
      value={textAt(partAt(place, path), '') ?? ''}
      commit={(text) => change(place, setEdit(place, path, text.trim() === '' ? undefined : text, start), topic)}
      leave={() => place.module.endStep()}
      maxLength={maxLength}
      describedBy={describedBy}
      isRequired={isRequired}
      language={textAt(place.definition, '/language')}
      {...(rows === undefined ? {} : { rows })}
    />
  );
}

interface NumberProps extends FieldProps {
  readonly least?: number;
  readonly isRequired?: boolean;
}

/** A number that need not be there. What is no number is not stored. */
export function NumberField({ place, path, label, hint, least = 0, ...rest }: NumberProps) {
  const { isRequired = false, describedBy, start } = rest;
  const { say } = useWords();
  const value = partAt(place, path);
  const commit = (text: string): Promise<boolean> => {
    const number = Number(text.trim().replace(',', '.'));
    if (text.trim() === '') return change(place, isRequired ? [] : setEdit(place, path, undefined));
    return change(place, Number.isFinite(number) && number >= least ? setEdit(place, path, number, start) : []);
  };
  return (
    <TextField
      label={say(label)}
      hint={hint && say(hint)}
      value={typeof value === 'number' ? String(value) : ''}
      commit={commit}
      leave={() => place.module.endStep()}
      isRequired={isRequired}
      describedBy={describedBy}
      inputMode="decimal"
    />
  );
}

interface SelectProps extends FieldProps {
  /** By what is written in the definition; an empty one takes the member away. */
  readonly options: readonly (readonly [value: string, label: WordKey])[];
  readonly usual?: string;
}

export function SelectField({ place, path, label, hint, options, usual = '', describedBy }: SelectProps) {
  const { say } = useWords();
  const value = textAt(partAt(place, path), '') ?? usual;
  return (
    <label>
      {say(label)}
      {hint === undefined ? null : <span class="quiet hint"> {say(hint)}</span>}
      <select
        value={value}
        aria-describedby={describedBy}
        onChange={({ currentTarget: { value: chosen } }) =>
          change(place, setEdit(place, path, chosen === '' ? undefined : chosen))
        }
      >
        {options.map(([option, name]) => (
          <option key={option} value={option}>
            {say(name)}
          </option>
        ))}
      </select>
    </label>
  );
}

interface CheckProps extends FieldProps {
  readonly isUsual?: boolean;
}

export function CheckField({ place, path, label, isUsual = false, describedBy }: CheckProps) {
  const { say } = useWords();
  const value = partAt(place, path);
  return (
    <label class="check">
      <input
        type="checkbox"
        aria-describedby={describedBy}
        checked={typeof value === 'boolean' ? value : isUsual}
        onChange={({ currentTarget: { checked } }) =>
          change(place, setEdit(place, path, checked === isUsual ? undefined : checked))
        }
      />
      {say(label)}
    </label>
  );
}

interface ListedProps<T> {
  readonly label: WordKey;
  readonly values: readonly T[];
  readonly chosen: T | undefined;
  readonly nameOf: (value: T) => string;
  readonly choose: (value: T) => void;
}

/** One of a few, as radio buttons. */
export function OneOf<T extends JsonValue>({ label, values, chosen, nameOf, choose }: ListedProps<T>) {
  const { say } = useWords();
  const name = useId();
  return (
    <fieldset>
      <legend>{say(label)}</legend>
      {values.map((value) => (
        <label class="check" key={String(value)}>
          <input type="radio" name={name} checked={value === chosen} onChange={() => choose(value)} />
          {nameOf(value)}
        </label>
      ))}
    </fieldset>
  );
}
