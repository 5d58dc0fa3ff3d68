import { defineCodes } from '../../diagnostics/codes.ts';

export const matchingCodes = defineCodes('question', {
  'shared-match': {
    severity: 'error',
    title: 'Two pairs have the same partner',
    explanation:
      'In a matching question every prompt has its own partner. Where several belong to one, use a `categorize` question.',
  },
  'distractor-matches': {
    severity: 'error',
    title: 'A distractor is the right partner of a pair',
    explanation: 'Students would see the same words twice, one right and one wrong. Delete the distractor.',
  },
});
