import type { CitationRules } from '../language.ts';

/** Citations in English. */
export const citations: CitationRules = {
  marksInsideQuotes: true,
  quotes: ['“', '”'],
  innerQuotes: ['‘', '’'],
  pagesInFull: false,
  ordinalEnding(number) {
    const isTeen = number % 100 > 10 && number % 100 < 14;
    return isTeen ? 'th' : (['th', 'st', 'nd', 'rd'][number % 10] ?? 'th');
  },
  beforePage: 'pp?|pages?',
  beforeNote: 'nn?|note',
};
