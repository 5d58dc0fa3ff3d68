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
  'answer-unreachable': {
    severity: 'error',
    title: 'An accepted number never counts',
    explanation:
      'Where a number lies in several accepted answers, the best credit counts. An answer that lies wholly in better ones is never reached.',
  },
  'answers-overlap': {
    severity: 'warning',
    title: 'Two accepted answers hold the same numbers',
    explanation:
      'Where they meet, the better credit counts, on every platform. For near misses put the better answer wholly inside a wider one: then nothing is said.',
  },
  'tolerance-unclear': {
    severity: 'error',
    title: 'A tolerance is neither a percentage nor a number of figures, or both',
    explanation: 'A tolerance in braces holds either `percent` or `significantFigures`.',
  },
  'tolerance-of-nothing': {
    severity: 'error',
    title: 'A tolerance is measured by zero',
    explanation: 'A percentage of 0 is 0, and 0 has no significant figures. A distance works for every answer.',
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
  'unit-with-tex': {
    severity: 'warning',
    title: 'A unit is written as a formula',
    explanation:
      'A unit is plain text: students read it beside the field, and what they type of it is left out of their answer. Signs do for it: `m/s`, `m·s⁻¹`, `°C`, `Ω`.',
  },
  'number-imprecise': {
    severity: 'error',
    title: 'A number is too long to be compared',
    explanation: 'Computers keep 15 digits of a number. Shorten it, or ask for it as a short answer.',
  },
});
