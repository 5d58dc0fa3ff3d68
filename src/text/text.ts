import { directionOf } from './direction.ts';
import { en, type TextKey } from './en.ts';
import { fill } from './fill.ts';
import { isolated } from './isolate.ts';
import { primarySubtag } from './plural.ts';
import { quotationMarks } from './quotation-marks.ts';
import { ru } from './ru.ts';

export type { TextKey };

/**
 * A catalogue: every word of our own that reaches a package or a page. `{name}` is replaced by a parameter;
 * `{n|one|other}` (in Russian `{n|one|few|many}`) by the form that goes with the number `n`.
 */
export type Catalogue = Readonly<Record<TextKey, string>>;

/** Our words in one language: `text('quiz.submit')`, `text('quiz.points', {points: 3})`. */
export type Text = (key: TextKey, parameters?: Readonly<Record<string, string | number>>) => string;

const catalogues: Readonly<Record<string, Catalogue>> = { en, ru };

/** Languages whose words we have, by BCP 47 primary subtag. */
export const textLanguages: readonly string[] = Object.keys(catalogues);

/**
 * What citations add is among an author's names, whose order is that of the page; a title is in lists of the
 * platform's own, where marks would only be in the way of its searches and addresses.
 */
const LEFT_AS_THEY_ARE = /^(?:cite\.|(?:package\.quizIntro|degrade\.part)$)/;

const known = new Map<string, Text>();

/** The words for a language tag, always the same function; English where we have none for it. */
export function textFor(language: string): Text {
  const text = known.get(language) ?? textIn(language);
  known.set(language, text);
  return text;
}

function textIn(language: string): Text {
  const primary = primarySubtag(language);
  const written = Object.hasOwn(catalogues, primary) ? primary : 'en';
  const catalogue = catalogues[written] ?? en;
  const marks = written === primary ? undefined : quotationMarks(language);
  const quotes: Readonly<Record<string, string>> =
    marks === undefined ? {} : { 'excerpt.openQuote': marks[0], 'excerpt.closeQuote': marks[1] };
  const plain: Text = (key, parameters) =>
    quotes[key] ?? (parameters === undefined ? catalogue[key] : fill(written, catalogue[key], parameters));
  if (directionOf(language) === 'ltr') return plain;
  return (key, parameters) =>
    LEFT_AS_THEY_ARE.test(key) ? plain(key, parameters) : isolated(catalogue[key], plain(key, parameters));
}

/** Whether a string is a key of the catalogue, for words that templates name. */
export function isTextKey(key: string): key is TextKey {
  return Object.hasOwn(en, key);
}
