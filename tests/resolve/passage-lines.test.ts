import { describe, expect, it } from 'vitest';
import { cutPassages } from '../../src/resolve/passage-lines.ts';
import { fc } from '../support/property.ts';

const passages = [
  { id: 'charge', kind: 'quoted' as const, speaker: 'worker', text: 'poor use of cadres, poor use of time' },
  { id: 'report', kind: 'narrated' as const, text: 'The meeting applauds.' },
];
const nameOf = (person: string) => (person === 'worker' ? 'Krumgol’ts' : person);

describe('passages with words to choose', () => {
  it('are cut where the words begin and end', () => {
    expect(
      cutPassages(
        passages,
        [
          { id: 'b', quote: 'cadres' },
          { id: 'a', quote: 'poor use' },
          { id: 'c', quote: 'The meeting applauds.' },
        ],
        nameOf,
      ),
    ).toEqual({
      lines: [
        {
          id: 'charge',
          passageKind: 'quoted',
          speaker: 'Krumgol’ts',
          segments: [
            { text: 'poor use', choice: 'a' },
            { text: ' of ' },
            { text: 'cadres', choice: 'b' },
            { text: ', poor use of time' },
          ],
        },
        { id: 'report', passageKind: 'narrated', segments: [{ text: 'The meeting applauds.', choice: 'c' }] },
      ],
      missing: [],
      overlapping: [],
    });
  });

  it.each([
    ['The work\u00aders spoke', 'workers', 'work\u00aders'],
    ['of co\u00adoperation and', 'cooperation', 'co\u00adoperation'],
    ['zero\u200bwidth', 'zerowidth', 'zero\u200bwidth'],
    ['the ﬁne office', 'fine office', 'ﬁne office'],
    ['the oﬃce', 'of', 'oﬃ'],
    ['the oﬃce', 'ice', 'ﬃce'],
    ['plain words', 'pla\u200ein words\ufeff', 'plain words'],
    ['в сoвете', 'совете', 'сoвете'],
    ['слово\u00a0— дело', 'слово — дело', 'слово\u00a0— дело'],
    ['e\u0301te\u0301 \u2067שלום\u2069', 'été שלום', 'été \u2067שלום\u2069'],
  ])('are found in %j where only what nobody sees differs: %j', (text, quote, chosen) => {
    const { lines, missing } = cutPassages([{ id: 'p', kind: 'quoted', text }], [{ id: 'a', quote }], nameOf);
    expect(missing).toEqual([]);
    expect(lines[0]?.segments.find(({ choice }) => choice === 'a')?.text).toBe(chosen);
    expect(lines[0]?.segments.map((segment) => segment.text).join('')).toBe(text.normalize('NFC'));
  });

  it.each([
    ['a x² sign', 'a x2'],
    ['capital Letters', 'letters'],
    ['soviet', 'совет'],
  ])('are not found in %j where it reads otherwise: %j', (text, quote) => {
    expect(cutPassages([{ id: 'p', kind: 'quoted', text }], [{ id: 'a', quote }], nameOf).missing).toEqual(['a']);
  });

  it('give a second candidate the next place, and say where there is none', () => {
    const candidate = (id: string, quote: string) => ({ id, quote });
    const cut = cutPassages(
      passages,
      [candidate('a', 'poor use'), candidate('b', 'poor use'), candidate('c', 'use of'), candidate('d', 'Applause')],
      nameOf,
    );
    expect(cut.missing).toEqual(['d']);
    expect(cut.overlapping).toEqual(['c']);
  });

  it('find words whose accents are signs of their own, which look the same', () => {
    const cut = cutPassages(
      [{ id: 'bar', kind: 'quoted', text: 'Un cafe\u0301 noir.' }],
      [{ id: 'a', quote: 'caf\u00e9 noir' }],
      nameOf,
    );
    expect(cut.missing).toEqual([]);
    expect(cut.lines[0]?.segments).toEqual([{ text: 'Un ' }, { text: 'caf\u00e9 noir', choice: 'a' }, { text: '.' }]);
  });

  it('find words with another space or apostrophe, and show the passage’s own', () => {
    const text = 'L\u2019heure\u00a0: oui.';
    const cut = cutPassages([{ id: 'clock', kind: 'quoted', text }], [{ id: 'a', quote: "L'heure : oui" }], nameOf);
    expect(cut.lines[0]?.segments).toEqual([{ text: 'L\u2019heure\u00a0: oui', choice: 'a' }, { text: '.' }]);
  });

  it('lose no letter', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ maxLength: 30 }), { minLength: 1, maxLength: 5 }),
        fc.array(fc.string({ minLength: 1, maxLength: 3 }), { maxLength: 6 }),
        (texts, quotes) => {
          const { lines, missing, overlapping } = cutPassages(
            texts.map((text, index) => ({ id: `p${index}`, kind: 'quoted', text })),
            quotes.map((quote, index) => ({ id: `q${index}`, quote })),
            nameOf,
          );
          expect(lines.map(({ segments }) => segments.map(({ text }) => text).join(''))).toEqual(texts);
          const placed = lines.flatMap(({ segments }) => segments.flatMap(({ choice }) => choice ?? []));
          expect(placed.length + missing.length + overlapping.length).toBe(quotes.length);
        },
      ),
    );
  });
});
