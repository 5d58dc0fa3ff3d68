import { defineCodes } from '../../diagnostics/codes.ts';

export const numericCodes = defineCodes('question', {
  'number-missing': {
    severity: 'error',
    title: 'A numeric question has neither an answer nor a range',
    explanation: 'Write the right number as `answer`, or the smallest and largest right numbers as `range`.',
  },
  'number-ambiguous': {
    severity: 'error',
    title: 'A numeric question has both an answer and a range',
    explanation: 'Only one of the two can decide. Keep `answer` with a `tolerance`, or keep `range`.',
  },
  'range-reversed': {
    severity: 'error',
    title: 'A range ends before it begins',
    explanation: '`min` must not be larger than `max`; otherwise no number is right.',
  },
  'answer-unreachable': {
    severity: 'error',
    title: 'An accepted number can never count',
    explanation:
      'When a number belongs to several accepted answers, the one with the most credit counts. An answer that lies entirely within better ones is never used.',
  },
  'answers-overlap': {
    severity: 'warning',
    title: 'Two accepted answers contain the same numbers',
    explanation:
      'Where they overlap the better credit counts, on every platform. To accept near misses, put the better answer entirely inside a wider one; then there is no warning.',
  },
  'tolerance-unclear': {
    severity: 'error',
    title: 'A tolerance gives neither a percentage nor significant figures, or both',
    explanation: 'A tolerance in braces contains either `percent` or `significantFigures`.',
  },
  'tolerance-of-nothing': {
    severity: 'error',
    title: 'A tolerance is relative to zero',
    explanation:
      'Any percentage of 0 is 0, and 0 has no significant figures. Write the tolerance as a plain number: that works for every answer.',
  },
  'tolerance-unused': {
    severity: 'error',
    title: 'A tolerance beside a range has no effect',
    explanation: 'A range already says which numbers are right. Widen it, or write `answer` with `tolerance`.',
  },
  'tolerance-wide': {
    severity: 'warning',
    title: 'A tolerance is as large as the answer itself',
    explanation:
      'Then 0 would be right, or numbers of the opposite sign. Check whether the tolerance is meant as a percentage.',
  },
  'unit-with-tex': {
    severity: 'warning',
    title: 'A unit is a formula that characters cannot show',
    explanation:
      'A unit is plain text: students read it beside the field, and it is ignored if they type it with their answer. So TeX in it becomes characters, `$\\mathrm{m/s^2}$` for example m/s². Where that cannot be done, write it in characters yourself: `m/s`, `m·s⁻¹`, `°C`, `Ω`.',
  },
  'number-imprecise': {
    severity: 'error',
    title: 'A number has too many digits to be compared',
    explanation: 'Computers keep 15 digits of a number. Shorten it, or ask for it as a short answer.',
  },
});
