import { usualLetters, withoutStrayMarks } from '../written/characters.ts';
import { withoutLookAlikes } from '../written/look-alikes.ts';

/** Where a quote is: the passage by its position, and offsets in its composed text in UTF-16 units. */
export interface QuotePlace {
  readonly passage: number;
  readonly start: number;
  readonly end: number;
}

/**
 * Text as one character a letter: an accent may be typed or pasted as a sign of its own behind its letter, which looks
 * the same and would stop a quote from being found.
 */
export function composed(text: string): string {
  return text.normalize('NFC');
}

/** Spaces that do not break, thin ones, and a straight apostrophe look alike on a screen; each is one character long. */
const SPACES = /[\u00a0\u2007\u2009\u202f]/g;
const APOSTROPHES = /[\u2018\u2019\u02bc]/g;
/** What stands for itself: most of most texts. */
const PLAIN = /^[\n\u0020-\u007e\u0410-\u044f]*$/;

/** A text as quotes are looked for in it. */
interface Searchable {
  readonly text: string;
  /** Where in the composed text each character of it is, and behind the last one where that ends. */
  place(at: number): number;
}

function searchable(written: string): Searchable {
  const whole = withoutLookAlikes(composed(written));
  if (PLAIN.test(whole)) return { text: whole, place: (at) => at };
  const places: number[] = [];
  let text = '';
  let at = 0;
  for (const character of whole) {
    // A mark of no width is passed over; a ligature becomes several letters, all in its place.
    const shown = usualLetters(withoutStrayMarks(character)).replace(SPACES, ' ').replace(APOSTROPHES, "'");
    text += shown;
    for (let part = 0; part < shown.length; part += 1) places.push(at);
    at += character.length;
  }
  const end = at;
  return { text, place: (index) => places[index] ?? end };
}

/**
 * Looks for quotes in the passages of an excerpt, exactly as they are written but for what looks alike and what nobody
 * sees. The answer: all places of a quote, in the order of the passages.
 */
export function quoteFinder(passages: readonly { readonly text: string }[]): (quote: string) => readonly QuotePlace[] {
  const texts = passages.map(({ text }) => searchable(text));
  return (quote) => {
    const { text: sought } = searchable(quote);
    if (sought === '') return [];
    return texts.flatMap(({ text, place }, passage) => {
      const places: QuotePlace[] = [];
      for (let start = text.indexOf(sought); start !== -1; start = text.indexOf(sought, start + 1)) {
        const end = start + sought.length;
        // A part of a ligature takes the whole of it.
        const behind = place(end) === place(end - 1) ? nextPlace(place, end, text.length) : place(end);
        places.push({ passage, start: place(start), end: behind });
      }
      return places;
    });
  };
}

function nextPlace(place: Searchable['place'], from: number, length: number): number {
  let next = from;
  while (next <= length && place(next) === place(from)) next += 1;
  return place(next);
}
