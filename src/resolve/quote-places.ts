/** Where a quote stands: the passage by its position, and offsets in its composed text in UTF-16 units. */
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

/** Blanks that do not break, thin ones, and a straight apostrophe look alike on a screen; each is one character long. */
const BLANKS = /[\u00a0\u2007\u2009\u202f]/g;
const APOSTROPHES = /[\u2018\u2019\u02bc]/g;

/** A text as quotes are looked for in it: what stands where in it stands there in the composed text, too. */
function searchable(text: string): string {
  return composed(text).replace(BLANKS, ' ').replace(APOSTROPHES, "'");
}

/**
 * Looks for quotes in the passages of an excerpt, exactly as they are written but for what looks alike. The answer: all
 * places of a quote, in the order of the passages.
 */
export function quoteFinder(passages: readonly { readonly text: string }[]): (quote: string) => readonly QuotePlace[] {
  const texts = passages.map(({ text }) => searchable(text));
  return (quote) => {
    const sought = searchable(quote);
    return texts.flatMap((text, passage) => {
      const places: QuotePlace[] = [];
      for (let start = text.indexOf(sought); start !== -1; start = text.indexOf(sought, start + 1))
        places.push({ passage, start, end: start + sought.length });
      return places;
    });
  };
}
