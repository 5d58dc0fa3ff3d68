import { describe, expect, it } from 'vitest';
import { asTyped, strayCharacterAt } from '../../src/written/characters.ts';
import { mixedWords, withoutLookAlikes } from '../../src/written/look-alikes.ts';

describe('letters of two alphabets in one word', () => {
  it.each([
    ['сoвет', 'совет', 'o', 'Latin'],
    ['Coвет', 'Совет', 'C', 'Latin'],
    ['sоviet', 'soviet', 'о', 'Cyrillic'],
    ['Moсква', 'Москва', 'M', 'Latin'],
    ['οil', 'oil', 'ο', 'Greek'],
    ['Αthens', 'Athens', 'Α', 'Greek'],
    ['рaxy', 'paxy', 'р', 'Cyrillic'],
  ])('%s is %s', (word, meant, letter, alphabet) => {
    expect(mixedWords(`a ${word}, b`)).toEqual([{ word, meant, letter, alphabet, offset: 2 + word.indexOf(letter) }]);
    expect(withoutLookAlikes(`a ${word}, b`)).toBe(`a ${meant}, b`);
  });

  it.each([
    'soviet совет',
    'IT-отдел',
    'x–лучи',
    'DNAмаркер',
    'αβc',
    'μm',
    'µg',
    'ΔT',
    'кB',
    'C#',
    'café',
    'ёлка',
    'λx',
    'кВт·h',
    '3D',
    'Ωm',
  ])('%s stays as it is', (text) => {
    expect(mixedWords(text)).toEqual([]);
    expect(withoutLookAlikes(text)).toBe(text);
  });
});

describe('characters that nobody types', () => {
  it.each([
    ['co\u00adoperation', 2, 'cooperation'],
    ['zero\u200bwidth', 4, 'zerowidth'],
    ['\u200eltr', 0, 'ltr'],
    ['x\ufeff', 1, 'x'],
    ['ﬁne', 0, 'fine'],
    ['oﬃce', 1, 'office'],
    ['ﻛﺘﺎﺏ', 0, 'كتاب'],
    ['ﬁn\u00ade', 0, 'fine'],
  ])('%j has one at %d, and is typed %j', (text, at, typed) => {
    expect(strayCharacterAt(text)).toBe(at);
    expect(asTyped(text)).toBe(typed);
  });

  it.each([
    'x²',
    'H₂O',
    '½',
    'Ⅳ',
    'ＡＢＣ',
    'می\u200cخواهم',
    '👩\u200d👩\u200d👧',
    '❤\ufe0f',
    'œuvre',
    'straße',
    'ĳs',
    'ﷺ',
    'a\u00a0b',
  ])('%j has none', (text) => {
    expect(strayCharacterAt(text)).toBe(-1);
    expect(asTyped(text)).toBe(text);
  });
});
