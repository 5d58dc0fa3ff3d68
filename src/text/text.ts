import { directionOf } from './direction.ts';
import { fill } from './fill.ts';
import { isolated } from './isolate.ts';
import type { TextKey } from './languages/en/words.ts';
import type { Language } from './languages/language.ts';
import { languages } from './languages/languages.generated.ts';
import { primarySubtag } from './plural.ts';
import { quotationMarks } from './quotation-marks.ts';

export type { TextKey };

/**
 * Our words in one language: `text('quiz.submit')`, `text('quiz.points', {points: 3})`. In a catalogue `{name}` is replaced by a
 * parameter; `{n|one|other}` (in Russian `{n|one|few|many}`) by the form that goes with the number `n`.
 */
export type Text = (key: TextKey, parameters?: Readonly<Record<string, string | number>>) => string;

/** Languages whose words we have, by BCP 47 primary subtag. */
export const textLanguages: readonly string[] = Object.keys(languages);

/**
 * What citations add is among an author's names, whose order is that of the page; a title is in lists of the
 * platform's own, where marks would only be in the way of its searches and addresses.
 */
const LEFT_AS_THEY_ARE = /^(?:cite\.|(?:package\.quizIntro|degrade\.part)$)/;

/** Words and rules for a language tag; English where we have none for it. */
export function rulesFor(language: string): Language {
  const all: Readonly<Record<string, Language>> = languages;
  const primary = primarySubtag(language);
  return (Object.hasOwn(all, primary) ? all[primary] : undefined) ?? languages.en;
}

const known = new Map<string, Text>();

/** The words for a language tag, always the same function; English where we have none for it. */
export function textFor(language: string): Text {
  const text = known.get(language) ?? textIn(language);
  known.set(language, text);
  return text;
}

function textIn(language: string): Text {
  const primary = primarySubtag(language);
  const written = Object.hasOwn(languages, primary) ? primary : 'en';
  const catalogue = rulesFor(written).words;
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
  return Object.hasOwn(languages.en.words, key);
}
