import { defineCodes } from '../../diagnostics/codes.ts';

export const essayCodes = defineCodes('question', {
  'words-reversed': {
    severity: 'error',
    title: 'An essay’s minimum length is above its maximum',
    explanation: '`words.min` must not be larger than `words.max`; otherwise no text fits.',
  },
});
