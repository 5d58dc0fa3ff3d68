import { describe, expect, it } from 'vitest';
import { countWords, nearestWords, sourceText, standsIn } from '../../src/resolve/quotation.ts';
import { fc } from '../support/property.ts';

const chapter = sourceText(
  'The director interrupted.\n\nThen he said: ‘They are being\nchecked every day, for your informa-\ntion’.¹⁰¹ The word *narod* [people] . . . was used – twice.',
);

describe('a quotation', () => {
  it.each([
    'They are being checked every day',
    'for your information',
    '“They are being checked every day, for your information”',
    'The word narod [people] … was used — twice',
    'The word narod […] was used',
    '[He] said: … checked every day',
    'The director interrupted. Then he said:',
    'The dir\u00adector inter\u200brupted.',
    '\u200eThe director interrupted\u200f',
    'every day, for your informa\u00adtion',
    'The dirеctor interrupted',
  ])('%j stands in its source', (quotation) => {
    expect(standsIn(chapter, quotation)).toBe(true);
  });

  it.each([
    'they are being checked',
    'They were being checked',
    'heck',
    'They are being check',
    'hey are being checked',
    'every day, for our information',
    'twice … The director',
    '…',
    '[the director]',
  ])('%j does not', (quotation) => {
    expect(standsIn(chapter, quotation)).toBe(false);
  });

  it('stands in every text of which it is a run of whole words', () => {
    const words = fc.array(fc.stringMatching(/^[a-zA-Zа-я]{1,8}[.,;!?]?$/), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(words, fc.nat(), fc.nat(), (all, from, length) => {
        const start = from % all.length;
        const quotation = all.slice(start, start + 1 + (length % all.length)).join(' ');
        expect(standsIn(sourceText(all.join('\n  ')), quotation)).toBe(true);
      }),
    );
  });
});

describe('a source with characters that nobody sees', () => {
  const scanned = sourceText('The oﬃce of co\u00adoperation, work\u00ad\ners of the ﬁve zero\u200bwidth сoветов.');
  it.each(['The office of cooperation', 'workers of the five', 'zerowidth советов', 'The oﬃce of co\u00adoperation'])(
    '%j stands in it',
    (quotation) => {
      expect(standsIn(scanned, quotation)).toBe(true);
    },
  );
  it.each(['five zero', 'operation', 'work', 'fice of'])('%j does not', (quotation) => {
    expect(standsIn(scanned, quotation)).toBe(false);
  });
});

describe('the nearest words', () => {
  it('are shown with their line', () => {
    expect(nearestWords(chapter, 'They are checked daily, for your information')).toEqual({
      words: 'They are being checked every day, for',
      line: 3,
    });
    expect(nearestWords(chapter, 'The director was interrupted')).toEqual({
      words: 'The director interrupted. Then',
      line: 1,
    });
  });

  it('are none where nothing resembles', () => {
    expect(nearestWords(chapter, 'completely unrelated sentence here')).toBeUndefined();
    expect(nearestWords(chapter, '…')).toBeUndefined();
    expect(nearestWords(sourceText(''), 'words')).toBeUndefined();
  });

  it('are the quotation itself where it stands in the text', () => {
    const words = fc.array(fc.stringMatching(/^[a-z]{3,8}$/), { minLength: 5, maxLength: 40 });
    fc.assert(
      fc.property(words, fc.nat(), (all, from) => {
        const start = from % (all.length - 3);
        const quotation = all.slice(start, start + 4).join(' ');
        const found = nearestWords(sourceText(all.join(' ')), quotation);
        expect([...(found?.words ?? '').split(' ')].sort()).toEqual(quotation.split(' ').sort());
      }),
    );
  });
});

it.each([
  ['They are being checked', 4],
  ['Krumgol’ts, that’s all', 3],
  ['Это не заметно', 3],
  ['1936–1938, twenty-six', 3],
  ['— … —', 0],
])('%j has %d words', (text, count) => {
  expect(countWords(text)).toBe(count);
});
