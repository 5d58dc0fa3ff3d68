import type { DateRules } from '../language.ts';

/** Dates in Spanish. */
export const dates: DateRules = {
  months: [
    'enero',
    'febrero',
    'marzo',
    'abril',
    'mayo',
    'junio',
    'julio',
    'agosto',
    'septiembre',
    'octubre',
    'noviembre',
    'diciembre',
  ],
  monthsGenitive: [],
  seasons: ['primavera', 'verano', 'otoño', 'invierno'],
  afterDay: '\u00a0de ',
  beforeYear: ' de ',
  circa: 'ca. ',
  uncertain: ' (?)',
  yearMark: '',
  yearsMark: '',
  beforeChrist: ' a.\u00a0C.',
  undated: 'sin fecha',
  decade: (year) => `década de ${year}`,
  century: (year) => `${year}–${year + 99}`,
  from: (date) => `desde ${date}`,
  until: (date) => `hasta ${date}`,
};
