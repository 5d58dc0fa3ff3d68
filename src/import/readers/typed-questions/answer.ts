import { notationOf } from '../../../written/notation.ts';
import { numberIn } from '../../../written/read-number.ts';
import type { DraftNumber } from '../../draft/question.ts';
import { FALSE_WORDS, ordinalOf, TRUE_WORDS } from './words.ts';

/** A choice that an answer may name. */
export interface NamedChoice {
  /** From 0. */
  readonly ordinal: number | undefined;
  readonly letter: string;
  readonly pieces: readonly { readonly text: string }[];
}

/** Which choices an answer names: by letters, else by their words. Undefined where it names none of them. */
export function choicesNamed<Choice extends NamedChoice>(
  answer: string,
  choices: readonly Choice[],
): ReadonlySet<Choice> | undefined {
  return byLetters(answer, choices) ?? byWords(answer, choices);
}

/** `b`, `B)`, `(b)`, `a, c`, `A and C`, `B. Paris`. */
function byLetters<Choice extends NamedChoice>(
  answer: string,
  choices: readonly Choice[],
): ReadonlySet<Choice> | undefined {
  const alone = answer.trim().replace(/[.;]$/, '');
  const list = alone
    .split(/\s*(?:[,;&+/]|\s(?:and|or|und|oder|y|o|et|ou|и|или)\s)\s*|\s+/iu)
    .filter((part) => part !== '');
  const letters = list.map((part) => /^\(?(\p{L}|\d{1,2})[).\]]?$/u.exec(part)?.[1]);
  // ACD of one word, where choices have those letters.
  const together = list.length === 1 && /^\p{Lu}{2,6}$/u.test(alone) ? [...alone] : undefined;
  const named = letters.every((letter) => letter !== undefined) ? letters : together;
  const [, withWords] = /^\(?(\p{L})[).:\]]\s*\S/u.exec(alone) ?? [];
  const wanted = named ?? (withWords === undefined ? undefined : [withWords]);
  if (wanted === undefined || wanted.length === 0) return undefined;
  const found = wanted.map((letter) => choiceOfLetter(letter ?? '', choices));
  return found.every((choice) => choice !== undefined) ? new Set(found) : undefined;
}

function choiceOfLetter<Choice extends NamedChoice>(letter: string, choices: readonly Choice[]): Choice | undefined {
  const same = choices.find((choice) => choice.letter.toLowerCase() === letter.toLowerCase());
  const ordinal = /^\d+$/.test(letter) ? Number(letter) - 1 : ordinalOf(letter);
  const mixed = /\p{Script=Latin}/u.test(letter) !== /\p{Script=Latin}/u.test(choices[0]?.letter ?? '');
  // A В that was typed with the other keyboard looks like the letter that is meant.
  const meant = mixed ? 'авсе'.indexOf(letter.toLowerCase()) : -1;
  const latin = mixed ? 'abce'.indexOf(letter.toLowerCase()) : -1;
  const alike = meant >= 0 ? 'abce'.charAt(meant) : latin >= 0 ? 'авсе'.charAt(latin) : undefined;
  return (
    same ??
    (alike === undefined ? undefined : choices.find((choice) => choice.letter.toLowerCase() === alike)) ??
    (ordinal === undefined ? undefined : choices.find((choice) => choice.ordinal === ordinal)) ??
    (ordinal !== undefined && choices.every((choice) => choice.ordinal === undefined) ? choices[ordinal] : undefined)
  );
}

function byWords<Choice extends NamedChoice>(
  answer: string,
  choices: readonly Choice[],
): ReadonlySet<Choice> | undefined {
  const wordsOf = (choice: Choice) => plain(choice.pieces.map(({ text }) => text).join(' '));
  const whole = choices.filter((choice) => wordsOf(choice) === plain(answer));
  if (whole.length > 0) return new Set(whole.slice(0, 1));
  const parts = answer.split(/\s*;\s*/).map((part) => choices.find((choice) => wordsOf(choice) === plain(part)));
  return parts.length > 1 && parts.every((choice) => choice !== undefined) ? new Set(parts) : undefined;
}

function plain(words: string): string {
  return words
    .normalize('NFC')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/[.!\s]+$/, '')
    .trim();
}

/** Whether an answer says true or false, in any of the languages. */
export function truthOf(words: string): boolean | undefined {
  const word = plain(words).replace(/^[(*]+|[)*]+$/g, '');
  if (TRUE_WORDS.has(word)) return true;
  return FALSE_WORDS.has(word) ? false : undefined;
}

/** `42`, `3,14 ± 0,01`, `3.1 +/- 5 %`, `4..5`, `between 4 and 5`. Undefined where it is none. */
export function numberAnswer(answer: string, language: string): DraftNumber | undefined {
  const read = (words: string) =>
    /^[\s\d.,+\-−–'eE×^*]+$/u.test(words) ? numberIn(words.trim(), notationOf(language)) : undefined;
  const span =
    /^(?:between|from|entre|de|zwischen|von|от)?\s*([^\s]+?)\s*(?:\.\.+|…|\s(?:and|to|y|a|und|bis|et|à|до|и)\s)\s*(\S+)$/iu.exec(
      answer.trim(),
    );
  if (span !== null) {
    const [min, max] = [read(span[1] ?? ''), read(span[2] ?? '')];
    if (min !== undefined && max !== undefined) return { range: { min: Math.min(min, max), max: Math.max(min, max) } };
  }
  const [value = '', tolerance, ...others] = answer.split(/\s*(?:±|\+\/?-|\+\/−)\s*/u);
  const number = read(value);
  if (number === undefined || others.length > 0) return undefined;
  if (tolerance === undefined) return { answer: number };
  const percent = /^(.*?)\s*%$/.exec(tolerance.trim());
  const margin = read(percent?.[1] ?? tolerance);
  if (margin === undefined || margin < 0) return undefined;
  if (margin === 0) return { answer: number };
  if (percent === null) return { answer: number, tolerance: margin };
  return margin < 100 ? { answer: number, tolerance: { percent: margin } } : undefined;
}

/** `colour; color`, `colour | color`: every answer that is accepted. */
export function acceptedTexts(answer: string): readonly string[] {
  const parts = answer.split(/\s*(?:[;|]|\s\/\s)\s*/).map((part) => part.replace(/\s+/g, ' ').trim());
  return [...new Set(parts.filter((part) => part !== ''))];
}
