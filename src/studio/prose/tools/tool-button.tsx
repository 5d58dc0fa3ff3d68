import type { ComponentChildren } from 'preact';
import { useWords, type WordKey } from '../../words/words.ts';

/** A button of a toolbar: what it shows, what it is for, and its keys. */
export interface Button {
  readonly name: WordKey;
  readonly shown: ComponentChildren;
  readonly keys?: string;
  readonly isPressed?: boolean | undefined;
  readonly run: () => void;
}

/** It takes the focus by keyboard alone: a press leaves the cursor in the text. */
export function ToolButton({ name, shown, keys, isPressed, run, tabIndex }: Button & { readonly tabIndex: number }) {
  const { say } = useWords();
  return (
    <button
      type="button"
      tabIndex={tabIndex}
      aria-label={say(name)}
      title={keys === undefined ? say(name) : `${say(name)} (${keys})`}
      aria-pressed={isPressed}
      onMouseDown={(event) => event.preventDefault()}
      onClick={run}
    >
      {shown}
    </button>
  );
}
