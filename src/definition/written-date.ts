import { edtfBounds, edtfYear } from './edtf.ts';

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

const two = (number: string | number): string => String(number).padStart(2, '0');

/** Each way in which people write dates, and the EDTF of what it says; undefined where it may mean two things. */
const ways: readonly (readonly [RegExp, (...parts: string[]) => string | undefined])[] = [
  [/^(\d{1,2})\.(\d{1,2})\.(\d{4})$/, (day, month, year) => `${year}-${two(month ?? '')}-${two(day ?? '')}`],
  [/^(\d{1,2})\.(\d{4})$/, (month, year) => `${year}-${two(month ?? '')}`],
  [/^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/, byLargerNumber],
  [/^(\d{4})[/.](\d{1,2})[/.](\d{1,2})$/, (year, month, day) => `${year}-${two(month ?? '')}-${two(day ?? '')}`],
  [
    /^(\d{4})-(\d{1,2})(?:-(\d{1,2}))?$/,
    (year, month, day) => [year, two(month ?? ''), ...(day ? [two(day)] : [])].join('-'),
  ],
  [/^(\d{4}) ?[-–—] ?(\d{4})$/, (from, to) => `${from}/${to}`],
  [/^(\d{3})0['’]?s$/i, (decade) => `${decade}X`],
  [/^(?:ca?\.?|circa|about|around|~) ?(\d{4})$/i, (year) => `${year}~`],
  [/^(\d{1,4}) ?(?:bc|bce)$/i, beforeChrist],
  [/^(?:(\d{1,2})\.? )?(\p{L}{3,9})\.?,? (\d{4})$/u, byName],
  [/^(\p{L}{3,9})\.? (\d{1,2}),? (\d{4})$/u, (month, day, year) => byName(day, month, year)],
];

/** How a date that someone wrote in another way is written here: `19.11.1863` is 1863-11-19. */
export function meantDate(written: string): string | undefined {
  for (const [way, read] of ways) {
    const parts = way.exec(written.trim());
    if (parts === null) continue;
    const meant = read(...parts.slice(1));
    return meant === undefined || meant === written || !isRealDate(meant) ? undefined : meant;
  }
  return undefined;
}

/** A month above twelve may be a season of EDTF, which nobody means by `21.1863`. */
function isRealDate(date: string): boolean {
  return edtfBounds(date) !== undefined && !/^\d{4}-[2-9]/.test(date);
}

/** Astronomers count a year 0, which is 1 BC. */
function beforeChrist(year = ''): string | undefined {
  return Number(year) === 0 ? undefined : edtfYear(1 - Number(year));
}

/** Day and month with slashes change places between countries: only a number above twelve tells which is which. */
function byLargerNumber(first = '', second = '', year = ''): string | undefined {
  if (Number(first) > 12 === Number(second) > 12) return undefined;
  const [month, day] = Number(first) > 12 ? [second, first] : [first, second];
  return `${year}-${two(month)}-${two(day)}`;
}

/** `6 May 1939` or `May 1939`; the name may be cut short where it still names one month. */
function byName(day: string | undefined, name = '', year = ''): string | undefined {
  const month = MONTHS.findIndex((whole) => whole.startsWith(name.toLowerCase())) + 1;
  if (month === 0) return undefined;
  return day === undefined ? `${year}-${two(month)}` : `${year}-${two(month)}-${two(day)}`;
}
