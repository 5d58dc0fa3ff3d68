import type { LibraryEntry } from '../state/library.ts';
import type { Studio } from '../state/studio.ts';
import { useWords } from '../words/words.ts';
import { TranslateForm } from './translate-form.tsx';

interface LibraryProps {
  readonly studio: Studio;
  readonly entries: readonly LibraryEntry[];
  readonly isBusy: boolean;
}

/** The modules that come with the studio, each to be made one’s own. */
export function LibraryList({ studio, entries, isBusy }: LibraryProps) {
  const { say } = useWords();
  if (entries.length === 0) return null;
  return (
    <section aria-labelledby="library">
      <h2 id="library">{say('library.title')}</h2>
      <p class="quiet">{say('library.hint')}</p>
      <ul class="cards">
        {entries.map(({ id, title, summary, language, minutes, parts }) => (
          <li class="card" key={id}>
            <h3 lang={language}>{title}</h3>
            <p class="quiet">{say('library.facts', { n: parts, minutes })}</p>
            <p lang={language}>{summary}</p>
            <button
              type="button"
              disabled={isBusy}
              aria-label={say('library.takeNamed', { title })}
              onClick={() => void studio.customize(id)}
            >
              {say('library.take')}
            </button>
            <TranslateForm title={title} isBusy={isBusy} begin={(into) => void studio.customize(id, into)} />
          </li>
        ))}
      </ul>
    </section>
  );
}
