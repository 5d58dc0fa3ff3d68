import { useEffect, useState } from 'preact/hooks';
import { isFound } from '../state/search.ts';
import type { Studio } from '../state/studio.ts';
import { useWords } from '../words/words.ts';

interface SearchProps {
  readonly query: string;
  readonly change: (query: string) => void;
  /** How many modules have it. */
  readonly found: number;
}

/** Looks for words in all modules. */
export function SearchField({ query, change, found }: SearchProps) {
  const { say } = useWords();
  return (
    <search class="search">
      <label>
        {say('search.label')}
        <span class="quiet hint"> {say('search.hint')}</span>
        <input type="search" value={query} onInput={(event) => change(event.currentTarget.value)} />
      </label>
      <p role="status" class="quiet">
        {query.trim() === '' ? '' : say('search.found', { n: found })}
      </p>
    </search>
  );
}

/** Says of a module whether it has the words. Its texts are read when somebody looks for something, and not before. */
export function useSearch(
  studio: Studio,
  query: string,
): (key: string, known: readonly (string | undefined)[]) => boolean {
  const [texts, setTexts] = useState<ReadonlyMap<string, string>>();
  const isWanted = query.trim() !== '';
  useEffect(() => {
    if (isWanted && texts === undefined) void studio.searchTexts().then(setTexts);
  }, [isWanted]);
  return (key, known) => isFound(query, [...known, texts?.get(key)]);
}
