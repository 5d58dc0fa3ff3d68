import { expect, it } from 'vitest';
import { meantDate } from '../../src/definition/written-date.ts';

it.each([
  ['19.11.1863', '1863-11-19'],
  ['6.5.1938', '1938-05-06'],
  ['11.1863', '1863-11'],
  ['11/19/1863', '1863-11-19'],
  ['19/11/1863', '1863-11-19'],
  ['1863/11/19', '1863-11-19'],
  ['1863-5-6', '1863-05-06'],
  ['1863-5', '1863-05'],
  ['1861-1865', '1861/1865'],
  ['1861–1865', '1861/1865'],
  ['1930s', '193X'],
  ['ca. 1863', '1863~'],
  ['44 BC', '-0043'],
  ['November 1863', '1863-11'],
  ['19 November 1863', '1863-11-19'],
  ['Nov 19, 1863', '1863-11-19'],
])('%s is written %s', (written, meant) => {
  expect(meantDate(written)).toBe(meant);
});

it.each(['5/6/1938', '13.13.1863', '40.1.1863', 'in May', 'Ramadan 1863', '1863'])(
  '%s is left to the author',
  (written) => {
    expect(meantDate(written)).toBeUndefined();
  },
);
