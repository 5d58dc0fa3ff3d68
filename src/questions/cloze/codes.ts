import { defineCodes } from '../../diagnostics/codes.ts';

export const clozeCodes = defineCodes('question', {
  'gap-unplaced': {
    severity: 'error',
    title: 'A gap has no place in the text',
    explanation: 'Write `[[gap-id]]` where the student fills it in. Inside code it stays plain text.',
  },
  'gap-unknown': {
    severity: 'error',
    title: 'The text has a gap that does not exist',
    explanation: 'Every `[[gap-id]]` in the text needs an entry in `gaps` with that id.',
  },
  'gap-repeated': {
    severity: 'error',
    title: 'A gap appears twice in the text',
    explanation: 'A gap is filled in once. Give the second place a gap of its own.',
  },
  'gap-empty': {
    severity: 'error',
    title: 'A gap has no right answer',
    explanation: 'Give either `accept` (to type) or `options` and `answer` (to choose).',
  },
  'gap-both': {
    severity: 'error',
    title: 'A gap is both typed and chosen',
    explanation: 'Give either `accept`, or `options` and `answer`.',
  },
  'gap-modes': {
    severity: 'error',
    title: 'Some gaps are typed and others are chosen',
    explanation: 'Platforms have one kind of question or the other. Split it into two questions.',
  },
  'answer-not-an-option': {
    severity: 'error',
    title: 'The right answer of a gap is not one of its options',
    explanation: 'Write the answer exactly as it is written in `options`.',
  },
});
