import { defineCodes } from '../../diagnostics/codes.ts';

export const evidenceCodes = defineCodes('question', {
  'quote-not-found': {
    severity: 'error',
    title: 'Words to choose are not in the excerpt',
    explanation: 'A candidate’s quote must be in a single passage of the excerpt, written exactly as it is there.',
  },
  'quotes-overlap': {
    severity: 'error',
    title: 'Words to choose overlap',
    explanation: 'Two candidates share words of the passage, so a student could not choose one without the other.',
  },
});
