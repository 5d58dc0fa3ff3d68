import { parse } from 'edtf';
import { describe, expect, it } from 'vitest';
import { edtfBounds } from '../../src/definition/edtf.ts';
import { fc, tries } from '../support/property.ts';

/** What the reference library makes of a text: its EDTF level, or undefined. */
function libraryLevel(text: string): number | undefined {
  try {
    const { level } = parse(text);
    return level;
  } catch {
    return undefined;
  }
}

const digits = (length: number) => fc.stringMatching(new RegExp(`^[0-9]{${length}}$`));
const year = fc.oneof(
  digits(4),
  digits(3).map((written) => `${written}X`),
  digits(2).map((written) => `${written}XX`),
  fc.stringMatching(/^-[0-9]{3}[1-9]$/),
  digits(5).map((written) => `Y${written}`),
  fc.constant('XXXX'),
);
const part = fc.oneof(
  fc.integer({ min: 0, max: 32 }).map((value) => String(value).padStart(2, '0')),
  fc.constantFrom('XX', '21', '24', '1'),
);
const date = fc
  .tuple(year, fc.option(part), fc.option(part), fc.constantFrom('', '?', '~', '%'))
  .map(
    ([written, month, day, qualifier]) =>
      [written, ...(month === null ? [] : [month, ...(day === null ? [] : [day])])].join('-') + qualifier,
  );
const open = fc.constantFrom('', '..');
const text = fc.oneof(
  date,
  fc.tuple(date, fc.oneof(date, open)).map((ends) => ends.join('/')),
  fc.tuple(open, date).map((ends) => ends.join('/')),
);

describe('a date in the Extended Date/Time Format', () => {
  it.each([
    '1939',
    '1939-05',
    '1939-05-06',
    '1939-05-06T10:30:00Z',
    '1939-05-06T10:30:00+03',
    '1936/1938',
    '1936-08/1938',
    '1937?',
    '1937~',
    '1937-05%',
    '193X',
    '19XX',
    '1939-XX',
    '1939-05-XX',
    '1939-XX-XX',
    '1939-22',
    'XXXX',
    '-0044-03-15',
    '0000',
    'Y-17000',
    '1939/..',
    '../1939',
    '1939/',
    '/1939',
    '1936~/1938?',
    '1940-02-29',
  ])('%s is one', (written) => {
    expect(edtfBounds(written)).toBeDefined();
    expect(libraryLevel(written)).toBeLessThanOrEqual(1);
  });

  it.each([
    '',
    '39',
    '1939-5-6',
    '06.05.1939',
    '1939-13',
    '1939-00',
    '1939-02-30',
    '1939-02-29',
    '1900-02-29',
    '1939-22-01',
    '193X-05',
    '193X-XX',
    '193X?',
    '193X/1950',
    '1939-21/1939-22',
    '-0000',
    '1939-XX-05',
    '../..',
    '/',
    '1938/1936',
    '1936/1937/1938',
    '1939-05-06T25:00:00Z',
    'Y1939',
    '[1667,1668]',
    '?1939',
    '1939-05-06 ',
    'May 1939',
  ])('%j is none', (written) => {
    expect(edtfBounds(written)).toBeUndefined();
  });

  it('is one exactly where the reference library finds one of level 0 or 1', () => {
    fc.assert(
      fc.property(text, (written) => {
        // The library is mistaken about leap years outside our times: it knows 1000-02-29.
        fc.pre(!written.includes('-02-29'));
        const level = libraryLevel(written);
        const [from = '', to] = written.split('/');
        const bounds = [from, to ?? from].map(edtfBounds);
        // The library lets intervals run backwards and knows level 2 as well.
        const backwards =
          to !== undefined && bounds.every(Boolean) && (bounds[1]?.latest ?? 0) < (bounds[0]?.earliest ?? 0);
        expect(edtfBounds(written) !== undefined).toBe(level !== undefined && level <= 1 && !backwards);
      }),
      tries(1000),
    );
  });

  it.each([
    ['1937', '1938'],
    ['193X', '1940'],
    ['19XX', '2000'],
    ['-193X', '-1929'],
    ['-0045', '-0044'],
    ['-0001', '0000'],
    ['1939-04', '1939-05-01'],
    ['1939-21', '1939-22'],
    ['1936/1938', '1939'],
    ['../1938', '1939'],
    ['1938-12-31', '1939-01-01'],
  ])('%s is over before %s', (earlier, later) => {
    expect(edtfBounds(earlier)?.latest).toBeLessThan(edtfBounds(later)?.earliest ?? Number.NaN);
  });
});
