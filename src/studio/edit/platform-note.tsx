import { useWords, type WordKey } from '../words/words.ts';

/** What means something else on Canvas or Moodle than here; a sentence about each is in the words. */
export type Noted = Extract<WordKey, `on.${string}`> extends `on.${infer Name}` ? Name : never;

/** Says what a field becomes on the platforms. */
export function PlatformNote({ of, id }: { readonly of: Noted; readonly id?: string | undefined }) {
  const { say } = useWords();
  return (
    <p class="quiet platform-note" id={id}>
      {say(`on.${of}`)}
    </p>
  );
}
