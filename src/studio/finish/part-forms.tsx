import { useState } from 'preact/hooks';
import type { Edit } from '../../browser.ts';
import { useWords } from '../words/words.ts';
import type { FormProps } from './form.ts';
import { LanguageSelect } from './language-select.tsx';

/** What a picture shows, or that it shows nothing. */
export function AltForm({ pointer, change, labelledBy }: FormProps) {
  const { say } = useWords();
  const [alt, setAlt] = useState('');
  const [isDecorative, setDecorative] = useState(false);
  const asset = pointer.slice(0, pointer.lastIndexOf('/'));
  const write = (text: string, decorative: boolean): void => {
    setAlt(text);
    setDecorative(decorative);
    const nothing: readonly Edit[] = [
      { kind: 'remove', pointer },
      { kind: 'set', pointer: `${asset}/decorative`, value: true },
    ];
    const written: readonly Edit[] | undefined =
      text.trim() === '' ? undefined : [{ kind: 'set', pointer, value: text.trim() }];
    change(decorative ? nothing : written);
  };
  return (
    <>
      <textarea
        required={!isDecorative}
        disabled={isDecorative}
        rows={2}
        maxLength={500}
        aria-labelledby={labelledBy}
        value={alt}
        onInput={(event) => write(event.currentTarget.value, isDecorative)}
      />
      <label class="check">
        <input type="checkbox" checked={isDecorative} onChange={(event) => write(alt, event.currentTarget.checked)} />
        {say('kind.decorative')}
      </label>
    </>
  );
}

/** Where a source comes from. */
export function ProvenanceForm({ pointer, change }: FormProps) {
  const { say } = useWords();
  const [written, setWritten] = useState({ genre: '', created: '', language: '' });
  const write = (part: Partial<typeof written>): void => {
    const next = { ...written, ...part };
    setWritten(next);
    const value = { genre: next.genre.trim(), created: next.created.trim(), language: next.language };
    change(Object.values(value).includes('') ? undefined : [{ kind: 'set', pointer, value }]);
  };
  return (
    <div class="fields">
      <label>
        {say('kind.genre')}
        <input required value={written.genre} onInput={(event) => write({ genre: event.currentTarget.value })} />
      </label>
      <label>
        {say('kind.created')}
        <input
          required
          placeholder={say('kind.createdHint')}
          value={written.created}
          onInput={(event) => write({ created: event.currentTarget.value })}
        />
      </label>
      <label>
        {say('kind.originalLanguage')}
        <LanguageSelect value={written.language} choose={(language) => write({ language })} isOpen />
      </label>
    </div>
  );
}

const BASES = ['quotation', 'public-domain', 'licensed', 'permission'] as const;

/** On what grounds a source may be shown. */
export function RightsForm({ pointer, change }: FormProps) {
  const { say } = useWords();
  const [written, setWritten] = useState({ basis: '', statement: '' });
  const write = (part: Partial<typeof written>): void => {
    const next = { ...written, ...part };
    setWritten(next);
    const value = { basis: next.basis, statement: next.statement.trim() };
    change(Object.values(value).includes('') ? undefined : [{ kind: 'set', pointer, value }]);
  };
  return (
    <div class="fields">
      <label>
        {say('kind.rights')}
        <select required value={written.basis} onChange={(event) => write({ basis: event.currentTarget.value })}>
          <option value="">{say('finish.choose')}</option>
          {BASES.map((basis) => (
            <option key={basis} value={basis}>
              {say(`basis.${basis}`)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {say('kind.statement')}
        <textarea
          required
          rows={3}
          value={written.statement}
          onInput={(event) => write({ statement: event.currentTarget.value })}
        />
      </label>
    </div>
  );
}
