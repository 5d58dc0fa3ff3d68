import { type EdtfDate, type EdtfInterval, parseEdtf } from '../definition/edtf.ts';
import { directionOf } from '../text/direction.ts';
import { isolated } from '../text/isolate.ts';
import { primarySubtag } from '../text/plural.ts';

/** How a language writes dates. Kept apart from the text catalogue: these are rules, not words. */
interface DateStyle {
  /** On their own: `May 1939`, `май 1939`. */
  readonly months: readonly string[];
  /** Behind a day or a preposition, where the language has another form for it: `6 мая`, `с мая`. */
  readonly monthsGenitive: readonly string[];
  /** Spring to winter. */
  readonly seasons: readonly string[];
  readonly circa: string;
  readonly uncertain: string;
  /** After a year: `1939 г.`; after a range of years: `1936–1938 гг.` */
  readonly yearMark: string;
  readonly yearsMark: string;
  readonly beforeChrist: string;
  readonly undated: string;
  decade(year: number): string;
  century(year: number): string;
  from(date: string): string;
  until(date: string): string;
}

const english: DateStyle = {
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

const russian: DateStyle = {
  monthsGenitive: [
    'января',
    'февраля',
    'марта',
    'апреля',
    'мая',
    'июня',
    'июля',
    'августа',
    'сентября',
    'октября',
    'ноября',
    'декабря',
  ],
  months: [
    'январь',
    'февраль',
    'март',
    'апрель',
    'май',
    'июнь',
    'июль',
    'август',
    'сентябрь',
    'октябрь',
    'ноябрь',
    'декабрь',
  ],
  seasons: ['весна', 'лето', 'осень', 'зима'],
  circa: 'ок. ',
  uncertain: ' (?)',
  yearMark: '\u00a0г.',
  yearsMark: '\u00a0гг.',
  beforeChrist: ' до н.\u00a0э.',
  undated: 'без даты',
  decade: (year) => `${year}-е\u00a0гг.`,
  century: (year) => `${year}–${year + 99}\u00a0гг.`,
  from: (date) => `с ${date}`,
  until: (date) => `до ${date}`,
};

const styles: Readonly<Record<string, DateStyle>> = { en: english, ru: russian };

/**
 * An EDTF date (level 0 or 1) as a reader expects it: `6 May 1939`, `c. 1937`, `1936–1938`, `1930s`. English where we
 * know no rules for the language; the text itself where it is no such date.
 */
export function dateWords(edtf: string, language: string): string {
  const style = styles[primarySubtag(language)] ?? english;
  const value = parseEdtf(edtf);
  if (value === undefined) return edtf;
  const written = value.kind === 'date' ? words(value, style) : rangeWords(value, style);
  return directionOf(language) === 'rtl' ? isolated(written, written) : written;
}

type Case = 'nominative' | 'genitive';

function words(date: EdtfDate, style: DateStyle, form: Case = 'nominative'): string {
  const governed = date.approximate ? 'genitive' : form;
  return `${date.approximate ? style.circa : ''}${plainWords(date, style, governed)}${date.uncertain ? style.uncertain : ''}`;
}

function plainWords(date: EdtfDate, style: DateStyle, form: Case = 'nominative'): string {
  if (date.span === 10000) return style.undated;
  if (date.span > 1 && date.year <= 0) return yearsBeforeChrist(date.year, date.year + date.span - 1, style);
  if (date.span === 10) return style.decade(date.year);
  if (date.span === 100) return style.century(date.year);
  const month = monthWords(date, style, form);
  return `${month}${month === '' ? '' : ' '}${yearWords(date.year, style)}`;
}

/** `6 May`, `May`, `spring`; empty for a year. */
function monthWords({ month, day }: EdtfDate, style: DateStyle, form: Case): string {
  if (month === undefined) return '';
  const genitive = form === 'genitive' || day !== undefined;
  const name =
    month > 20
      ? style.seasons[month - 21]
      : ((genitive ? style.monthsGenitive[month - 1] : undefined) ?? style.months[month - 1]);
  return `${day === undefined ? '' : `${day}\u00a0`}${name ?? month}`;
}

function yearWords(year: number, style: DateStyle): string {
  return year > 0 ? `${year}${style.yearMark}` : `${1 - year}${style.yearMark}${style.beforeChrist}`;
}

/** A decade or century of which years before Christ are part has no name of its own: `40–31 BC`, `1 BC – 9`. */
function yearsBeforeChrist(first: number, last: number, style: DateStyle): string {
  return last > 0
    ? `${yearWords(first, style)} – ${yearWords(last, style)}`
    : `${1 - first}–${1 - last}${style.yearsMark}${style.beforeChrist}`;
}

function rangeWords({ start, end }: EdtfInterval, style: DateStyle): string {
  if (typeof end === 'string') {
    if (typeof start === 'string') return '';
    return end === 'open' ? style.from(words(start, style, 'genitive')) : `${words(start, style)} – ?`;
  }
  if (typeof start === 'string')
    return start === 'open' ? style.until(words(end, style, 'genitive')) : `? – ${words(end, style)}`;
  return joined(start, end, style);
}

/** What both ends share is said once: `6–8 May 1939`, `May–June 1939`, `1936–1938`; a span within one month is the month. */
function joined(start: EdtfDate, end: EdtfDate, style: DateStyle): string {
  if (words(start, style) === words(end, style)) return words(start, style);
  const plain = [start, end].every((date) => !(date.approximate || date.uncertain) && date.span === 1 && date.year > 0);
  if (plain && start.month === undefined && end.month === undefined)
    return `${start.year}–${end.year}${style.yearsMark}`;
  if (!plain || start.year !== end.year || start.month === undefined || end.month === undefined)
    return `${words(start, style)} – ${words(end, style)}`;
  if (start.month === end.month && start.day !== undefined && end.day !== undefined)
    return `${start.day}–${plainWords(end, style)}`;
  const dash = start.day === undefined && end.day === undefined ? '–' : ' – ';
  return `${monthWords(start, style, 'nominative')}${dash}${plainWords(end, style)}`;
}
