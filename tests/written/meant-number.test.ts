import { expect, it } from 'vitest';
import { meantNumbers, numbersMeantIn } from '../../src/written/meant-number.ts';

it.each([
  ['8', ['8']],
  ['1.500', ['1.500']],
  ['2,5', ['2.5']],
  ['-2,75', ['-2.75']],
  ['1,500', ['1500', '1.5']],
  ['-12,345', ['-12345', '-12.345']],
  ['0,500', ['0.500']],
  ['1938,125', ['1938.125']],
  ['1,500,000', ['1500000']],
  ['1,500.25', ['1500.25']],
  ['1.500.000', ['1500000']],
  ['1.500,25', ['1500.25']],
  ['2,5,7', []],
  ['1.2.3', []],
])('%s may mean %j', (written, meant) => {
  expect(meantNumbers(written)).toEqual(meant);
});

it.each([
  ['about 5 m', ['5']],
  ['5 m/s', ['5']],
  ['10 000 km', ['10000']],
  ['1\u202f500\u202f000', ['1500000']],
  ['1.5 x 10^3', ['1.5e3']],
  ['2/5', ['0.4']],
  // What goes on behind the first number makes another of it.
  ['1/2 cm', []],
  ['1 1/2', []],
  ['10^3', []],
  ['5.10^3', []],
  ['1:30', []],
  ['2 x 45 minutes', []],
  ['10²', []],
  ['1/0', []],
])('in %j may be meant %j', (text, meant) => {
  expect(numbersMeantIn(text)).toEqual(meant);
});
