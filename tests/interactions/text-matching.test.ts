import { describe, expect, it } from 'vitest';
import { expandAccept, matchesAccepted, normaliseText } from '../../src/interactions/text-matching.ts';
import { fc } from '../support/property.ts';
import { someWords } from './arbitraries.ts';

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
  ])('takes %j and %j for the same', (accepted, typed) => {
    expect(matchesAccepted(typed, [accepted], { caseSensitive: false })).toBe(true);
  });

  it.each([
    ['Krumgol’ts', 'Krumgolts', false],
    ['Worker', 'worker', true],
    ['ёлка', 'елка', false],
    ['a b', 'ab', false],
    ['.*', 'anything', false],
  ])('tells %j from %j', (accepted, typed, caseSensitive) => {
    expect(matchesAccepted(typed, [accepted], { caseSensitive })).toBe(false);
  });

  it('never accepts an empty text', () => {
    expect(matchesAccepted('  ', [' '], { caseSensitive: false })).toBe(false);
  });

  it('normalises once and for all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.boolean(), (text, caseSensitive) => {
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
    expect(expandAccept(['worker', 'a worker'])).toEqual({ variants: ['worker', 'a worker'], rest: [] });
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
