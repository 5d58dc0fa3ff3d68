import { useState } from 'preact/hooks';
import { useWords, type WordKey } from '../words/words.ts';

interface AddRowProps<Kind extends string> {
  /** What is asked, for example “Add at the end”. */
  readonly label: WordKey;
  readonly kinds: readonly Kind[];
  /** The kind that is chosen at first. */
  readonly first: Kind;
  nameOf(kind: Kind): WordKey;
  add(kind: Kind): void;
}

/** Adds a part of one of several kinds. */
export function AddRow<Kind extends string>({ label, kinds, first, nameOf, add }: AddRowProps<Kind>) {
  const { say } = useWords();
  const [kind, setKind] = useState<Kind>(first);
  return (
    <div class="row add">
      <label>
        {say(label)}
        <select value={kind} onChange={(event) => setKind(event.currentTarget.value as Kind)}>
          {kinds.map((one) => (
            <option key={one} value={one}>
              {say(nameOf(one))}
            </option>
          ))}
        </select>
      </label>
      <button type="button" onClick={() => add(kind)}>
        {say('edit.add')}
      </button>
    </div>
  );
}
