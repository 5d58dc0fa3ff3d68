import { useId } from 'preact/hooks';
import type { JsonValue } from '../../browser.ts';
import { LanguageSelect } from '../finish/language-select.tsx';
import { type JsonObject, linesOf, listAt, textAt } from '../state/values.ts';
import { hasWord, useWords, type WordKey } from '../words/words.ts';
import { schemaFields } from './fields.generated.ts';
import { CheckField, NumberField, WordsField } from './fields.tsx';
import { MarkdownField } from './markdown-field.tsx';
import { change, type EditPlace, partAt, setEdit } from './place.ts';
import { type Noted, PlatformNote } from './platform-note.tsx';
import { ReferenceSelect, type ReferredList } from './reference-select.tsx';
import { TextField } from './text-field.tsx';

export type SchemaPart = keyof typeof schemaFields;

/** A field of the format, as the schema describes it. */
interface SchemaField {
  readonly kind: string;
  readonly longest?: number;
  readonly least?: number;
  readonly isNeeded?: true;
  /** It may be open, and is a thing to finish then. */
  readonly isOpen?: true;
  readonly of?: readonly string[];
  readonly usual?: string;
  readonly list?: string;
}

interface FormProps {
  /** The object; it need not be there yet. */
  readonly place: EditPlace;
  readonly part: SchemaPart;
  /** Fields that somebody else shows. */
  readonly without?: readonly string[];
}

/** A form of all fields that the schema gives a part, with our words for each. */
export function SchemaForm({ place, part, without = [] }: FormProps) {
  const fields = Object.entries(schemaFields[part] as Readonly<Record<string, SchemaField>>);
  const start = Object.fromEntries(fields.filter(([, field]) => field.isNeeded).map(([name]) => [name, null]));
  return (
    <>
      {fields
        .filter(([name, { kind }]) => kind !== 'own' && !without.includes(name))
        .map(([name, field]) => (
          <SchemaFieldView key={name} place={place} part={part} name={name} field={field} start={start} />
        ))}
    </>
  );
}

interface ViewProps extends FormProps {
  readonly name: string;
  readonly field: SchemaField;
  /** What the object has at first. */
  readonly start: JsonObject;
}

function SchemaFieldView(props: ViewProps) {
  const { part, name } = props;
  const id = useId();
  const note = `${part}.${name}`;
  const isNoted = hasWord(`on.${note}`);
  return (
    <>
      <Field {...props} describedBy={isNoted ? id : undefined} />
      {isNoted ? <PlatformNote of={note as Noted} id={id} /> : null}
    </>
  );
}

function Field({
  place,
  part,
  name,
  field,
  start,
  describedBy,
}: ViewProps & { readonly describedBy?: string | undefined }) {
  const path = `/${name}`;
  const label = `field.${part}.${name}` as WordKey;
  const hintKey = `hint.${part}.${name}`;
  const hint = hasWord(hintKey) ? { hint: hintKey } : {};
  const shared = { place, path, label, ...hint, describedBy, start };
  const isRequired = field.isNeeded === true && field.isOpen !== true;
  const longest = field.longest === undefined ? {} : { maxLength: field.longest };
  switch (field.kind) {
    case 'number':
      return <NumberField {...shared} least={field.least ?? 0} isRequired={isRequired} />;
    case 'check':
      return <CheckField {...shared} />;
    case 'markdown':
      return <MarkdownField {...shared} rows={2} isRequired={isRequired} isMarkdownOnly />;
    case 'one':
      return <OneField {...shared} part={part} name={name} field={field} />;
    case 'lines':
      return <LinesField {...shared} />;
    case 'language':
      return <LanguageField {...shared} isOpen={field.isOpen === true} />;
    case 'reference':
      return <ReferenceSelect {...shared} list={field.list as ReferredList} isOpen={field.isOpen === true} />;
    default:
      return <WordsField {...shared} {...longest} rows={field.kind === 'paragraph' ? 3 : 1} isRequired={isRequired} />;
  }
}

interface SharedProps {
  readonly place: EditPlace;
  readonly path: string;
  readonly label: WordKey;
  readonly hint?: WordKey;
  readonly describedBy?: string | undefined;
  readonly start: JsonObject;
}

type OneProps = SharedProps & Pick<ViewProps, 'part' | 'name' | 'field'>;

/** One of a few words of the format. Without it, what is usual holds. */
function OneField({ place, path, label, hint, describedBy, start, part, name, field }: OneProps) {
  const { say } = useWords();
  const { of = [], usual, isOpen = false } = field;
  const value = textAt(partAt(place, path), '') ?? usual ?? '';
  const set = (chosen: string): Promise<boolean> => {
    const isUsual = chosen === '' || chosen === usual;
    return change(place, setEdit(place, path, isUsual ? (isOpen ? null : undefined) : chosen, start));
  };
  return (
    <label>
      {say(label)}
      {hint === undefined ? null : <span class="quiet hint"> {say(hint)}</span>}
      <select value={value} aria-describedby={describedBy} onChange={(event) => void set(event.currentTarget.value)}>
        {usual === undefined ? <option value="">{say(isOpen ? 'finish.choose' : 'quiz.usual')}</option> : null}
        {of.map((word) => (
          <option key={word} value={word}>
            {say(`one.${part}.${name}.${word}` as WordKey)}
          </option>
        ))}
      </select>
    </label>
  );
}

/** A list of words, one on each line. */
function LinesField({ place, path, label, hint, describedBy, start }: SharedProps) {
  const { say } = useWords();
  return (
    <TextField
      label={say(label)}
      hint={hint && say(hint)}
      rows={3}
      value={listAt(partAt(place), path).join('\n')}
      commit={(text) => {
        const lines: JsonValue = [...linesOf(text)];
        const value = lines.length === 0 ? undefined : lines;
        return change(place, setEdit(place, path, value, start), `${place.item} ${place.pointer}${path}`);
      }}
      leave={() => place.module.endStep()}
      describedBy={describedBy}
    />
  );
}

function LanguageField({ place, path, label, start, isOpen }: SharedProps & { readonly isOpen: boolean }) {
  const { say } = useWords();
  const value = textAt(partAt(place, path), '') ?? '';
  const choose = (tag: string): void => {
    const chosen = tag === '' ? (isOpen ? null : undefined) : tag;
    void change(place, setEdit(place, path, chosen, start));
  };
  return (
    <label>
      {say(label)}
      <LanguageSelect value={value} choose={choose} isOpen={value === '' || isOpen} />
    </label>
  );
}
