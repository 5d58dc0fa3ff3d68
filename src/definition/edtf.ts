/**
 * Dates of the Extended Date/Time Format, levels 0 and 1 (ISO 8601-2:2019, Annex A): calendar dates, times, years of more
 * than four digits, seasons, `?` `~` `%`, `X` for unknown digits, and intervals. A validator of our own: parsing by
 * grammar costs more than all other checks of a module together.
 */

/** The days between which a date lies, as comparable numbers; they are no day counts. Open ends are infinite. */
export interface DateBounds {
  readonly earliest: number;
  readonly latest: number;
}

const DATE =
  /^(?<year>-?\d{4}|-?\d{3}X|-?\d{2}XX|XXXX|Y-?[1-9]\d{4,})(?:-(?<month>\d{2}|XX)(?:-(?<day>\d{2}|XX))?)?(?<qualifier>[?~%])?$/;
/** Unspecified digits, seasons and long years stand alone in level 1: in intervals and with qualifiers they are level 2. */
const ALONE = /X|^Y|^-?\d{4}-2[1-4]/;
const DATE_AND_TIME =
  /^(?<date>-?\d{4}-\d{2}-\d{2})T(?<hour>\d{2}):(?<minute>\d{2}):(?<second>\d{2})(?:Z|[+-](?<zoneHour>\d{2})(?::(?<zoneMinute>\d{2}))?)?$/;

/** First and last month of the seasons 21 to 24, spring to winter, for putting them in order. */
const SEASONS: Readonly<Record<number, readonly [number, number]>> = {
  21: [3, 5],
  22: [6, 8],
  23: [9, 11],
  24: [12, 12],
};

/** The bounds of an EDTF text; undefined where it is none of level 0 or 1, or an interval that ends before it begins. */
export function edtfBounds(text: string): DateBounds | undefined {
  const [from = '', to, ...more] = text.split('/');
  if (to === undefined) return pointBounds(from);
  if (more.length > 0 || (isOpen(from) && isOpen(to))) return undefined;
  const start = isOpen(from) ? endless(Number.NEGATIVE_INFINITY) : endBounds(from);
  const end = isOpen(to) ? endless(Number.POSITIVE_INFINITY) : endBounds(to);
  if (start === undefined || end === undefined || end.latest < start.earliest) return undefined;
  return { earliest: start.earliest, latest: end.latest };
}

/** A year as EDTF writes it, with four digits at least. Astronomical: 0 is 1 BC, so that 44 BC is `-0043`. */
export function edtfYear(year: number): string {
  return `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}`;
}

/** `..` is open, nothing is unknown. */
function isOpen(end: string): boolean {
  return end === '' || end === '..';
}

function endless(at: number): DateBounds {
  return { earliest: at, latest: at };
}

function endBounds(text: string): DateBounds | undefined {
  return ALONE.test(text) ? undefined : dateBounds(text);
}

function pointBounds(text: string): DateBounds | undefined {
  const time = DATE_AND_TIME.exec(text)?.groups;
  if (time === undefined) return dateBounds(text);
  const within = (name: string, limit: number): boolean => Number(time[name] ?? 0) <= limit;
  const isTime = within('hour', 23) && within('minute', 59) && within('second', 59);
  return isTime && within('zoneHour', 14) && within('zoneMinute', 59) ? dateBounds(time.date ?? '') : undefined;
}

function dateBounds(text: string): DateBounds | undefined {
  const { year, month, day, qualifier } = DATE.exec(text)?.groups ?? {};
  if (year === undefined || year === '-0000' || (qualifier !== undefined && ALONE.test(text))) return undefined;
  if (month === undefined) return yearBounds(year);
  const isWholeYear = month === 'XX' && (day === undefined || day === 'XX');
  if (month === 'XX' || /[XY]/.test(year))
    return isWholeYear && (year === 'XXXX' || !/[XY]/.test(year)) ? yearBounds(year) : undefined;
  return monthBounds(Number(year), Number(month), day);
}

function yearBounds(year: string): DateBounds {
  const first = Number(year.replace('Y', '').replaceAll('X', '0'));
  const open = 10 ** (year.length - year.replaceAll('X', '').length) - 1;
  // A negative year counts away from zero: -193X lies between -1939 and -1930.
  const [from, to] = year.startsWith('-') ? [first - open, first] : [first, first + open];
  return { earliest: ordinal(from, 1, 1), latest: ordinal(to, 12, 31) };
}

function monthBounds(year: number, month: number, day: string | undefined): DateBounds | undefined {
  const season = SEASONS[month];
  if (season !== undefined)
    return day === undefined
      ? { earliest: ordinal(year, season[0], 1), latest: ordinal(year, season[1], 31) }
      : undefined;
  if (month < 1 || month > 12) return undefined;
  if (day === undefined || day === 'XX') return { earliest: ordinal(year, month, 1), latest: ordinal(year, month, 31) };
  if (Number(day) < 1 || Number(day) > daysIn(year, month)) return undefined;
  return { earliest: ordinal(year, month, Number(day)), latest: ordinal(year, month, Number(day)) };
}

function ordinal(year: number, month: number, day: number): number {
  return (year * 12 + month - 1) * 31 + day - 1;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
