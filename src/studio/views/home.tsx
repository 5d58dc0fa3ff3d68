import { useRef, useState } from 'preact/hooks';
import { OpenFolder } from '../folder/open-folder.tsx';
import { useStore } from '../state/store.ts';
import type { Studio } from '../state/studio.ts';
import { useWords } from '../words/words.ts';
import { CardList } from './card-list.tsx';
import { EmptyForm } from './empty-form.tsx';
import { Findings } from './findings.tsx';
import { useFocusedHeading } from './focus.ts';
import { LibraryList } from './library-list.tsx';
import { SearchField, useSearch } from './search-field.tsx';

/** Where one begins: with a file, with nothing, or with a module that is there. */
export function Home({ studio }: { readonly studio: Studio }) {
  const { say } = useWords();
  const heading = useFocusedHeading();
  const { cards, library, reading, refused } = useStore(studio.state);
  const [query, setQuery] = useState('');
  const has = useSearch(studio, query);
  const own = cards.filter(({ key, title, summary }) => has(key, [title, summary]));
  const entries = library.filter(({ id, title, summary }) => has(id, [title, summary]));
  return (
    <main class="home">
      <p class="brand">{say('studio.name')}</p>
      <h1 ref={heading} tabIndex={-1}>
        {say('home.title')}
      </h1>
      <p class="intro">{say('home.intro')}</p>
      <DropZone studio={studio} reading={reading} />
      <div aria-live="polite">
        {refused === undefined ? null : (
          <section class="notice bad">
            <h2>{say('home.refused', { name: refused.name })}</h2>
            <p>{say('home.refusedHint')}</p>
            <Findings findings={refused.diagnostics} />
          </section>
        )}
      </div>
      <details class="takes">
        <summary>{say('home.takes')}</summary>
        <ul>
          <li>{say('home.takesDocuments')}</li>
          <li>{say('home.takesQuestions')}</li>
          <li>{say('home.takesCourses')}</li>
          <li>{say('home.takesCopies')}</li>
        </ul>
      </details>
      <EmptyForm studio={studio} />
      <OpenFolder studio={studio} isBusy={reading !== undefined} />
      <SearchField query={query} change={setQuery} found={own.length + entries.length} />
      <section aria-labelledby="yours">
        <h2 id="yours">{say('home.yours')}</h2>
        {cards.length === 0 ? (
          <p class="quiet">{say('home.none')}</p>
        ) : (
          <CardList studio={studio} cards={own} isBusy={reading !== undefined} />
        )}
      </section>
      <LibraryList studio={studio} entries={entries} isBusy={reading !== undefined} />
    </main>
  );
}

function DropZone({ studio, reading }: { readonly studio: Studio; readonly reading: string | undefined }) {
  const { say } = useWords();
  const [isOver, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const take = (list: FileList | null | undefined): void => {
    setOver(false);
    if (reading === undefined) void studio.take([...(list ?? [])]);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the button inside does the same without a mouse
    <div
      class={isOver ? 'drop over' : 'drop'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        take(event.dataTransfer?.files);
      }}
    >
      <p class="drop-title">{say('home.drop')}</p>
      <p class="quiet">{say('home.dropHint')}</p>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        onChange={(event) => {
          take(event.currentTarget.files);
          event.currentTarget.value = '';
        }}
      />
      <button type="button" class="main" disabled={reading !== undefined} onClick={() => input.current?.click()}>
        {say('home.choose')}
      </button>
      <p class="quiet" role="status">
        {reading === undefined ? '' : say('home.reading', { name: reading })}
      </p>
    </div>
  );
}
