import { useState } from 'preact/hooks';
import type { JsonValue } from '../../browser.ts';
import { idsIn, linesOf } from '../state/values.ts';
import { useWords } from '../words/words.ts';
import type { FormProps } from './form.ts';
import { LICENCES } from './simple-forms.tsx';

/** Names of authors, and where they work. */
export function AuthorsForm({ pointer, change }: FormProps) {
  const { say } = useWords();
  const [authors, setAuthors] = useState([{ name: '', affiliation: '' }]);
  const write = (next: typeof authors): void => {
    setAuthors(next);
    const named = next.filter(({ name }) => name.trim() !== '');
    const value = named.map(({ name, affiliation }) => ({
      name: name.trim(),
      ...(affiliation.trim() === '' ? {} : { affiliation: affiliation.trim() }),
    }));
    change(value.length === 0 ? undefined : [{ kind: 'set', pointer, value }]);
  };
  const put = (index: number, part: Partial<(typeof authors)[number]>): void =>
    write(authors.map((author, at) => (at === index ? { ...author, ...part } : author)));
  return (
    <>
      {authors.map((author, index) => (
        <div class="fields" key={index}>
          <label>
            {say('kind.author')}
            <input
              required={index === 0}
              autocomplete="name"
              value={author.name}
              onInput={(event) => put(index, { name: event.currentTarget.value })}
            />
          </label>
          <label>
            {say('kind.affiliation')}
            <input
              value={author.affiliation}
              onInput={(event) => put(index, { affiliation: event.currentTarget.value })}
            />
          </label>
        </div>
      ))}
      <button type="button" class="plain" onClick={() => write([...authors, { name: '', affiliation: '' }])}>
        {say('kind.anotherAuthor')}
      </button>
    </>
  );
}

/** The module’s licence, with the holder of the rights and the year. */
export function LicenseForm({ pointer, change }: FormProps) {
  const { say } = useWords();
  const [license, setLicense] = useState({ id: '', holder: '', year: '' });
  const write = (part: Partial<typeof license>): void => {
    const next = { ...license, ...part };
    setLicense(next);
    const isWhole = next.id !== '' && next.holder.trim() !== '' && /^\d{4}$/.test(next.year);
    const value: JsonValue = { id: next.id, holder: next.holder.trim(), year: Number(next.year) };
    change(isWhole ? [{ kind: 'set', pointer, value }] : undefined);
  };
  return (
    <div class="fields">
      <label>
        {say('kind.licenseOf')}
        <select required value={license.id} onChange={(event) => write({ id: event.currentTarget.value })}>
          <option value="">{say('finish.choose')}</option>
          {LICENCES.map((id) => (
            <option key={id} value={id}>
              {say(`licence.${id}`)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {say('kind.holder')}
        <input required value={license.holder} onInput={(event) => write({ holder: event.currentTarget.value })} />
      </label>
      <label>
        {say('kind.year')}
        <input
          required
          inputMode="numeric"
          pattern="\d{4}"
          value={license.year}
          onInput={(event) => write({ year: event.currentTarget.value })}
        />
      </label>
    </div>
  );
}

/** A sentence on each line; ids that are free are found for them. */
export function ObjectivesForm({ pointer, definition, change, labelledBy }: FormProps) {
  const [written, setWritten] = useState('');
  const write = (next: string): void => {
    setWritten(next);
    const taken = idsIn(definition);
    const free = Array.from({ length: 400 }, (_, number) => `objective-${number + 1}`).filter((id) => !taken.has(id));
    const value = linesOf(next).map((text, index) => ({ id: free[index] ?? `objective-${index}`, text }));
    change(value.length === 0 ? undefined : [{ kind: 'set', pointer, value }]);
  };
  return (
    <textarea
      required
      rows={4}
      aria-labelledby={labelledBy}
      value={written}
      onInput={(event) => write(event.currentTarget.value)}
    />
  );
}
