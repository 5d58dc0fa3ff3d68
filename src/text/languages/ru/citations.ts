import type { CitationRules } from '../language.ts';

/** Citations in Russian. */
export const citations: CitationRules = {
  marksInsideQuotes: false,
  quotes: ['«', '»'],
  innerQuotes: ['„', '“'],
  pagesInFull: true,
  ordinalEnding: () => '',
  beforePage: 'с|стр',
  beforeNote: 'примеч',
};
