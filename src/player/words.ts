import { fill } from '../text/fill.ts';
import type { TextKey } from '../text/languages/en/words.ts';

/** The keys of the text catalogue that the player uses while it runs. */
export type PlayerTextKey = Extract<TextKey, `player.${string}`>;

/** The words that travel with a package, in the module's language. */
export type PlayerText = Readonly<Record<PlayerTextKey, string>>;

/** `words('player.question', {number: 3, total: 10})` */
export type Words = (key: PlayerTextKey, parameters?: Readonly<Record<string, string | number>>) => string;

/** What came with the script of quizzes. */
const added: Partial<Record<PlayerTextKey, string>> = {};

/** Adds the words that a script has of its own. */
export function addWords(more: Partial<PlayerText>): void {
  Object.assign(added, more);
}

export function wordsFrom(text: Partial<PlayerText>, language: string): Words {
  return (key, parameters = {}) => fill(language, text[key] ?? added[key] ?? '', parameters);
}

/** Several of our words as one: those of a language that runs against the page's keep their order among each other. */
export function inOne(...words: readonly string[]): string {
  const joined = words.join(' ');
  return joined.startsWith('\u2066') ? `\u2066${joined}\u2069` : joined;
}
