import type { JsonValue } from '../../browser.ts';
import { listAt, textAt } from '../state/values.ts';
import { useWords, type WordKey } from '../words/words.ts';
import { change, type EditPlace, partAt, setEdit } from './place.ts';

/** Lists of a module whose items others name. */
export type ReferredList = 'people' | 'sources' | 'rubrics' | 'objectives' | 'excerpts';

/** What can be named, with the words by which people know it. */
export function namedIn(definition: JsonValue | undefined, list: ReferredList): readonly (readonly [string, string])[] {
  const items =
    list === 'excerpts'
      ? listAt(definition, '/activities').filter((one) => ['excerpt', 'dataset'].includes(textAt(one, '/type') ?? ''))
      : listAt(definition, `/${list}`);
  return items.map((item): readonly [string, string] => {
    const id = textAt(item, '/id') ?? '';
    const names = ['/name', '/csl/title', '/title', '/text'].map((path) => textAt(item, path));
    return [id, names.find((name) => name !== undefined) ?? id];
  });
}

interface ReferenceProps {
  readonly place: EditPlace;
  readonly path: string;
  readonly label: WordKey;
  readonly hint?: WordKey | undefined;
  readonly list: ReferredList;
  /** It is written as open where nothing is chosen; otherwise it goes. */
  readonly isOpen?: boolean;
}

/** One of the people, works or rubrics of the module, by its name. */
export function ReferenceSelect({ place, path, label, hint, list, isOpen = false }: ReferenceProps) {
  const { say } = useWords();
  const options = namedIn(place.definition, list);
  const value = textAt(partAt(place, path), '') ?? '';
  const isKnown = value === '' || options.some(([id]) => id === value);
  const choose = (chosen: string): Promise<boolean> =>
    change(place, setEdit(place, path, chosen === '' ? (isOpen ? null : undefined) : chosen));
  return (
    <label>
      {say(label)}
      {hint === undefined ? null : <span class="quiet hint"> {say(hint)}</span>}
      <select value={value} onChange={(event) => void choose(event.currentTarget.value)}>
        <option value="">{say(isOpen ? 'finish.choose' : 'parts.none')}</option>
        {isKnown ? null : <option value={value}>{value}</option>}
        {options.map(([id, name]) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
