import { defineCodes } from '../../diagnostics/codes.ts';

export const choiceCodes = defineCodes('question', {
  'several-right': {
    severity: 'error',
    title: 'A choice question has more than one right choice',
    explanation: 'Students can pick only one. Unmark the others, or make it a `multiple-response` question.',
  },
});
