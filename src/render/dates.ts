import { type EdtfDate, type EdtfInterval, parseEdtf } from '../definition/edtf.ts';
import { directionOf } from '../text/direction.ts';
import { isolated } from '../text/isolate.ts';
import type { DateRules } from '../text/languages/language.ts';
import { rulesFor } from '../text/text.ts';

/**
 * An EDTF date (level 0 or 1) as a reader expects it: `6 May 1939`, `c. 1937`, `1936–1938`, `1930s`. English where we
 * know no rules for the language; the text itself where it is no such date.
 */
export function dateWords(edtf: string, language: string): string {
  const style = rulesFor(language).dates;
  const value = parseEdtf(edtf);
  if (value === undefined) return edtf;
  const written = value.kind === 'date' ? words(value, style) : rangeWords(value, style);
  return directionOf(language) === 'rtl' ? isolated(written, written) : written;
}

type Case = 'nominative' | 'genitive';

function words(date: EdtfDate, style: DateRules, form: Case = 'nominative'): string {
  const governed = date.approximate ? 'genitive' : form;
  return `${date.approximate ? style.circa : ''}${plainWords(date, style, governed)}${date.uncertain ? style.uncertain : ''}`;
}

function plainWords(date: EdtfDate, style: DateRules, form: Case = 'nominative'): string {
  if (date.span === 10000) return style.undated;
  if (date.span > 1 && date.year <= 0) return yearsBeforeChrist(date.year, date.year + date.span - 1, style);
  if (date.span === 10) return style.decade(date.year);
  if (date.span === 100) return style.century(date.year);
  const month = monthWords(date, style, form);
  return `${month}${month === '' ? '' : style.beforeYear}${yearWords(date.year, style)}`;
}

/** `6 May`, `May`, `spring`; empty for a year. */
function monthWords({ month, day }: EdtfDate, style: DateRules, form: Case): string {
  if (month === undefined) return '';
  const genitive = form === 'genitive' || day !== undefined;
  const name =
    month > 20
      ? style.seasons[month - 21]
      : ((genitive ? style.monthsGenitive[month - 1] : undefined) ?? style.months[month - 1]);
  return `${day === undefined ? '' : `${day}${style.afterDay}`}${name ?? month}`;
}

function yearWords(year: number, style: DateRules): string {
  return year > 0 ? `${year}${style.yearMark}` : `${1 - year}${style.yearMark}${style.beforeChrist}`;
}

/** A decade or century of which years before Christ are part has no name of its own: `40–31 BC`, `1 BC – 9`. */
function yearsBeforeChrist(first: number, last: number, style: DateRules): string {
  return last > 0
    ? `${yearWords(first, style)} – ${yearWords(last, style)}`
    : `${1 - first}–${1 - last}${style.yearsMark}${style.beforeChrist}`;
}

function rangeWords({ start, end }: EdtfInterval, style: DateRules): string {
  if (typeof end === 'string') {
    if (typeof start === 'string') return '';
    return end === 'open' ? style.from(words(start, style, 'genitive')) : `${words(start, style)} – ?`;
  }
  if (typeof start === 'string')
    return start === 'open' ? style.until(words(end, style, 'genitive')) : `? – ${words(end, style)}`;
  return joined(start, end, style);
}

/** What both ends share is said once: `6–8 May 1939`, `May–June 1939`, `1936–1938`; a span within one month is the month. */
function joined(start: EdtfDate, end: EdtfDate, style: DateRules): string {
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
