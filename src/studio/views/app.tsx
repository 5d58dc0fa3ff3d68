import { useEffect, useState } from 'preact/hooks';
import type { Preview } from '../preview/preview.ts';
import { useStore } from '../state/store.ts';
import type { Studio } from '../state/studio.ts';
import { chosenLanguage, languages, useWords, WordsProvider, wordsIn } from '../words/words.ts';
import { Home } from './home.tsx';
import { Message } from './message.tsx';
import { ModuleView } from './module-view.tsx';

const LANGUAGE = 'language';

export function App({ studio, preview }: { readonly studio: Studio; readonly preview: Preview }) {
  const [language, setLanguage] = useState(() =>
    chosenLanguage([localStorage.getItem(LANGUAGE) ?? '', ...navigator.languages]),
  );
  const words = wordsIn(language);
  useEffect(() => {
    document.documentElement.lang = words.language;
    document.documentElement.dir = words.direction;
  }, [language]);
  const choose = (tag: string): void => {
    localStorage.setItem(LANGUAGE, tag);
    setLanguage(tag);
  };
  return (
    <WordsProvider value={words}>
      <Screen studio={studio} preview={preview} />
      <Footer language={language} choose={choose} />
    </WordsProvider>
  );
}

function Screen({ studio, preview }: { readonly studio: Studio; readonly preview: Preview }) {
  const { say } = useWords();
  const { screen } = useStore(studio.state);
  switch (screen.kind) {
    case 'home':
      return <Home studio={studio} />;
    case 'opening':
      return <Message title={say('home.opening')} />;
    case 'gone':
      return (
        <Message title={say('home.gone')}>
          <a href="#home">{say('open.back')}</a>
        </Message>
      );
    case 'elsewhere':
      return (
        <Message title={say('open.elsewhere')} text={say('open.elsewhereHint')}>
          <button type="button" class="main" onClick={() => void studio.follow(true)}>
            {say('open.takeOver')}
          </button>
          <a href="#home">{say('open.back')}</a>
        </Message>
      );
    case 'module':
      return (
        <ModuleView key={screen.module.state.value.card.key} module={screen.module} studio={studio} preview={preview} />
      );
  }
}

function Footer({ language, choose }: { readonly language: string; readonly choose: (tag: string) => void }) {
  const { say } = useWords();
  return (
    <footer class="footer">
      <p>{say('studio.private')}</p>
      <label>
        {say('studio.language')}{' '}
        <select value={language} onChange={(event) => choose(event.currentTarget.value)}>
          {languages.map(({ tag, name }) => (
            <option key={tag} value={tag} lang={tag}>
              {name}
            </option>
          ))}
        </select>
      </label>
    </footer>
  );
}
