import { directionOf } from '../text/direction.ts';
import { groupedNumber } from '../written/format-number.ts';
import { decimalSignOf } from '../written/notation.ts';

/** A number of a table or an answer as the module's language writes it. */
export function figure(language: string, value: number): string {
  return leftToRight(language, groupedNumber(value, decimalSignOf(language)));
}

/**
 * Among words that run from right to left a sign at the beginning of a number would be shown behind it, did not a mark
 * that nobody sees say that the number runs from left to right.
 */
export function leftToRight(language: string, number: string): string {
  return number.startsWith('−') && directionOf(language) === 'rtl' ? `\u200e${number}` : number;
}
