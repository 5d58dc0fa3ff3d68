import { describe, expect, it } from 'vitest';
import { addDecimals, decimalSignOf, formatNumber, parseNumber } from '../../src/interactions/number-text.ts';
import { fc } from '../support/property.ts';
import { aNumber } from './arbitraries.ts';

describe('reading a typed number', () => {
  it.each<[string, '.' | ',', number | undefined]>([
    ['42', '.', 42],
    [' 42 ', '.', 42],
    ['-3.5', '.', -3.5],
    ['\u22123.5', '.', -3.5],
    ['–3', '.', -3],
    ['+7', '.', 7],
    ['.5', '.', 0.5],
    ['5.', '.', 5],
    ['3,5', ',', 3.5],
    ['3.5', ',', 3.5],
    ['1 234 567', '.', 1234567],
    ['1\u00a0234,5', ',', 1234.5],
    ['1\u202f234', ',', 1234],
    ['1,234', '.', 1234],
    ['1,234,567.5', '.', 1234567.5],
    ['1,5', '.', undefined],
    ['1,2345', '.', undefined],
    ['1,234', ',', 1.234],
    ['1,2,3', ',', undefined],
    ['1.234,5', ',', undefined],
    ['12 34', '.', undefined],
    ['1e3', '.', 1000],
    ['１２', '.', 12],
    ['١٢٫٥', '.', 12.5],
    ['-۱٬۲۳۴', '.', -1234],
    ['१२', '.', 12],
    ['\u200e-3.5', '.', -3.5],
    ['\u061c٧\u061c', ',', 7],
    ['1e999', '.', undefined],
    ['Infinity', '.', undefined],
    ['0x10', '.', undefined],
    ['5 kg', '.', undefined],
    ['', '.', undefined],
    ['-', '.', undefined],
    ['-0', '.', 0],
  ])('%j with the sign %j is %j', (typed, sign, value) => {
    expect(parseNumber(typed, sign)).toBe(value);
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

  it('is read back as the same number', () => {
    fc.assert(
      fc.property(
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        fc.constantFrom('.' as const, ',' as const),
        (value, sign) => {
          const written = formatNumber(value, sign);
          expect(written).not.toMatch(/e/i);
          expect(parseNumber(written, sign)).toBe(value + 0);
        },
      ),
    );
  });
});

it('adds as on paper, not as in binary', () => {
  expect(addDecimals(0.8, -0.1)).toBe(0.7);
  expect(addDecimals(1.1, 0.1)).toBe(1.2);
  fc.assert(
    fc.property(aNumber, aNumber, (left, right) => {
      expect(parseNumber(formatNumber(addDecimals(left, right)), '.')).toBeCloseTo(left + right, 5);
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
  ['zh-Hant', '.'],
  ['xx', '.'],
])('%s writes decimals with %j', (language, sign) => {
  expect(decimalSignOf(language)).toBe(sign);
});
