import { shortNumber } from './format-number.ts';
import type { NumberNotation } from './notation.ts';
import { CONTINENTAL, ENGLISH, HANGING_TIMES, numberParts, plainSigns, readDigits } from './number-grammar.ts';

/** What a student typed into a field for a number. */
export type NumberReading =
  | {
      readonly kind: 'number';
      readonly value: number;
      /** Where the number may have been meant otherwise, or was not written as the language has it: what to tell. */
      readonly notice?: NumberNotice;
    }
  | { readonly kind: 'problem'; readonly problem: NumberProblem };

/** How a number was read, as its language shows numbers. */
export interface NumberNotice {
  readonly readAs: string;
  /** The other number that the same signs write elsewhere. */
  readonly not?: string;
}

/** Why a text is no number: it has no digits; it has other words (`words`) beside them; or they make no one number. */
export type NumberProblem =
  | { readonly kind: 'no-digits' }
  | { readonly kind: 'words'; readonly words: string }
  | { readonly kind: 'unclear' };

/** What a field for a number says about itself. */
export interface NumberField extends NumberNotation {
  /** May be typed before or behind the number. */
  readonly unit?: string;
}

/**
 * Reads a typed number. Where its signs can mean several numbers, the language of the module decides, then English
 * (1,234.5), then the other way round (1.234,5): `1.000` is 1000 in German, 1 in English and in French. Whoever may have
 * meant another number is to be told, and everybody who wrote in another way than the language's: see `notice`.
 */
export function readNumber(text: string, field: NumberField): NumberReading {
  const plain = withoutUnit(plainSigns(text), field.unit);
  const readings = readingsOf(plain, field);
  const [{ value, isOwn, hasExponent } = {}, ...others] = readings;
  if (value === undefined) return { kind: 'problem', problem: problemOf(plain) };
  const other = others.find((reading) => reading.value !== value)?.value;
  const shown = (number: number) => shortNumber(number, field.decimalSign);
  if (isOwn === true && hasExponent === false && other === undefined) return { kind: 'number', value };
  return {
    kind: 'number',
    value,
    notice: { readAs: shown(value), ...(other === undefined ? {} : { not: shown(other) }) },
  };
}

/** The number in a field; undefined where there is none. */
export function numberIn(text: string, field: NumberField): number | undefined {
  const reading = readNumber(text, field);
  return reading.kind === 'number' ? reading.value : undefined;
}

interface Reading {
  readonly value: number;
  readonly isOwn: boolean;
  readonly hasExponent: boolean;
}

function readingsOf(plain: string, own: NumberNotation): readonly Reading[] {
  const sign = /^[+-] ?/.exec(plain)?.[0] ?? '';
  const { digits, exponent } = numberParts(plain.slice(sign.length));
  // Nobody groups the digits of a factor: 6.022e23 has one meaning.
  const notations: readonly NumberNotation[] =
    exponent === '' ? [own, ENGLISH, CONTINENTAL] : [{ decimalSign: '.' }, { decimalSign: ',' }];
  return notations.flatMap((notation) => {
    const written = readDigits(digits, notation);
    const size = written === undefined ? Number.NaN : Number(`${written}e${exponent || '0'}`);
    if (!Number.isFinite(size)) return [];
    const value = sign.startsWith('-') && size !== 0 ? -size : size;
    return [{ value, isOwn: notation === own, hasExponent: exponent !== '' }];
  });
}

/** Without the question's own unit, on either side; `1.5·10⁻⁹ m` for the unit `10⁻⁹ m` is 1.5 of it. */
function withoutUnit(plain: string, unit: string | undefined): string {
  const sought = unit === undefined ? '' : plainSigns(unit).replaceAll(' ', '');
  if (sought === '') return plain;
  const before = lengthWithSpaces([...plain].reverse(), [...sought].reverse());
  if (before > 0) {
    const rest = plain.slice(0, plain.length - before);
    return /^\d/.test(sought) ? rest.replace(HANGING_TIMES, '') : rest.trimEnd();
  }
  return plain.slice(lengthWithSpaces([...plain], [...sought])).trimStart();
}

/** How many of the characters make up the sought ones, spaces between them not counted; 0 where they do not. */
function lengthWithSpaces(characters: readonly string[], sought: readonly string[]): number {
  let found = 0;
  let length = 0;
  for (const character of characters) {
    if (found === sought.length) break;
    if (character !== ' ' && character !== sought[found]) return 0;
    if (character !== ' ') found += 1;
    length += character.length;
  }
  return found === sought.length ? length : 0;
}

const DIGITS = /\d(?:[\d.,' ]*\d)?/g;

function problemOf(plain: string): NumberProblem {
  const numbers = plain.match(DIGITS) ?? [];
  if (numbers.length === 0) return { kind: 'no-digits' };
  const [alone = ''] = numbers;
  const words = plain
    .replace(alone, '…')
    .replace(/^[+-]? ?…|…$/g, '')
    .trim();
  const isNumber = [ENGLISH, CONTINENTAL].some((notation) => readDigits(alone, notation) !== undefined);
  return numbers.length === 1 && isNumber && /[^-+.,' ]/.test(words) ? { kind: 'words', words } : { kind: 'unclear' };
}
