/**
 * Dates of the Extended Date/Time Format, levels 0 and 1 (ISO 8601-2:2019, Annex A): calendar dates, times, years of more
 * than four digits, seasons, `?` `~` `%`, `X` for unknown digits, and intervals. A reader of our own: parsing by grammar
 * costs more than all other checks of a module together.
 */
export type EdtfValue = EdtfDate | EdtfInterval;

export interface EdtfDate {
  readonly kind: 'date';
  /** Astronomical: 0 is 1 BC. The first of the years that the digits leave open. */
  readonly year: number;
  /** How many years the digits leave open: 1, 10 (`193X`), 100 (`19XX`) or all of them (`XXXX`). */
  readonly span: 1 | 10 | 100 | 10000;
  /** 1 to 12; 21 to 24 are spring, summer, autumn and winter. */
  readonly month?: number;
  readonly day?: number;
  /** `~` or `%` */
  readonly approximate: boolean;
  /** `?` or `%` */
  readonly uncertain: boolean;
}

export interface EdtfInterval {
  readonly kind: 'interval';
  /** `open` is `..`, a date left open on purpose; `unknown` an empty place. */
  readonly start: EdtfDate | 'open' | 'unknown';
  readonly end: EdtfDate | 'open' | 'unknown';
}

/** The days between which a date lies, as comparable numbers; they are no day counts. Open ends are infinite. */
export interface DateBounds {
  readonly earliest: number;
  readonly latest: number;
}

/** What EDTF of these levels is written with, as a regular expression's set; the schema's pattern for editors. */
export const EDTF_CHARACTERS = String.raw`[0-9XY?~%/.\-T:Z+]`;

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

/**
 * The value of an EDTF text; undefined where it is none of level 0 or 1, an interval that ends before it begins, or a year
 * so far off that its digits would not all be kept.
 */
export function parseEdtf(text: string): EdtfValue | undefined {
  const [from = '', to, ...more] = text.split('/');
  if (to === undefined) return parsePoint(from);
  const start = parseEnd(from);
  const end = parseEnd(to);
  if (more.length > 0 || start === undefined || end === undefined) return undefined;
  if (typeof start === 'string' || typeof end === 'string')
    return typeof start === typeof end ? undefined : { kind: 'interval', start, end };
  return dateBounds(end).latest < dateBounds(start).earliest ? undefined : { kind: 'interval', start, end };
}

/** The bounds of an EDTF text; undefined where `parseEdtf` finds none. */
export function edtfBounds(text: string): DateBounds | undefined {
  const value = parseEdtf(text);
  if (value === undefined) return undefined;
  if (value.kind === 'date') return dateBounds(value);
  const { start, end } = value;
  return {
    earliest: typeof start === 'string' ? Number.NEGATIVE_INFINITY : dateBounds(start).earliest,
    latest: typeof end === 'string' ? Number.POSITIVE_INFINITY : dateBounds(end).latest,
  };
}

/** A year as EDTF writes it: with four digits, or behind a `Y` where these do not suffice. Astronomical: 0 is 1 BC, so that 44 BC is `-0043`. */
export function edtfYear(year: number): string {
  if (Math.abs(year) > 9999) return `Y${year}`;
  return `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}`;
}

/** Whether HTML's `time` takes the text as it is: a year, month or day of our era without doubts. */
export function isCalendarDate(edtf: string): boolean {
  return /^(?!0000)\d{4}(-(0[1-9]|1[0-2])(-\d{2})?)?$/.test(edtf);
}

function parseEnd(text: string): EdtfInterval['start'] | undefined {
  if (text === '..') return 'open';
  if (text === '') return 'unknown';
  return ALONE.test(text) ? undefined : parseDate(text);
}

function parsePoint(text: string): EdtfDate | undefined {
  const time = DATE_AND_TIME.exec(text)?.groups;
  if (time === undefined) return parseDate(text);
  const within = (name: string, limit: number): boolean => Number(time[name] ?? 0) <= limit;
  const isTime = within('hour', 23) && within('minute', 59) && within('second', 59);
  return isTime && within('zoneHour', 14) && within('zoneMinute', 59) ? parseDate(time.date ?? '') : undefined;
}

function parseDate(text: string): EdtfDate | undefined {
  const { year, month, day, qualifier } = DATE.exec(text)?.groups ?? {};
  if (year === undefined || year === '-0000' || (qualifier !== undefined && ALONE.test(text))) return undefined;
  const { year: first, span } = yearsOf(year);
  if (!Number.isSafeInteger(ordinal(first, 12, 31))) return undefined;
  const years = {
    kind: 'date',
    year: first,
    span,
    approximate: qualifier === '~' || qualifier === '%',
    uncertain: qualifier === '?' || qualifier === '%',
  } as const;
  if (month === undefined) return years;
  const isWholeYear = month === 'XX' && (day === undefined || day === 'XX');
  if (month === 'XX' || /[XY]/.test(year))
    return isWholeYear && (year === 'XXXX' || !/[XY]/.test(year)) ? years : undefined;
  if (!isInYear(years.year, Number(month), day)) return undefined;
  return {
    ...years,
    month: Number(month),
    ...(day === undefined || day === 'XX' ? {} : { day: Number(day) }),
  };
}

const SPANS = [1, 10, 100, 10000, 10000] as const;

/** Whether a text names one year that is too far off to be kept. */
export function isTooFarOff(text: string): boolean {
  return /^Y-?[1-9]\d{4,}$/.test(text) && parseDate(text) === undefined;
}

/** A negative year counts away from zero: `-193X` lies between -1939 and -1930. */
function yearsOf(written: string): Pick<EdtfDate, 'year' | 'span'> {
  const nearest = Number(written.replace('Y', '').replaceAll('X', '0'));
  const span = SPANS[written.length - written.replaceAll('X', '').length] ?? 1;
  return { year: written.startsWith('-') ? nearest - span + 1 : nearest, span };
}

function isInYear(year: number, month: number, day: string | undefined): boolean {
  if (SEASONS[month] !== undefined) return day === undefined;
  if (month < 1 || month > 12) return false;
  return day === undefined || day === 'XX' || (Number(day) >= 1 && Number(day) <= daysIn(year, month));
}

function dateBounds({ year, span, month, day }: EdtfDate): DateBounds {
  const last = year + span - 1;
  if (month === undefined) return { earliest: ordinal(year, 1, 1), latest: ordinal(last, 12, 31) };
  const [from, to] = SEASONS[month] ?? [month, month];
  return { earliest: ordinal(year, from, day ?? 1), latest: ordinal(last, to, day ?? 31) };
}

function ordinal(year: number, month: number, day: number): number {
  return (year * 12 + month - 1) * 31 + day - 1;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
