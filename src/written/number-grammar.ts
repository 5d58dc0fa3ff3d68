import { MINUS_SIGNS, oneLine, raisedWrittenOut, usualDigits, usualLetters, withoutUnseen } from './characters.ts';
import type { NumberNotation } from './notation.ts';

/** 1,234.5 */
export const ENGLISH: NumberNotation = { decimalSign: '.', groupSign: ',' };
/** 1.234,5 */
export const CONTINENTAL: NumberNotation = { decimalSign: ',', groupSign: '.' };

/**
 * A text in which a number may be, in the few signs that the grammar knows: digits 0 to 9, `-`, single spaces, `'`,
 * `.` and `,`, `^` before what was raised, and U+066B for the Arabic sign, which can only be a decimal one.
 */
export function plainSigns(text: string): string {
  return oneLine(usualDigits(usualLetters(withoutUnseen(raisedWrittenOut(text)))))
    .replace(MINUS_SIGNS, '-')
    .replace(/[\u2018\u2019\u02bc\u02b9\u2032\u066c\u2e41]/g, "'")
    .replaceAll('\u060c', ',')
    .replaceAll('\u3002', '.')
    .replaceAll('\u066a', '%');
}

/** A number without its sign, before its digits are read: `1.5·10^3` has the digits `1.5` and the exponent 3. */
export interface NumberParts {
  readonly digits: string;
  readonly exponent: string;
}

/** Signs of multiplication. Latin and Cyrillic letters look alike, and are on the same keys. */
const TIMES = '[*xX×хХ·⋅∙•]';
const TEN_TO = String.raw`10 ?(?:\^|\*\*) ?([+-]?\d{1,3})`;

const EXPONENT = /^(.*?)[eEеЕ]([+-]?\d{1,3})$/;
const POWER_OF_TEN = new RegExp(`^(.*?) ?${TIMES} ?${TEN_TO}$`);
const BARE_POWER = new RegExp(`^${TEN_TO}$`);
/** A factor and a power of ten at the beginning of a text in plain signs; the factor keeps its sign. */
export const BEGINS_WITH_POWER = new RegExp(String.raw`^(-?\d+(?:[.,]\d+)*) ?${TIMES} ?${TEN_TO}`);
/** What is left of a product when its power of ten was taken for a unit. */
export const HANGING_TIMES = new RegExp(`[ ]?(?:${TIMES} ?)?$`);

/** Takes the power of ten from a number in plain signs. */
export function numberParts(plain: string): NumberParts {
  const bare = BARE_POWER.exec(plain)?.[1];
  if (bare !== undefined) return { digits: '1', exponent: bare };
  const [, digits, exponent] = EXPONENT.exec(plain) ?? POWER_OF_TEN.exec(plain) ?? [];
  return digits === undefined || exponent === undefined
    ? { digits: plain, exponent: '' }
    : { digits, exponent: exponent.replace('+', '') };
}

/**
 * The digits of a number without sign and exponent, as the notation has them: `1234.5` for 1.234,5 in German. Undefined
 * where they are not written so: groups have three digits, the first one to three and no zero in front; with commas also
 * two before the last three, as in India (1,00,000). Spaces and apostrophes part groups in every notation.
 */
export function readDigits(digits: string, notation: NumberNotation): string | undefined {
  const { whole = '', fraction = '' } = grammarOf(notation).exec(digits)?.groups ?? {};
  if (whole + fraction === '') return undefined;
  const [before, behind] = [whole, fraction].map((part) => part.replace(/\D/g, ''));
  return `${before || '0'}${behind === '' ? '' : `.${behind}`}`;
}

function grammarOf({ decimalSign, groupSign }: NumberNotation): RegExp {
  const threes = String.raw`[1-9]\d{0,2}(?<by>[${groupSign ?? ''} '])\d{3}(?:\k<by>\d{3})*`;
  const pairs = String.raw`[1-9]\d?(?<pairsBy>[${groupSign === ',' ? ',' : ''} ])\d\d(?:\k<pairsBy>\d\d)*\k<pairsBy>\d{3}`;
  const fraction = String.raw`(?:\d{3}[ '])*\d{1,3}|\d*`;
  return new RegExp(String.raw`^(?<whole>\d+|${threes}|${pairs})?(?:[${decimalSign}\u066b](?<fraction>${fraction}))?$`);
}
