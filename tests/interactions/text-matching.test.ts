import { describe, expect, it } from 'vitest';
import { expandAccept, matchesAccepted, normaliseText } from '../../src/interactions/text-matching.ts';
import { fc } from '../support/property.ts';
import { someWords } from './arbitraries.ts';

const anyText = fc.string({ unit: 'grapheme' });
/** Letters and digits in other forms than the usual ones, with marks that combine. */
const strangeText = fc
  .array(
    fc.constantFrom('ﬁ', 'ｱ', 'ﾞ', 'ﻛ', 'Ⅳ', 'µ', 'İ', 'ß', 'ſ', 'e', '\u0301', '\u0307', '´', '\u00ad', '𝟙', '𝐀', ' '),
  )
  .map((letters) => letters.join(''));
const aStrayMark = fc.constantFrom(
  '\u00ad',
  '\u200b',
  '\u200e',
  '\u200f',
  '\u202a',
  '\u202e',
  '\u2066',
  '\u2069',
  '\ufeff',
);

describe('comparing typed texts', () => {
  it.each([
    ['Krumgol’ts', "Krumgol'ts"],
    ['Krumgol’ts', 'Krumgolʹts'],
    ['Krumgol’ts', 'Krumgolʼts'],
    ['1935–1939', '1935-1939'],
    ['1935–1939', '1935—1939'],
    ['1935–1939', '1935−1939'],
    ['café', 'cafe\u0301'],
    ['the  worker', ' The\u00a0Worker\n'],
    ['ЁЛКА', 'ёлка'],
    // What nobody sees, on either side.
    ['co\u00adoperation', 'cooperation'],
    ['cooperation', 'co\u00adoperation'],
    ['zero\u200bwidth', 'zerowidth'],
    ['\u200eltr', 'ltr'],
    ['x\ufeff', 'x'],
    ['שלום', '\u200fשלום\u200f'],
    ['שלום', '\u2067שלום\u2069'],
    ['1939', '\u202d1939\u202c'],
    ['سلام', '\u061cسلام'],
    ['می\u200cخواهم', 'میخواهم'],
    ['क्\u200dष', 'क्ष'],
    ['❤\ufe0f', '❤'],
    ['葛\u{e0100}城', '葛城'],
    ['word\u2060joiner', 'wordjoiner'],
    // The same letters and digits in another form.
    ['ﬁne', 'fine'],
    ['oﬃce', 'office'],
    ['Ｌｅｎｉｎｇｒａｄ', 'Leningrad'],
    ['ｱｲｳ', 'アイウ'],
    ['ﻛﺘﺎﺏ', 'كتاب'],
    ['Ⅳ', 'IV'],
    ['5 µg', '5 μg'],
    ['Ångström', '\u212bngström'],
    ['ĳs', 'ijs'],
    ['1939', '١٩٣٩'],
    ['۱۹۳۹', '1939'],
    // Apostrophes that phones make of themselves.
    ['l’été', 'l‘été'],
    ["l'été", 'l´été'],
    ["rock'n'roll", 'rock`n′roll'],
  ])('takes %j and %j for the same', (accepted, typed) => {
    expect(matchesAccepted(typed, [accepted], { caseSensitive: false })).toBe(true);
  });

  it.each([
    ['Krumgol’ts', 'Krumgolts', false],
    ['Worker', 'worker', true],
    ['ёлка', 'елка', false],
    ['a b', 'ab', false],
    ['.*', 'anything', false],
    // Here the form is the meaning.
    ['x²', 'x2', false],
    ['H₂O', 'H2O', false],
    ['1½', '11/2', false],
    ['xⁿ', 'xn', false],
    ['①', '1', false],
    [
      '🏴\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}',
      '🏴\u{e0067}\u{e0062}\u{e0077}\u{e006c}\u{e0073}\u{e007f}',
      false,
    ],
  ])('tells %j from %j', (accepted, typed, caseSensitive) => {
    expect(matchesAccepted(typed, [accepted], { caseSensitive })).toBe(false);
  });

  it('never accepts an empty text', () => {
    expect(matchesAccepted('  ', [' '], { caseSensitive: false })).toBe(false);
    expect(matchesAccepted('\u200e\u00ad', ['\ufeff'], { caseSensitive: false })).toBe(false);
  });

  it('does not see marks that stand anywhere', () => {
    fc.assert(
      fc.property(someWords, fc.array(fc.tuple(fc.nat(), aStrayMark)), (words, marks) => {
        const letters = [...words.normalize('NFC')];
        for (const [at, mark] of marks) letters.splice(at % (letters.length + 1), 0, mark);
        const marked = letters.join('');
        expect(matchesAccepted(marked, [words], { caseSensitive: true })).toBe(true);
        expect(matchesAccepted(words, [marked], { caseSensitive: true })).toBe(true);
      }),
    );
  });

  it('normalises once and for all', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, strangeText), fc.boolean(), (text, caseSensitive) => {
        const once = normaliseText(text, { caseSensitive });
        expect(normaliseText(once, { caseSensitive })).toBe(once);
      }),
    );
  });
});

describe('accepted answers for platforms that compare literally', () => {
  it('are the author’s own form first, then those that can be typed', () => {
    expect(expandAccept(['Krumgol’ts']).variants).toEqual(['Krumgol’ts', "Krumgol'ts", 'Krumgolʼts', 'Krumgolʹts']);
    expect(expandAccept(['1935–1939']).variants).toEqual(['1935–1939', '1935-1939', '1935—1939']);
    expect(expandAccept(['-5']).variants).toEqual(['-5', '\u22125']);
    expect(expandAccept(['\u22121.5']).variants).toEqual(['\u22121.5', '-1.5']);
    expect(expandAccept(['from -3 to 1-2']).variants).toEqual([
      'from -3 to 1-2',
      'from \u22123 to 1–2',
      'from \u22123 to 1—2',
    ]);
    expect(expandAccept(['worker', 'a worker'])).toEqual({ variants: ['worker', 'a worker'], rest: [] });
  });

  it('are written without marks that no keyboard types, with and without those that some do', () => {
    expect(expandAccept(['co\u00adoperation', '\u200eltr', 'ﬁne']).variants).toEqual(['cooperation', 'ltr', 'fine']);
    expect(expandAccept(['می\u200cخواهم']).variants).toEqual(['می\u200cخواهم', 'میخواهم']);
    expect(expandAccept(['۱۹۳۹']).variants).toEqual(['۱۹۳۹', '1939']);
    expect(expandAccept(['\u200b']).variants).toEqual([]);
  });

  it('are cut at the limit, rare forms first, and what is cut is said', () => {
    const accept = Array.from({ length: 10 }, (_, index) => `l’été ${index}`);
    const { variants, rest } = expandAccept(accept, 20);
    expect(variants.slice(0, 10)).toEqual(accept);
    expect(variants).toHaveLength(20);
    expect(rest).toHaveLength(20);
    expect(variants.slice(10)).toEqual(accept.map((answer) => answer.replace('’', "'")));
  });

  it('are all right by our own comparison, and hold every answer where the limit allows', () => {
    fc.assert(
      fc.property(fc.uniqueArray(someWords, { minLength: 1, maxLength: 20 }), (accept) => {
        const { variants, rest } = expandAccept(accept);
        expect(variants.length).toBeLessThanOrEqual(20);
        expect(new Set([...variants, ...rest]).size).toBe(variants.length + rest.length);
        for (const variant of [...variants, ...rest])
          expect(matchesAccepted(variant, accept, { caseSensitive: true })).toBe(true);
        for (const answer of accept) expect(variants).toContain(answer.normalize('NFC'));
      }),
    );
  });
});
