import type { TextKey } from '../text/en.ts';
import { fill } from '../text/fill.ts';

/** The keys of the text catalogue that the player uses while it runs. */
export type PlayerTextKey = Extract<TextKey, `player.${string}`>;

/** The words that travel with a package, in the module's language. */
export type PlayerText = Readonly<Record<PlayerTextKey, string>>;

/** `words('player.question', {number: 3, total: 10})` */
export type Words = (key: PlayerTextKey, parameters?: Readonly<Record<string, string | number>>) => string;

export function wordsFrom(text: PlayerText, language: string): Words {
  return (key, parameters = {}) => fill(language, text[key], parameters);
}

/** Several of our words as one: those of a language that runs against the page's keep their order among each other. */
export function inOne(...words: readonly string[]): string {
  const joined = words.join(' ');
  return joined.startsWith('\u2066') ? `\u2066${joined}\u2069` : joined;
}
