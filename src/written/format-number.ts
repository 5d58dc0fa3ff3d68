import type { DecimalSign } from './notation.ts';

/** Writes a finite number in full, never with an exponent: `0.0000001`, `1000000000000000000000`. */
export function formatNumber(value: number, decimalSign: DecimalSign = '.'): string {
  const [mantissa = '0', exponent = '0'] = Math.abs(value).toString().split('e');
  const [whole = '0', fraction = ''] = mantissa.split('.');
  const digits = whole + fraction;
  const point = whole.length + Number(exponent);
  const integer = point <= 0 ? '0' : digits.slice(0, point).padEnd(point, '0');
  const decimals = point <= 0 ? digits.padStart(digits.length - point, '0') : digits.slice(point);
  const sign = value < 0 ? '-' : '';
  return `${sign}${integer}${/[1-9]/.test(decimals) ? decimalSign + decimals : ''}`;
}

/** A number as people read it: in full, with a true minus sign, digits not grouped. */
export function shownNumber(value: number, decimalSign: DecimalSign): string {
  return formatNumber(value, decimalSign).replace('-', '−');
}

/** Likewise, but as a power of ten what would take more than a line. */
export function shortNumber(value: number, decimalSign: DecimalSign): string {
  const size = Math.abs(value);
  if (size === 0 || (size >= 1e-9 && size < 1e21)) return shownNumber(value, decimalSign);
  return powerOfTen(value.toExponential(), decimalSign);
}

/** What JavaScript writes with an exponent as people do: `1.25e+15` is 1.25·10^15. */
export function powerOfTen(exponential: string, decimalSign: DecimalSign): string {
  const [factor, exponent] = exponential.split('e');
  return `${shownNumber(Number(factor), decimalSign)}·10^${shownNumber(Number(exponent), decimalSign)}`;
}

/** A figure among figures: thousands set apart from five digits on (four may be a year) by a thin space, which no language mistakes for a decimal sign. */
export function groupedNumber(value: number, decimalSign: DecimalSign): string {
  const [whole = '', ...fraction] = shownNumber(value, decimalSign).split(decimalSign);
  const grouped = whole.replace(/\d{5,}/, (digits) => digits.replace(/\d(?=(?:\d{3})+$)/g, '$&\u202f'));
  return [grouped, ...fraction].join(decimalSign);
}

/**
 * The sum of two decimal numbers as an author would work it out: 0.8 - 0.1 is 0.7, not the 0.7000000000000001 of
 * binary fractions, which would put 0.7 out of range.
 */
export function addDecimals(left: number, right: number): number {
  return Number((left + right).toPrecision(15));
}
