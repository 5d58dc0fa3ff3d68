import type { CitationRules } from '../language.ts';

/** Citations in Spanish. */
export const citations: CitationRules = {
  marksInsideQuotes: false,
  quotes: ['«', '»'],
  innerQuotes: ['“', '”'],
  pagesInFull: true,
  ordinalEnding: () => '',
  beforePage: 'págs?|pp?',
  beforeNote: 'nota|nn?',
};
