import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { directionOf, fill } from '../../browser.ts';
import { en } from './en.ts';
import { ru } from './ru.ts';

export type WordKey = keyof typeof en;

/** Our words: `say('home.toFinish', { n: 7 })`. */
export type Say = (key: WordKey, parameters?: Readonly<Record<string, string | number>>) => string;

/** The words of the page in the language that was chosen. */
export interface Words {
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly say: Say;
}

/** Each language by its own name; another one is a file beside `ru.ts` and a line here. */
const catalogues: Readonly<
  Record<string, { readonly name: string; readonly texts: Readonly<Record<WordKey, string>> }>
> = { en: { name: 'English', texts: en }, ru: { name: 'Русский', texts: ru } };

export const languages: readonly { readonly tag: string; readonly name: string }[] = Object.entries(catalogues).map(
  ([tag, { name }]) => ({ tag, name }),
);

/** The first of the wanted languages that we have words in; else English. */
export function chosenLanguage(wanted: readonly string[]): string {
  const known = wanted.map((tag) => tag.toLowerCase().split('-')[0] ?? '');
  return known.find((tag) => Object.hasOwn(catalogues, tag)) ?? 'en';
}

export function wordsIn(language: string): Words {
  const texts = catalogues[language]?.texts ?? en;
  const say: Say = (key, parameters = {}) => fill(language, texts[key], parameters);
  return { language, direction: directionOf(language), say };
}

export function hasWord(key: string): key is WordKey {
  return Object.hasOwn(en, key);
}

const WordsContext = createContext<Words>(wordsIn('en'));

export const WordsProvider = WordsContext.Provider;

export function useWords(): Words {
  return useContext(WordsContext);
}
