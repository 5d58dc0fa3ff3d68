import { useWords, type WordKey } from '../../words/words.ts';
import type { Target } from '../editor/labels.ts';

interface LineProps {
  readonly label: WordKey;
  readonly hint?: WordKey;
  readonly value: string;
  readonly change: (text: string) => void;
  readonly isRequired?: boolean;
  readonly maxLength?: number;
  /** Of what is typed. */
  readonly language?: string;
}

/** A line that is typed. */
export function Line({ label, hint, value, change, isRequired = false, maxLength, language }: LineProps) {
  const { say } = useWords();
  return (
    <label>
      {say(label)} {hint === undefined ? null : <span class="quiet hint">{say(hint)}</span>}
      <input
        type="text"
        required={isRequired}
        maxLength={maxLength}
        lang={language}
        value={value}
        onInput={(event) => change(event.currentTarget.value)}
      />
    </label>
  );
}

/** An address of the web. */
export function AddressLine({ value, change, hint }: Pick<LineProps, 'value' | 'change' | 'hint'>) {
  const { say } = useWords();
  return (
    <label>
      {say('edit.address')} {hint === undefined ? null : <span class="quiet hint">{say(hint)}</span>}
      <input
        type="text"
        inputMode="url"
        dir="ltr"
        required
        value={value}
        onInput={(event) => change(event.currentTarget.value)}
      />
    </label>
  );
}

interface OneOfProps extends Pick<LineProps, 'label' | 'value' | 'change'> {
  readonly targets: readonly Target[];
  /** What else may be chosen, before them. */
  readonly none?: WordKey;
}

/** One of the pages, words, works or pictures of a module. */
export function OneOf({ label, value, change, targets, none }: OneOfProps) {
  const { say } = useWords();
  return (
    <label>
      {say(label)}
      <select value={value} onChange={(event) => change(event.currentTarget.value)}>
        {none === undefined ? null : <option value="">{say(none)}</option>}
        {targets.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </select>
    </label>
  );
}
