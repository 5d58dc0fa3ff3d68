import { en, type TextKey } from './en.ts';
import { ru } from './ru.ts';

export type { TextKey };

/** A catalogue: every word of our own that reaches a package or a page. `{name}` is replaced by a parameter; `{n|one|other}` style plurals are chosen by `plural`. */
export type Catalogue = Readonly<Record<TextKey, string>>;

/** Our words in one language: `text('quiz.submit')`, `text('quiz.points', {points: 3})`. */
export type Text = (key: TextKey, parameters?: Readonly<Record<string, string | number>>) => string;

const catalogues: Readonly<Record<string, Catalogue>> = { en, ru };

/** Languages whose words we have, by BCP 47 primary subtag. */
export const textLanguages: readonly string[] = Object.keys(catalogues);

/** The words for a language tag; English where we have none for it. */
export function textFor(language: string): Text {
  const primary = language.toLowerCase().split('-')[0] ?? 'en';
  const catalogue = catalogues[primary] ?? en;
  return (key, parameters = {}) =>
    catalogue[key].replace(/\{([a-z]+)\}/gi, (whole, name: string) => String(parameters[name] ?? whole));
}
