import { useState } from 'preact/hooks';
import { LanguageSelect } from '../finish/language-select.tsx';
import type { Studio } from '../state/studio.ts';
import { useWords } from '../words/words.ts';

/** A module from nothing: its title and its language, and no more. */
export function EmptyForm({ studio }: { readonly studio: Studio }) {
  const { say, language: own } = useWords();
  const [title, setTitle] = useState('');
  const [language, setLanguage] = useState(own);
  const make = (event: Event): void => {
    event.preventDefault();
    const page = { title: say('home.firstPage'), text: `${say('home.firstText')}\n` };
    void studio.makeEmpty(title, language, page);
  };
  return (
    <details class="empty">
      <summary>{say('home.empty')}</summary>
      <form onSubmit={make}>
        <label>
          {say('home.emptyTitle')}
          <input required maxLength={255} value={title} onInput={(event) => setTitle(event.currentTarget.value)} />
        </label>
        <label>
          {say('home.emptyLanguage')}
          <LanguageSelect value={language} choose={setLanguage} />
        </label>
        <button type="submit" class="main">
          {say('home.make')}
        </button>
      </form>
    </details>
  );
}
