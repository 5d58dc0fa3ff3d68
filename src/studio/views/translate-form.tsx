import { useState } from 'preact/hooks';
import { LanguageSelect } from '../finish/language-select.tsx';
import { useWords } from '../words/words.ts';

interface TranslateProps {
  readonly title: string;
  readonly isBusy: boolean;
  readonly begin: (language: string) => void;
}

/** Asks into which language a module is to be translated. */
export function TranslateForm({ title, isBusy, begin }: TranslateProps) {
  const { say } = useWords();
  const [language, setLanguage] = useState('');
  const [isOpen, setOpen] = useState(false);
  return (
    <details class="translate" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {say('translate.it')}
        <span class="hidden">: {title}</span>
      </summary>
      {isOpen ? (
        <>
          <label>
            {say('translate.into')}
            <LanguageSelect value={language} choose={setLanguage} isOpen />
          </label>
          <button type="button" disabled={isBusy || language === ''} onClick={() => begin(language)}>
            {say('translate.begin')}
          </button>
        </>
      ) : null}
    </details>
  );
}
