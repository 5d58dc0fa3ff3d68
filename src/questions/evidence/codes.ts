import { defineCodes } from '../../diagnostics/codes.ts';

export const evidenceCodes = defineCodes('question', {
  'quote-not-found': {
    severity: 'error',
    title: 'Words to choose do not stand in the excerpt',
    explanation: 'A candidate’s quote must stand in one passage of the excerpt, exactly as written there.',
  },
  'quotes-overlap': {
    severity: 'error',
    title: 'Words to choose overlap',
    explanation: 'Two candidates share words of the passage, so a student could not choose one without the other.',
  },
});
