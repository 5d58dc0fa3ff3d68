import { usualLetters, withoutStrayMarks } from '../written/characters.ts';
import { withoutLookAlikes } from '../written/look-alikes.ts';

/** Compares quotations with the text of their source, and finds what comes nearest where they differ. */

/** A source's text in the form in which quotations are compared. */
export interface SourceText {
  readonly plain: string;
  readonly original: string;
}

const QUOTATION_MARKS = /[\u0022\u0027\u0060\u00ab\u00b4\u00bb\u02b9\u02bc\u2018-\u201f\u2032\u2033\u2039\u203a]/g;
const DASHES = /[\u2010-\u2015\u2212]/g;
/** Note marks and emphasis of a text file: they are not the author's words. */
const NOT_WORDS = /[\u00b9\u00b2\u00b3\u2070\u2074-\u2079*]/g;
const HYPHENATED_LINE_END = /(?<=\p{L})[-\u00ad\u2010][ \t]*\r?\n\s*(?=\p{Ll})/gu;
/** Not the single spaces, which are most of a text's white space and may stay. */
const WHITE_SPACE = /\s{2,}|[^\S ]/g;

const HAS_WORDS = /[\p{L}\p{N}]/u;

/**
 * White space, quotation marks, dashes, ellipses, note marks, what nobody sees and how a letter is drawn make no
 * difference; letters and capitals do.
 */
function plainWords(text: string): string {
  const joined = text.replace(HYPHENATED_LINE_END, '');
  return withoutLookAlikes(usualLetters(withoutStrayMarks(joined)))
    .replace(NOT_WORDS, '')
    .replace(QUOTATION_MARKS, "'")
    .replace(DASHES, '-')
    .replace(/\.( ?\.){2,}|\u2026/g, '...')
    .replace(WHITE_SPACE, ' ')
    .trim();
}

/** Prepares the text of a source, so that many quotations can be looked for in it. */
export function sourceText(text: string): SourceText {
  return { plain: plainWords(text), original: text };
}

/**
 * Whether a quotation is in the source: word for word, or in pieces and in their order where the quotation leaves
 * something out (`…`, `[…]`) or puts words of the quoting author's in (`[the director]`).
 */
export function standsIn(source: SourceText, quotation: string): boolean {
  const plain = plainWords(quotation);
  if (!HAS_WORDS.test(plain)) return false;
  if (indexOfWords(source.plain, plain, 0) !== -1) return true;
  const pieces = plain
    .split(/\s*\[[^\]]*\]\s*|\s*\.\.\.\s*/)
    .map((piece) => piece.trim())
    .filter((piece) => HAS_WORDS.test(piece));
  if (pieces.length === 0 || pieces[0] === plain) return false;
  let at = 0;
  return pieces.every((piece) => {
    // A bracket may replace a part of a word: "[T]he".
    const found = source.plain.indexOf(piece, at);
    at = found + piece.length;
    return found !== -1;
  });
}

/** Like `indexOf`, but never inside a word. */
function indexOfWords(text: string, words: string, from: number): number {
  for (let found = text.indexOf(words, from); found !== -1; found = text.indexOf(words, found + 1)) {
    const before = text[found - 1] ?? ' ';
    const after = text[found + words.length] ?? ' ';
    if (
      !(isWordCharacter(before) && isWordCharacter(words[0] ?? '')) &&
      !(isWordCharacter(after) && isWordCharacter(words.at(-1) ?? ''))
    )
      return found;
  }
  return -1;
}

function isWordCharacter(character: string): boolean {
  return HAS_WORDS.test(character);
}

/** The words of a source that come nearest to a quotation. */
export interface NearestWords {
  readonly words: string;
  /** Line of the source's text, from 1. */
  readonly line: number;
}

/** How many of a quotation's words must be in a stretch of the source for it to be worth showing. */
const RESEMBLANCE = 0.5;

/**
 * The stretch of the source, as long as the quotation, that shares the most words with it; undefined where less than
 * half of them are in any.
 */
export function nearestWords(source: SourceText, quotation: string): NearestWords | undefined {
  const wanted = wordsOf(quotation).map(({ word }) => word);
  const words = wordsOf(source.original);
  const missing = new Map<string, number>();
  for (const word of wanted) missing.set(word, (missing.get(word) ?? 0) + 1);
  let shared = 0;
  let best = 0;
  let bestStart = 0;
  for (const [end, { word }] of words.entries()) {
    shared += change(missing, word, -1);
    const left = words[end - wanted.length];
    if (left !== undefined) shared += change(missing, left.word, 1);
    if (shared > best) {
      best = shared;
      bestStart = Math.max(0, end - wanted.length + 1);
    }
  }
  if (wanted.length === 0 || best < wanted.length * RESEMBLANCE) return undefined;
  const first = words[bestStart];
  const last = words[Math.min(words.length, bestStart + wanted.length) - 1];
  if (first === undefined || last === undefined) return undefined;
  return {
    words: source.original.slice(first.start, last.end).replace(/\s+/g, ' '),
    line: source.original.slice(0, first.start).split('\n').length,
  };
}

/** Takes a word into the window (-1) or out of it (1); the change in how many wanted words the window holds. */
function change(missing: Map<string, number>, word: string, by: 1 | -1): number {
  const before = missing.get(word);
  if (before === undefined) return 0;
  missing.set(word, before + by);
  if (by === -1) return before > 0 ? 1 : 0;
  return before >= 0 ? -1 : 0;
}

/** How many words a text has. */
export function countWords(text: string): number {
  return wordsOf(text).length;
}

/** Accents may be signs of their own, and marks that nobody sees do not end a word. */
const WORDS = /[\p{L}\p{N}][\p{L}\p{N}\p{M}\p{Cf}]*(?:['\u2019\u02b9\u02bc-][\p{L}\p{N}\p{M}\p{Cf}]+)*/gu;

function wordsOf(text: string): readonly { readonly word: string; readonly start: number; readonly end: number }[] {
  return [...text.matchAll(WORDS)].map(({ 0: word, index }) => ({
    word: plainWords(word).toLowerCase(),
    start: index,
    end: index + word.length,
  }));
}
