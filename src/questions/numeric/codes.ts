import { defineCodes } from '../../diagnostics/codes.ts';

export const numericCodes = defineCodes('question', {
  'number-missing': {
    severity: 'error',
    title: 'A numeric question has neither an answer nor a range',
    explanation: 'Write the right number as `answer`, or the smallest and the largest right number as `range`.',
  },
  'number-ambiguous': {
    severity: 'error',
    title: 'A numeric question has both an answer and a range',
    explanation: 'Only one of the two can decide. Keep `answer` with a `tolerance`, or `range`.',
  },
  'range-reversed': {
    severity: 'error',
    title: 'A range ends before it begins',
    explanation: '`min` must not be larger than `max`; otherwise no number is right.',
  },
  'tolerance-unused': {
    severity: 'error',
    title: 'A tolerance stands beside a range',
    explanation: 'A range says by itself which numbers are right. Widen it, or write `answer` with `tolerance`.',
  },
  'tolerance-wide': {
    severity: 'warning',
    title: 'A tolerance is as large as the answer itself',
    explanation:
      'Then 0 counts as right, or numbers of the other sign. Check whether the tolerance is meant in percent.',
  },
  'number-imprecise': {
    severity: 'error',
    title: 'A number is too long to be compared',
    explanation: 'Computers keep 15 digits of a number. Shorten it, or ask for it as a short answer.',
  },
});
