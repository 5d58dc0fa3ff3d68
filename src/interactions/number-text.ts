/** Languages whose decimal sign is a comma, by BCP 47 primary subtag (CLDR `numbers/symbols`); all others take a point. */
const COMMA_LANGUAGES: ReadonlySet<string> = new Set(
  (
    'af an ast az be bg bs ca cs da de el eo es et eu fi fo fr fy gl hr hu hy id is it ka kk kl ky lb lt lv mk mn mo nb ' +
    'nl nn no oc pl pt rm ro ru sc sh sk sl sq sr sv tg tk tr tt uk uz vi wo'
  ).split(' '),
);

/** Regions that write otherwise than their language does elsewhere. */
const REGION_SIGNS: Readonly<Record<string, '.' | ','>> = {
  'de-ch': '.',
  'de-li': '.',
  'it-ch': '.',
  'es-mx': '.',
  'es-us': '.',
  'es-pr': '.',
  'es-do': '.',
  'es-gt': '.',
  'es-hn': '.',
  'es-ni': '.',
  'es-pa': '.',
  'es-pe': '.',
  'es-sv': '.',
  'en-za': ',',
};

export type DecimalSign = '.' | ',';

/** The decimal sign of a language tag: `de` has a comma, `de-CH` and `en` have a point. */
export function decimalSignOf(language: string): DecimalSign {
  const [primary = '', ...rest] = language.toLowerCase().split('-');
  const region = rest.find((part) => /^([a-z]{2}|[0-9]{3})$/.test(part));
  return REGION_SIGNS[`${primary}-${region}`] ?? (COMMA_LANGUAGES.has(primary) ? ',' : '.');
}

const MINUS_SIGNS = /[\u2212\u2012\u2013\ufe63\uff0d]/g;
/** Marks of direction, which phones put before a number among words that run from right to left. */
const DIRECTION_MARKS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
/** Zeros of the digits that students may have on their keyboards: Arabic, Persian, the scripts of India, Thai, Lao, Tibetan, Burmese, Khmer. */
const ZEROS = [
  0x660, 0x6f0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xe50, 0xed0, 0xf20, 0x1040, 0x17e0,
];

/** Digits of other scripts, and the signs that Arabic sets between them, as ours. */
function plainDigits(text: string): string {
  return text
    .replace(/[\u0660-\u17ff]/g, (character) => {
      const code = character.charCodeAt(0);
      const zero = ZEROS.find((first) => code >= first && code < first + 10);
      return zero === undefined ? character : String(code - zero);
    })
    .replaceAll('\u066b', '.')
    .replaceAll('\u066c', '');
}

/** Groups of three digits are set apart by a blank, a no-break blank or a thin one. */
const GROUPED_BY_BLANKS = /^\d{1,3}([ \u00a0\u2009\u202f]\d{3})+(?!\d)/;
const GROUPED_BY_COMMAS = /^\d{1,3}(,\d{3})+(?![\d,])/;
const PLAIN_NUMBER = /^(\d+(\.\d*)?|\.\d+)([eE][+-]?\d{1,3})?$/;

/**
 * Reads a typed number: the language's decimal sign and always a point, a minus as hyphen or as U+2212, digits grouped
 * by blanks and, where the comma is not the decimal sign, by commas. Undefined where the text is no finite number.
 */
export function parseNumber(text: string, decimalSign: DecimalSign): number | undefined {
  const trimmed = plainDigits(text.normalize('NFKC').replace(DIRECTION_MARKS, '')).trim().replace(MINUS_SIGNS, '-');
  const sign = /^[+-]/.exec(trimmed)?.[0] ?? '';
  let digits = trimmed.slice(sign.length).trimStart();
  digits = digits.replace(GROUPED_BY_BLANKS, (whole) => whole.replace(/\s/g, ''));
  if (decimalSign === '.') digits = digits.replace(GROUPED_BY_COMMAS, (whole) => whole.replaceAll(',', ''));
  else if (!digits.includes('.')) digits = digits.replace(',', '.');
  if (!PLAIN_NUMBER.test(digits)) return undefined;
  const value = Number(digits);
  if (!Number.isFinite(value)) return undefined;
  return sign === '-' && value !== 0 ? -value : value;
}

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

/**
 * The sum of two decimal numbers as an author would work it out: 0.8 - 0.1 is 0.7, not the 0.7000000000000001 of
 * binary fractions, which would put 0.7 out of range.
 */
export function addDecimals(left: number, right: number): number {
  return Number((left + right).toPrecision(15));
}
