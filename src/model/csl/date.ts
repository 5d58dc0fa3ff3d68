import { edtfBounds, edtfYear } from '../../definition/edtf.ts';
import { isRecord } from '../../source/unknown-value.ts';

/** A date of CSL-JSON: `edtf` and `year`, or `literal`. */
export interface CslDate {
  /** EDTF level 1, where the item gives numbers. */
  readonly edtf?: string;
  /** The year that it is, or begins in. Astronomical: 0 is 1 BC. */
  readonly year?: number;
  /** Words that the item gives instead. */
  readonly literal?: string;
}

/**
 * Undefined for what is no date of CSL's, or none of the calendar's: nobody is to read of a thirteenth month, or of years
 * that run backwards.
 */
export function readCslDate(value: unknown): CslDate | undefined {
  if (!isRecord(value)) return undefined;
  const literal = wordsOf(value.literal);
  if (literal !== undefined) return { literal };
  const parts: unknown = value['date-parts'];
  if (Array.isArray(parts) && parts.length > 0) return readParts(parts, value);
  return readRaw(wordsOf(value.raw));
}

type Fields = Readonly<Record<string, unknown>>;

/** One point in time, or two: a beginning and an end. */
function readParts(parts: readonly unknown[], { circa, season }: Fields): CslDate | undefined {
  const points = parts.map((point) => readPoint(point, season));
  const [first, second] = points;
  if (first === undefined || points.includes(undefined)) return undefined;
  const about = circa === undefined || circa === false ? '' : '~';
  const edtf = `${first.edtf}${about}${second === undefined ? '' : `/${second.edtf}`}`;
  return edtfBounds(edtf) === undefined ? undefined : { edtf, year: first.year };
}

/** `[1939, 5, 6]`, or less of it. A season, 1 (spring) to 4, takes the month's place where that is not given. */
function readPoint(parts: unknown, season: unknown): { readonly edtf: string; readonly year: number } | undefined {
  if (!Array.isArray(parts)) return undefined;
  const [written, month, day] = parts.map(wholeNumber);
  // CSL counts as people do: -44 is 44 BC, and there is no year 0.
  if (parts.some((part) => wholeNumber(part) === undefined) || written === undefined || written === 0) return undefined;
  const year = written < 0 ? written + 1 : written;
  const later = month === undefined && season !== undefined ? [20 + (wholeNumber(season) ?? 0)] : [month, day];
  const known = later.filter((part) => part !== undefined).map((part) => String(part).padStart(2, '0'));
  const edtf = [edtfYear(year), ...known].join('-');
  return edtfBounds(edtf) === undefined ? undefined : { edtf, year };
}

/** A date as a person wrote it: a calendar date where it is one, else words. */
function readRaw(raw: string | undefined): CslDate | undefined {
  if (raw === undefined) return undefined;
  const isCalendarDate = /^\d{4}(-\d{2}){0,2}$/.test(raw) && edtfBounds(raw) !== undefined;
  return isCalendarDate ? { edtf: raw, year: Number(raw.slice(0, 4)) } : { literal: raw };
}

/** CSL allows numbers to be written as texts. */
function wholeNumber(value: unknown): number | undefined {
  return /^-?\d+$/.test(String(value)) ? Number(value) : undefined;
}

function wordsOf(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}
