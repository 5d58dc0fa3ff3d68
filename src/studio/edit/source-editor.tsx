import type { JsonValue } from '../../browser.ts';
import { textAt } from '../state/values.ts';
import { useWords } from '../words/words.ts';
import {
  CITE_KINDS,
  type CiteField,
  type CiteKind,
  dateAsText,
  dateOfText,
  fieldsOf,
  kindOf,
  namesAsLines,
  namesOfLines,
} from './cite-kinds.ts';
import { NumberField } from './fields.tsx';
import { change, type EditPlace, partAt, setEdit } from './place.ts';
import { TextField } from './text-field.tsx';

const NAMES: ReadonlySet<CiteField> = new Set<CiteField>(['author', 'editor', 'translator', 'interviewer']);
const DATES: ReadonlySet<CiteField> = new Set<CiteField>(['issued', 'accessed']);
const KINDS = Object.keys(CITE_KINDS) as readonly CiteKind[];

/** A work that the module cites: its kind, and what a citation of this kind shows. */
export function SourceEditor({ place }: { readonly place: EditPlace }) {
  const { say } = useWords();
  const type = textAt(partAt(place), '/csl/type') ?? '';
  const kind = kindOf(partAt(place, '/csl'));
  return (
    <>
      <label>
        {say('cite.kind')}
        <select
          value={type}
          onChange={(event) => void change(place, setEdit(place, '/csl/type', event.currentTarget.value))}
        >
          {kind === undefined ? <option value={type}>{say('cite.otherKind')}</option> : null}
          {KINDS.map((one) => (
            <option key={one} value={one}>
              {say(`citeKind.${one}`)}
            </option>
          ))}
        </select>
      </label>
      {fieldsOf(kind ?? 'book').map((field) => (
        <CiteFieldView key={field} place={place} field={field} />
      ))}
      <NumberField
        place={place}
        path="/maxQuotedWords"
        label="cite.maxQuotedWords"
        hint="cite.maxQuotedWordsHint"
        least={1}
      />
      <p class="quiet">{say('cite.how', { id: textAt(partAt(place), '/id') ?? '' })}</p>
    </>
  );
}

function CiteFieldView({ place, field }: { readonly place: EditPlace; readonly field: CiteField }) {
  const { say } = useWords();
  const path = `/csl/${field}`;
  const value = partAt(place, path);
  const isNames = NAMES.has(field);
  const isDate = DATES.has(field);
  const read = (text: string): JsonValue | undefined => {
    if (text.trim() === '') return undefined;
    if (isNames) return namesOfLines(text, value);
    return isDate ? dateOfText(text, value) : text.trim();
  };
  const written = isNames ? namesAsLines(value) : isDate ? dateAsText(value) : wordsOf(value);
  return (
    <TextField
      label={say(`cite.${field}`)}
      hint={isNames ? say('cite.namesHint') : isDate ? say('cite.dateHint') : undefined}
      rows={isNames ? 2 : 1}
      value={written}
      commit={(text) => change(place, setEdit(place, path, read(text)), `${place.item} ${place.pointer}${path}`)}
      leave={() => place.module.endStep()}
    />
  );
}

function wordsOf(value: JsonValue | undefined): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
