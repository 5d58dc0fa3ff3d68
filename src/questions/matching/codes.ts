import { defineCodes } from '../../diagnostics/codes.ts';

export const matchingCodes = defineCodes('question', {
  'shared-match': {
    severity: 'error',
    title: 'Two pairs have the same partner',
    explanation:
      'In a matching question every prompt has its own partner. If several prompts belong to one, use a `categorize` question.',
  },
  'distractor-matches': {
    severity: 'error',
    title: 'A distractor is the right partner of a pair',
    explanation: 'Students would see the same words twice, once right and once wrong. Delete the distractor.',
  },
});
