import { defineCodes } from '../../diagnostics/codes.ts';

export const choiceCodes = defineCodes('question', {
  'several-right': {
    severity: 'error',
    title: 'A single-choice question has more than one right choice',
    explanation: 'Students can choose only one. Unmark the others, or make it a `multiple-response` question.',
  },
});
