/** Digits with commas and points between them, as people write numbers. */
export const WRITTEN_NUMBER = /-?\d+(?:[.,]\d+)*/;

/**
 * The numbers that may be meant by digits with commas and points between: `2,5` is 2.5, `1,500,000` is 1500000, and
 * `1,500` is 1500 or 1.5, which only its author knows. None where the signs make no number.
 */
export function meantNumbers(written: string): readonly string[] {
  if (/^-?\d+(?:\.\d+)?$/.test(written)) return [written];
  const withoutCommas = written.replaceAll(',', '');
  if (/^-?[1-9]\d{0,2},\d{3}$/.test(written)) return [withoutCommas, String(Number(written.replace(',', '.')))];
  if (/^-?\d+,\d+$/.test(written)) return [written.replace(',', '.')];
  if (/^-?[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/.test(written)) return [withoutCommas];
  if (/^-?[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?$/.test(written)) return [written.replaceAll('.', '').replace(',', '.')];
  return [];
}

/** The numbers that may be meant, and which is which: `1500 if the comma divides thousands, 1.5 if decimals follow it`. */
export function choiceOfNumbers([first = '', second]: readonly string[]): string {
  return second === undefined ? first : `${first} if the comma divides thousands, ${second} if decimals follow it`;
}
