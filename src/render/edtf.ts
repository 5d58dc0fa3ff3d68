/**
 * The parts of a date of EDTF level 0 or 1 (ISO 8601-2:2019), for words. `resolve` has checked that it is one (and knows
 * only its bounds); what this reader does not know is shown as it was written.
 */
export type EdtfValue = EdtfDate | EdtfInterval;

export interface EdtfDate {
  readonly kind: 'date';
  /** Astronomical: 0 is 1 BC. */
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

const DATE = /^(-?\d{4}|Y-?\d{5,}|\d{3}X|\d{2}XX|XXXX)(?:-(\d{2}|XX)(?:-(\d{2}|XX))?)?(?:T[0-9:.Z+-]*)?([?~%])?$/;

/** The value of an EDTF text; undefined for what level 1 does not know. */
export function parseEdtf(edtf: string): EdtfValue | undefined {
  const [first = '', second, ...more] = edtf.split('/');
  if (second === undefined) return parseDate(first);
  const start = parseEnd(first);
  const end = parseEnd(second);
  if (start === undefined || end === undefined || more.length > 0) return undefined;
  return typeof start === 'string' && typeof end === 'string' ? undefined : { kind: 'interval', start, end };
}

function parseEnd(edtf: string): EdtfInterval['start'] | undefined {
  if (edtf === '..') return 'open';
  return edtf === '' ? 'unknown' : parseDate(edtf);
}

function parseDate(edtf: string): EdtfDate | undefined {
  const [matched, digits, month, day, qualifier] = DATE.exec(edtf) ?? [];
  if (matched === undefined || digits === undefined) return undefined;
  const unspecified = digits.length - digits.replaceAll('X', '').length;
  const span = unspecified === 4 ? 10000 : unspecified === 2 ? 100 : unspecified === 1 ? 10 : 1;
  return {
    kind: 'date',
    year: Number(digits.replace('Y', '').replaceAll('X', '0')),
    span,
    ...(month === undefined || month === 'XX' ? {} : { month: Number(month) }),
    ...(day === undefined || day === 'XX' ? {} : { day: Number(day) }),
    approximate: qualifier === '~' || qualifier === '%',
    uncertain: qualifier === '?' || qualifier === '%',
  };
}

/** Whether HTML's `time` takes the text as it is: a year, month or day of our era without doubts. */
export function isCalendarDate(edtf: string): boolean {
  return /^(?!0000)\d{4}(-(0[1-9]|1[0-2])(-\d{2})?)?$/.test(edtf);
}
