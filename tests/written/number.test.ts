import { describe, expect, it } from 'vitest';
import { addDecimals, formatNumber, shownNumber } from '../../src/written/format-number.ts';
import { decimalSignOf, notationOf } from '../../src/written/notation.ts';
import { numberIn, readNumber } from '../../src/written/read-number.ts';
import { aNumber } from '../interactions/arbitraries.ts';
import { fc, tries } from '../support/property.ts';

const number = (value: number, readAs?: string, not?: string) => ({
  kind: 'number',
  value,
  ...(readAs === undefined ? {} : { notice: { readAs, ...(not === undefined ? {} : { not }) } }),
});

describe('a typed number', () => {
  it.each<[language: string, typed: string, reading: ReturnType<typeof number>]>([
    ['en', '42', number(42)],
    ['en', ' 42 ', number(42)],
    ['en', '-3.5', number(-3.5)],
    ['en', '\u22123.5', number(-3.5)],
    ['en', '–3', number(-3)],
    ['en', '- 3', number(-3)],
    ['en', '+7', number(7)],
    ['en', '-0', number(0)],
    ['en', '.5', number(0.5)],
    ['en', '5.', number(5)],
    ['de', '3,5', number(3.5)],
    ['de', ',5', number(0.5)],
    // Written as elsewhere, with one meaning: read, and told.
    ['de', '3.5', number(3.5, '3,5')],
    ['de', '12.50', number(12.5, '12,5')],
    ['de', '1,234.5', number(1234.5, '1234,5')],
    ['en', '1,5', number(1.5, '1.5')],
    ['en', '-1,5', number(-1.5, '−1.5')],
    ['en', '1,2345', number(1.2345, '1.2345')],
    ['en', '1.234,5', number(1234.5, '1234.5')],
    ['en', '1.234.567', number(1234567, '1234567')],
    // Two meanings: the language of the module decides, else English, and both are told.
    ['de', '1.000', number(1000, '1000', '1')],
    ['de', '1.234', number(1234, '1234', '1,234')],
    ['de', '1,234', number(1.234, '1,234', '1234')],
    ['en', '1,234', number(1234, '1234', '1.234')],
    ['en', '1.000', number(1, '1', '1000')],
    ['fr', '1.000', number(1, '1', '1000')],
    ['ru', '-1.500', number(-1.5, '−1,5', '−1500')],
    ['es', '1.500', number(1500, '1500', '1,5')],
    ['es-MX', '1.500', number(1.5, '1.5', '1500')],
    ['de-CH', '1.500', number(1.5, '1.5', '1500')],
    // What looks like a group is none: it begins with 0, or is longer than three digits.
    ['de', '0.500', number(0.5, '0,5')],
    ['de', '1939.125', number(1939.125, '1939,125')],
    // Groups.
    ['en', '1 234 567', number(1234567)],
    ['de', '1\u00a0234,5', number(1234.5)],
    ['fr', '1\u202f234', number(1234)],
    ['fr', '1\u2009234,5', number(1234.5)],
    ['en', '1\u2007234', number(1234)],
    ['de-CH', '1’234.5', number(1234.5)],
    ['de-CH', "1'234'567", number(1234567)],
    ['de', "1'234,5", number(1234.5)],
    ['en', '1,234,567.5', number(1234567.5)],
    ['de', '1.234.567', number(1234567)],
    ['de', '1.234,5', number(1234.5)],
    ['hi', '1,00,000', number(100000)],
    ['en-IN', '12,34,567.5', number(1234567.5)],
    ['en', '2.123 456 78', number(2.12345678)],
    // Digits and signs of other scripts and keyboards.
    ['ja', '１２．５', number(12.5)],
    ['ar', '١٢٫٥', number(12.5)],
    ['fa', '-۱٬۲۳۴', number(-1234)],
    ['ar-EG', '١٬٢٣٤٫٥', number(1234.5)],
    ['hi', '१२', number(12)],
    ['ff-Adlm', '𞥑𞥒⹁𞥓𞥔𞥕', number(12345)],
    ['he', '\u200e-3.5', number(-3.5)],
    ['ar-MA', '\u061c٧\u061c', number(7)],
    ['en', '\u2066-\u206942', number(-42)],
    // Powers of ten.
    ['en', '1e3', number(1000, '1000')],
    ['de', '1,5e3', number(1500, '1500')],
    ['ru', '1,5Е3', number(1500, '1500')],
    ['en', '1.5·10³', number(1500, '1500')],
    ['en', '1.5 × 10^-3', number(0.0015, '0.0015')],
    ['ru', '1,5х10^3', number(1500, '1500')],
    ['de', '1,5*10**3', number(1500, '1500')],
    ['en', '2⋅10⁻²', number(0.02, '0.02')],
    ['en', '-10³', number(-1000, '−1000')],
    ['en', '6.022e23', number(6.022e23, '6.022·10^23')],
    ['de', '6.022e23', number(6.022e23, '6,022·10^23')],
    ['de', '-2e-12', number(-2e-12, '−2·10^−12')],
  ])('in %s: %j', (language, typed, reading) => {
    expect(readNumber(typed, notationOf(language))).toEqual(reading);
  });

  it.each<[typed: string, problem: object]>([
    ['', { kind: 'no-digits' }],
    ['-', { kind: 'no-digits' }],
    ['nineteen', { kind: 'no-digits' }],
    ['Infinity', { kind: 'no-digits' }],
    ['in 1939', { kind: 'words', words: 'in' }],
    ['5 kg', { kind: 'words', words: 'kg' }],
    ['50%', { kind: 'words', words: '%' }],
    ['c. 1939 AD', { kind: 'words', words: 'c. … AD' }],
    ['12 34', { kind: 'unclear' }],
    ['1,2,3', { kind: 'unclear' }],
    ['1 2', { kind: 'unclear' }],
    ['1/2', { kind: 'unclear' }],
    ['5-7', { kind: 'unclear' }],
    ['--5', { kind: 'unclear' }],
    ['1e999', { kind: 'unclear' }],
    ['0x10', { kind: 'unclear' }],
    // Not 52, 102, 112 or 12.
    ['5²', { kind: 'unclear' }],
    ['5₂', { kind: 'words', words: '₂' }],
    ['1½', { kind: 'words', words: '½' }],
    ['10³²¹⁰', { kind: 'unclear' }],
  ])('is not in %j', (typed, problem) => {
    expect(readNumber(typed, notationOf('en'))).toEqual({ kind: 'problem', problem });
  });

  it.each<[unit: string, typed: string, value: number | undefined]>([
    ['kg', '5 kg', 5],
    ['kg', '5kg', 5],
    ['kg', '5 g', undefined],
    // Ten thousand million times as much.
    ['MW', '5 mW', undefined],
    ['%', '50 %', 50],
    ['%', '٥٠٪', 50],
    ['€', '€ 5', 5],
    ['m²', '5 m²', 5],
    ['km/h', '90 km / h', 90],
    ['µg', '5 μg', 5],
    ['10⁻⁹ m', '1.5·10⁻⁹ m', 1.5],
    ['10⁻⁹ m', '1.5', 1.5],
    ['kg', 'kg', undefined],
  ])('may have its unit %j beside it: %j', (unit, typed, value) => {
    expect(numberIn(typed, { ...notationOf('en'), unit })).toBe(value);
  });

  it.each([
    ...['af', 'am', 'ar', 'ar-EG', 'ar-MA', 'az', 'be', 'bg', 'bn', 'bs', 'ca', 'ckb', 'cs', 'cy', 'da', 'de', 'de-AT'],
    ...['de-CH', 'de-LI', 'el', 'en', 'en-GB', 'en-IN', 'en-ZA', 'en-DE', 'eo', 'es', 'es-419', 'es-AR', 'es-MX', 'et'],
    ...[
      'eu',
      'fa',
      'fi',
      'fil',
      'fr',
      'fr-CA',
      'fr-CH',
      'ga',
      'gl',
      'gu',
      'he',
      'hi',
      'hr',
      'hu',
      'hy',
      'id',
      'is',
      'it',
    ],
    ...[
      'it-CH',
      'ja',
      'ka',
      'kk',
      'km',
      'kn',
      'ko',
      'ky',
      'lb',
      'lo',
      'lt',
      'lv',
      'mk',
      'ml',
      'mn',
      'mr',
      'ms',
      'my',
      'nb',
    ],
    ...[
      'ne',
      'nl',
      'nn',
      'pa',
      'pl',
      'ps',
      'pt',
      'pt-PT',
      'rm',
      'ro',
      'ru',
      'si',
      'sk',
      'sl',
      'sq',
      'sr',
      'sv',
      'sw',
      'ta',
    ],
    ...[
      'te',
      'th',
      'tk',
      'tr',
      'uk',
      'ur',
      'uz',
      'vi',
      'wo',
      'yo',
      'zh',
      'zh-Hant',
      'zu',
      'ff-Adlm',
      'ccp',
      'sat',
      'mni',
    ],
    ...['th-u-nu-thai', 'bo-u-nu-tibt', 'ta-u-nu-tamldec', 'zh-u-nu-fullwide', 'hi-u-nu-deva'],
  ])('is read as the language itself writes it: %s', (language) => {
    const notation = notationOf(language);
    const writer = new Intl.NumberFormat(language, { maximumFractionDigits: 5 });
    fc.assert(
      fc.property(aNumber, (value) => {
        expect(numberIn(writer.format(value), notation)).toBe(value);
      }),
      tries(60),
    );
  });

  it('is read as it is written here, with nothing to tell, whatever the language', () => {
    fc.assert(
      fc.property(
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        fc.constantFrom('en', 'de', 'fr', 'de-CH', 'hi', 'ar', 'ru'),
        (value, language) => {
          const notation = notationOf(language);
          const written = formatNumber(value, notation.decimalSign);
          expect(written).not.toMatch(/e/i);
          expect(numberIn(written, notation)).toBe(value + 0);
          expect(numberIn(shownNumber(value, notation.decimalSign), notation)).toBe(value + 0);
        },
      ),
    );
  });

  it('never fails on what people type, and tells what it took', () => {
    const typed = fc.stringMatching(/^[-+0-9.,' eE×·^10³a%\u00a0\u202f]{0,12}$/);
    fc.assert(
      fc.property(typed, fc.constantFrom('en', 'de', 'fr', 'de-CH'), (text, language) => {
        const notation = notationOf(language);
        const reading = readNumber(text, notation);
        if (reading.kind === 'problem') return;
        expect(reading.value).toSatisfy(Number.isFinite);
        const { readAs } = reading.notice ?? {};
        if (readAs !== undefined) expect(numberIn(readAs, notation)).toBe(reading.value);
      }),
      tries(2000),
    );
  });
});

describe('writing a number', () => {
  it.each<[number, string]>([
    [0, '0'],
    [-0, '0'],
    [42, '42'],
    [-3.5, '-3.5'],
    [1e21, '1000000000000000000000'],
    [1.5e-7, '0.00000015'],
    [1.25e22, '12500000000000000000000'],
    [123456.789, '123456.789'],
  ])('%d is %j', (value, written) => {
    expect(formatNumber(value)).toBe(written);
  });
});

it('adds as on paper, not as in binary', () => {
  expect(addDecimals(0.8, -0.1)).toBe(0.7);
  expect(addDecimals(1.1, 0.1)).toBe(1.2);
  fc.assert(
    fc.property(aNumber, aNumber, (left, right) => {
      expect(Number(formatNumber(addDecimals(left, right)))).toBeCloseTo(left + right, 5);
    }),
  );
});

it.each([
  ['en', '.'],
  ['en-ZA', ','],
  ['ru', ','],
  ['ru-RU', ','],
  ['de', ','],
  ['de-CH', '.'],
  ['de-Latn-CH', '.'],
  ['fr', ','],
  ['es', ','],
  ['es-MX', '.'],
  ['pt-BR', ','],
  ['uk', ','],
  ['ja', '.'],
  ['mn', '.'],
  ['lo', ','],
  ['zh-Hant', '.'],
  ['xx', '.'],
])('%s writes decimals with %j', (language, sign) => {
  expect(decimalSignOf(language)).toBe(sign);
});
