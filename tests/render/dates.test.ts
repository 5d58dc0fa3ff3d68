import { describe, expect, it } from 'vitest';
import { edtfBounds, isCalendarDate } from '../../src/definition/edtf.ts';
import { dateWords } from '../../src/render/dates.ts';
import { fc, tries } from '../support/property.ts';

/** No-break spaces are shown as `~` here. */
const shown = (edtf: string, language: string): string => dateWords(edtf, language).replaceAll('\u00a0', '~');

describe('dateWords', () => {
  it.each([
    ['1939-05-06', '6~May 1939', '6~мая 1939~г.'],
    ['1939-05', 'May 1939', 'май 1939~г.'],
    ['1939', '1939', '1939~г.'],
    ['1937~', 'c. 1937', 'ок. 1937~г.'],
    ['1937?', '1937?', '1937~г. (?)'],
    ['1937%', 'c. 1937?', 'ок. 1937~г. (?)'],
    ['1939-05~', 'c. May 1939', 'ок. мая 1939~г.'],
    ['193X', '1930s', '1930-е~гг.'],
    ['19XX', '1900–1999', '1900–1999~гг.'],
    ['1939-XX', '1939', '1939~г.'],
    ['1939-XX-XX', '1939', '1939~г.'],
    ['1939-05-XX', 'May 1939', 'май 1939~г.'],
    ['XXXX', 'undated', 'без даты'],
    ['1936/1938', '1936–1938', '1936–1938~гг.'],
    ['1939-05/1939-06', 'May–June 1939', 'май–июнь 1939~г.'],
    ['1939-05/1940-06', 'May 1939 – June 1940', 'май 1939~г. – июнь 1940~г.'],
    ['1939-05-06/1939-05-08', '6–8~May 1939', '6–8~мая 1939~г.'],
    ['1939-05-06/1939-06-08', '6~May – 8~June 1939', '6~мая – 8~июня 1939~г.'],
    ['1939-05-31/1940-01-02', '31~May 1939 – 2~January 1940', '31~мая 1939~г. – 2~января 1940~г.'],
    ['1936~/1938', 'c. 1936 – 1938', 'ок. 1936~г. – 1938~г.'],
    ['1936/..', 'from 1936', 'с 1936~г.'],
    ['../1938', 'until 1938', 'до 1938~г.'],
    ['1939-05/..', 'from May 1939', 'с мая 1939~г.'],
    ['1936/', '1936 – ?', '1936~г. – ?'],
    ['/1938', '? – 1938', '? – 1938~г.'],
    ['1939/1939', '1939', '1939~г.'],
    ['1939-05/1939-05', 'May 1939', 'май 1939~г.'],
    ['1939-05-06/1939-05-06', '6~May 1939', '6~мая 1939~г.'],
    ['1936~/1936~', 'c. 1936', 'ок. 1936~г.'],
    ['-0043/-0043', '44 BC', '44~г. до н.~э.'],
    ['Y-20000', '20001 BC', '20001~г. до н.~э.'],
    ['1939-21', 'spring 1939', 'весна 1939~г.'],
    ['-0043', '44 BC', '44~г. до н.~э.'],
    ['-003X', '40–31 BC', '40–31~гг. до н.~э.'],
    ['-193X', '1940–1931 BC', '1940–1931~гг. до н.~э.'],
    ['-01XX', '200–101 BC', '200–101~гг. до н.~э.'],
    ['-000X', '10–1 BC', '10–1~гг. до н.~э.'],
    ['000X', '1 BC – 9', '1~г. до н.~э. – 9~г.'],
    ['00XX', '1 BC – 99', '1~г. до н.~э. – 99~г.'],
    ['001X', '10s', '10-е~гг.'],
    ['0000', '1 BC', '1~г. до н.~э.'],
    ['0476', '476', '476~г.'],
    ['1939-05-06T12:00:00Z', '6~May 1939', '6~мая 1939~г.'],
    ['Y170000002', '170000002', '170000002~г.'],
  ])('%s', (edtf, english, russian) => {
    expect(shown(edtf, 'en')).toBe(english);
    expect(shown(edtf, 'ru-RU')).toBe(russian);
  });

  it.each([
    ['1939-05-06', '6~de mayo de 1939'],
    ['1939-05', 'mayo de 1939'],
    ['1937~', 'ca. 1937'],
    ['193X', 'década de 1930'],
    ['1939-21', 'primavera de 1939'],
    ['1939-05-06/1939-05-08', '6–8~de mayo de 1939'],
    ['1939-05/1939-06', 'mayo–junio de 1939'],
    ['1939-05/..', 'desde mayo de 1939'],
    ['-0043', '44 a.~C.'],
  ])('%s in Spanish', (edtf, spanish) => {
    expect(shown(edtf, 'es-MX')).toBe(spanish);
  });

  it.each([
    'garbage',
    '',
    '../..',
    '1939/1940/1941',
    '1939-13',
    '-0000',
    '../1939-23',
    'Y99999999999999999999',
    'Y1000000000000000000000000',
  ])('shows %j, which it does not know, as it stands', (edtf) => {
    expect(dateWords(edtf, 'en')).toBe(edtf);
  });

  it('has words in every language for whatever check accepts, and none of the marks of the format', () => {
    const digits = (length: number) => fc.stringMatching(new RegExp(`^[0-9]{${length}}$`));
    const sign = fc.constantFrom('', '-');
    const year = fc.oneof(
      fc.tuple(sign, digits(4)).map((parts) => parts.join('')),
      fc.tuple(sign, digits(3)).map((parts) => `${parts.join('')}X`),
      fc.tuple(sign, digits(2)).map((parts) => `${parts.join('')}XX`),
      fc.tuple(sign, fc.stringMatching(/^[1-9][0-9]{4,25}$/)).map((parts) => `Y${parts.join('')}`),
      fc.constant('XXXX'),
    );
    const two = fc.integer({ min: 1, max: 31 }).map((part) => `-${String(part).padStart(2, '0')}`);
    const rest = fc.oneof(
      fc.constantFrom(
        '',
        '-XX',
        '-XX-XX',
        '-05-XX',
        '-21',
        '-22',
        '-23',
        '-24',
        '-05-06T10:30:00Z',
        '-05-06T10:30:00+03',
      ),
      two,
      fc.tuple(two, two).map((parts) => parts.join('')),
    );
    const point = fc.tuple(year, rest, fc.constantFrom('', '?', '~', '%')).map((parts) => parts.join(''));
    const end = fc.oneof(point, fc.constantFrom('', '..'));
    const spans = fc
      .oneof(
        fc.tuple(end, end),
        point.map((same) => [same, same]),
      )
      .map((ends) => ends.join('/'));
    const known =
      /January|February|March|April|May|June|July|August|September|October|November|December|spring|summer|autumn|winter|c\. |BC|undated|from|until|\d{2,}0s|(?<=^|\s)\d{1,2}0s|\b0s/g;
    fc.assert(
      fc.property(fc.oneof(point, spans), (edtf) => {
        fc.pre(edtfBounds(edtf) !== undefined);
        for (const language of ['en', 'de', 'ar']) {
          const words = dateWords(edtf, language)
            .replace(/[\u2066-\u2069]/g, '')
            .replace(known, '');
          expect(words).toMatch(/^[\d\s–?]*$/);
        }
        expect(dateWords(edtf, 'ru')).not.toMatch(/[A-Za-z~%]|\.\.|\d-\d|\/|undefined/);
      }),
      tries(2000),
    );
  });

  it('falls back to English', () => {
    expect(dateWords('1939-05', 'pl')).toBe('May 1939');
  });
});

describe('isCalendarDate', () => {
  it.each([
    ['1939-05-06', true],
    ['1939', true],
    ['1937~', false],
    ['1936/1938', false],
    ['0000', false],
    ['193X', false],
    ['1939-21', false],
  ])('%s: %s', (edtf, valid) => {
    expect(isCalendarDate(edtf)).toBe(valid);
  });
});
