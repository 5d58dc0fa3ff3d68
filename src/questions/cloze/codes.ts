import { defineCodes } from '../../diagnostics/codes.ts';

export const clozeCodes = defineCodes('question', {
  'blank-unplaced': {
    severity: 'error',
    title: 'A blank has no place in the text',
    explanation: 'Write `[[blank-id]]` where the student fills it in. Inside code it stays text.',
  },
  'blank-unknown': {
    severity: 'error',
    title: 'The text has a place for a blank that does not exist',
    explanation: 'Every `[[blank-id]]` of the text needs a blank with that id.',
  },
  'blank-repeated': {
    severity: 'error',
    title: 'A blank stands twice in the text',
    explanation: 'A blank is filled in once. Give the second place a blank of its own.',
  },
  'blank-empty': {
    severity: 'error',
    title: 'A blank does not say what is right',
    explanation: 'Give either `accept` (to type) or `options` and `answer` (to choose).',
  },
  'blank-both': {
    severity: 'error',
    title: 'A blank is both to type and to choose',
    explanation: 'Give either `accept`, or `options` and `answer`.',
  },
  'blank-modes': {
    severity: 'error',
    title: 'Some blanks are typed and others chosen',
    explanation: 'Platforms know questions of one kind or of the other. Make two questions of it.',
  },
  'answer-not-an-option': {
    severity: 'error',
    title: 'The right answer of a blank is not among its options',
    explanation: 'Write the answer exactly as it stands in `options`.',
  },
});
