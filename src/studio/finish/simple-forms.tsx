import { useState } from 'preact/hooks';
import type { JsonValue } from '../../browser.ts';
import { listAt, textAt } from '../state/values.ts';
import { useWords, type WordKey } from '../words/words.ts';
import type { FinishForm, FormProps } from './form.ts';
import { LanguageSelect } from './language-select.tsx';

export const LICENCES = [
  'CC-BY-4.0',
  'CC-BY-SA-4.0',
  'CC-BY-NC-4.0',
  'CC-BY-NC-SA-4.0',
  'CC-BY-ND-4.0',
  'CC0-1.0',
  'all-rights-reserved',
  'unknown',
] as const;

const BASES = ['quotation', 'public-domain', 'licensed', 'permission'] as const;

/** What is written, as it goes into the definition; undefined while it is not enough. */
type Reading = (written: string) => JsonValue | undefined;

const words: Reading = (written) => (written.trim() === '' ? undefined : written.trim());

const markdown: Reading = (written) => (written.trim() === '' ? undefined : `${written.trim()}\n`);

const year: Reading = (written) => (/^\d{4}$/.test(written.trim()) ? Number(written.trim()) : undefined);

function useField({ pointer, change }: FormProps, read: Reading): readonly [string, (written: string) => void] {
  const [written, setWritten] = useState('');
  const write = (next: string): void => {
    setWritten(next);
    const value = read(next);
    change(value === undefined ? undefined : [{ kind: 'set', pointer, value }]);
  };
  return [written, write];
}

export function short(read: Reading = words): FinishForm {
  return function Short(props) {
    const [written, write] = useField(props, read);
    return (
      <input
        required
        aria-labelledby={props.labelledBy}
        inputMode={read === year ? 'numeric' : undefined}
        value={written}
        onInput={(event) => write(event.currentTarget.value)}
      />
    );
  };
}

export const yearForm = short(year);

export function long(read: Reading = markdown): FinishForm {
  return function Long(props) {
    const [written, write] = useField(props, read);
    return (
      <textarea
        required
        rows={4}
        aria-labelledby={props.labelledBy}
        value={written}
        onInput={(event) => write(event.currentTarget.value)}
      />
    );
  };
}

/** Plain text of one paragraph. */
export const plainLong = long(words);

export function LanguageForm(props: FormProps) {
  const [written, write] = useField(props, words);
  return <LanguageSelect value={written} choose={write} isOpen labelledBy={props.labelledBy} />;
}

interface Option {
  readonly value: string;
  readonly name: string;
}

function Choice({ options, ...props }: FormProps & { readonly options: readonly Option[] }) {
  const { say } = useWords();
  const [written, write] = useField(props, words);
  return (
    <select
      required
      aria-labelledby={props.labelledBy}
      value={written}
      onChange={(event) => write(event.currentTarget.value)}
    >
      <option value="">{say('finish.choose')}</option>
      {options.map(({ value, name }) => (
        <option key={value} value={value}>
          {name}
        </option>
      ))}
    </select>
  );
}

function choice(values: readonly string[], nameOf: (value: string) => WordKey): FinishForm {
  return function ChoiceForm(props) {
    const { say } = useWords();
    return <Choice {...props} options={values.map((value) => ({ value, name: say(nameOf(value)) }))} />;
  };
}

export const licenceForm = choice(LICENCES, (value) => `licence.${value as (typeof LICENCES)[number]}`);

export const basisForm = choice(BASES, (value) => `basis.${value as (typeof BASES)[number]}`);

export const purposeForm = choice(['graded', 'practice'], (value) => `purpose.${value as 'graded' | 'practice'}`);

/** One of the works that the module cites. */
export function SourceForm(props: FormProps) {
  const options = listAt(props.definition, '/sources').map((source) => {
    const value = textAt(source, '/id') ?? '';
    return { value, name: textAt(source, '/csl/title') ?? value };
  });
  return <Choice {...props} options={options} />;
}
