import { BEGINS_WITH_POWER, CONTINENTAL, ENGLISH, plainSigns, readDigits } from './number-grammar.ts';

/**
 * The numbers that may be meant by digits with commas and points between, as a definition writes them: `2,5` is 2.5,
 * `1,500,000` is 1500000, and `1,500` is 1500 or 1.5, which only its author knows. None where the signs make no number.
 */
export function meantNumbers(written: string): readonly string[] {
  if (/^-?\d+(?:\.\d+)?$/.test(written)) return [written];
  const sign = written.startsWith('-') ? '-' : '';
  const [english, continental] = [ENGLISH, CONTINENTAL].map((notation) =>
    readDigits(written.slice(sign.length), notation),
  );
  if (english === undefined || continental === undefined || english === continental)
    return [english ?? continental].flatMap((meant) => (meant === undefined ? [] : [sign + meant]));
  return [sign + english, sign + String(Number(continental))];
}

/** Digits with commas and points between them. */
const WRITTEN_NUMBER = /-?\d+(?:[.,]\d+)*/;
const FRACTION = /^(-?\d+) ?\/ ?(\d+)$/;
/** Spaces that set thousands apart. */
const THOUSANDS = /(?<=\d) (?=\d{3}(?!\d))/g;
/** What goes on behind a number and makes another of it: `1/2 cm`, `10^3`, `1:30`, `2 x 45`. */
const GOES_ON = /^ ?(?:[/^:*·×⋅]|x ?\d|\d)/;

/** The numbers that may be meant by the first one in a text, whatever words are around it. */
export function numbersMeantIn(text: string): readonly string[] {
  const begun = plainSigns(text).replace(THOUSANDS, '');
  const [, factor, power] = BEGINS_WITH_POWER.exec(begun) ?? [];
  if (factor !== undefined) return meantNumbers(factor).map((number) => `${number}e${power?.replace('+', '')}`);
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
