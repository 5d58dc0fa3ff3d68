import type { DateRules } from '../language.ts';

/** Dates in English. */
export const dates: DateRules = {
  months: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
  monthsGenitive: [],
  seasons: ['spring', 'summer', 'autumn', 'winter'],
  afterDay: '\u00a0',
  beforeYear: ' ',
  circa: 'c. ',
  uncertain: '?',
  yearMark: '',
  yearsMark: '',
  beforeChrist: ' BC',
  undated: 'undated',
  decade: (year) => `${year}s`,
  century: (year) => `${year}–${year + 99}`,
  from: (date) => `from ${date}`,
  until: (date) => `until ${date}`,
};
