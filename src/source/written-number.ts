/** Digits with commas and points between them, as people write numbers. */
const WRITTEN_NUMBER = /-?\d+(?:[.,]\d+)*/;

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

const MINUS = /^[\u2212\u2012\u2013](?=[\d.,])/;
/** `1.5*10^3`, `1,5·10³`: a factor and a power of ten. */
const POWER_OF_TEN =
  /^(-?\d+(?:[.,]\d+)*)\s*[*·×x⋅]\s*10\s*(?:(?:\^|\*\*)\s*([-\u2212\u2013]?\d{1,3})|([⁻]?[⁰¹²³⁴-⁹]{1,3}))/;
const FRACTION = /^(-?\d+)\s*\/\s*(\d+)$/;
/** Blanks that set thousands apart. */
const THOUSANDS = /(?<=\d)[ \u00a0\u2009\u202f](?=\d{3}(?!\d))/g;
/** What goes on behind a number and makes another of it: `1/2 cm`, `10^3`, `1:30`, `2 x 45`, `10²`. */
const GOES_ON = /^\s*(?:[/^:*·×⋅]|x\s*\d|[\d⁰¹²³⁴-⁹⁻])/;

/** The numbers that may be meant by the first one in a text, whatever words stand around it. */
export function numbersMeantIn(text: string): readonly string[] {
  const begun = text.replace(MINUS, '-').replace(THOUSANDS, '');
  const [, factor, exponent, raised] = POWER_OF_TEN.exec(begun) ?? [];
  if (factor !== undefined) {
    // NFKC makes plain digits and a true minus sign of raised ones.
    const power = (exponent ?? raised ?? '').normalize('NFKC').replace(/[\u2212\u2013]/, '-');
    return meantNumbers(factor).map((number) => `${number}e${power}`);
  }
  const [, above, below] = FRACTION.exec(begun) ?? [];
  if (above !== undefined) {
    const value = String(Number(above) / Number(below));
    return value.length <= 16 && Number.isFinite(Number(value)) ? [value] : [];
  }
  const found = WRITTEN_NUMBER.exec(begun);
  if (found === null || GOES_ON.test(begun.slice(found.index + found[0].length))) return [];
  return meantNumbers(found[0]);
}

/** The numbers that may be meant, and which is which: `1500 if the comma divides thousands, 1.5 if decimals follow it`. */
export function choiceOfNumbers([first = '', second]: readonly string[]): string {
  return second === undefined ? first : `${first} if the comma divides thousands, ${second} if decimals follow it`;
}
