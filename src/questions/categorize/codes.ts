import { defineCodes } from '../../diagnostics/codes.ts';

export const categorizeCodes = defineCodes('question', {
  'unknown-category': {
    severity: 'error',
    title: 'An item belongs to a category that does not exist',
    explanation: 'Write the id of one of the question’s categories.',
  },
  'empty-category': {
    severity: 'warning',
    title: 'No item belongs to a category',
    explanation: 'A category that stays empty is a distractor. Keep it if that is intended, or delete it.',
  },
});
