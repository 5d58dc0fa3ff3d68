const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** How many digits there are. */
export const BASE = DIGITS.length;

/** The digit for a number below 62. */
export function digitOf(number: number): string {
  return DIGITS.charAt(number);
}

/** The number of a digit; -1 where it is none. */
export function numberOf(digit: string): number {
  return DIGITS.indexOf(digit);
}

/** A whole number in letters and digits, the last `length` of them. */
export function base62(number: number, length: number): string {
  let rest = number;
  let text = '';
  for (let place = 0; place < length; place += 1) {
    text = digitOf(rest % BASE) + text;
    rest = Math.floor(rest / BASE);
  }
  return text;
}
