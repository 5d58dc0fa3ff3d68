import { describe, expect, it } from 'vitest';
import { words as en } from '../../src/text/languages/en/words.ts';
import type { Catalogue } from '../../src/text/languages/language.ts';
import { languages } from '../../src/text/languages/languages.generated.ts';
import { numberRules } from '../../src/text/languages/numbers.generated.ts';
import { numberWords, plural } from '../../src/text/plural.ts';
import { type TextKey, textFor } from '../../src/text/text.ts';

const keys = Object.keys(en) as TextKey[];
const tags = Object.keys(languages) as (keyof typeof languages)[];
const others = tags.filter((tag) => tag !== 'en');

describe.each(others)('the words of %s', (tag) => {
  const words: Catalogue = languages[tag].words;
  const parameters = (text: string): string[] =>
    [...new Set([...text.matchAll(/\{([a-z]+)/gi)].map((match) => match[1] ?? ''))].sort();

  it('are all there, and no others', () => {
    expect(Object.keys(words).sort()).toEqual([...keys].sort());
  });

  it.each(keys)('%s has the same parameters as in English', (key) => {
    // A text may leave out the ending of a number, which its grammar does not need, and never asks for what nobody gives.
    expect(parameters(en[key])).toEqual(expect.arrayContaining(parameters(words[key])));
    for (const name of parameters(en[key])) if (name !== 'ending') expect(parameters(words[key])).toContain(name);
  });

  it('are translated: nothing but names and signs is the same as in English', () => {
    const isName = (key: string): boolean => /^document\.(pdf|geojson)$/.test(key);
    // What many languages write alike.
    const alike = /\b(?:comp|ed|et al|h|MB|min|Original|vols?)\b/g;
    const own = (key: TextKey) => en[key].replace(/\{[^}]*\}/g, '').replace(alike, '');
    const same = keys.filter((key) => en[key] === words[key] && !isName(key) && /[A-Za-z]{2}/.test(own(key)));
    expect(same).toEqual([]);
  });
});

describe.each(tags)('each text of %s', (tag) => {
  const words: Catalogue = languages[tag].words;

  it.each(keys)('%s chooses between as many forms as the language has', (key) => {
    for (const [, forms = ''] of words[key].matchAll(/\{[a-z]+((?:\|[^|{}]*)+)\}/gi))
      expect(forms.split('|').length - 1).toBe(numberRules[tag].forms);
  });

  it('has no straight quotation mark, and no space at its ends', () => {
    expect(keys.filter((key) => /["]|^\s|\s$/.test(words[key]))).toEqual([]);
  });

  it('says the months and seasons of a year', () => {
    const { months, monthsGenitive, seasons } = languages[tag].dates;
    expect([months.length, seasons.length]).toEqual([12, 4]);
    expect([0, 12]).toContain(monthsGenitive.length);
  });
});

describe('plural', () => {
  it.each([
    ['en', 1, 'point'],
    ['en', 0, 'points'],
    ['en', 2, 'points'],
    ['en', 1.5, 'points'],
    ['en-GB', 1, 'point'],
    ['xx', 1, 'point'],
  ])('%s %d: %s', (language, n, form) => {
    expect(plural(language, n, ['point', 'points'])).toBe(form);
  });

  it.each([
    [1, 'балл'],
    [2, 'балла'],
    [4, 'балла'],
    [5, 'баллов'],
    [11, 'баллов'],
    [12, 'баллов'],
    [14, 'баллов'],
    [21, 'балл'],
    [22, 'балла'],
    [111, 'баллов'],
    [112, 'баллов'],
    [121, 'балл'],
    [0, 'баллов'],
    [1.5, 'балла'],
  ])('ru %d: %s', (n, form) => {
    expect(plural('ru', n, ['балл', 'балла', 'баллов'])).toBe(form);
  });

  it('takes the last form where one is missing', () => {
    expect(plural('ru', 5, ['раз', 'раза'])).toBe('раза');
    expect(plural('ru', 5, [])).toBe('');
  });
});

describe('textFor', () => {
  it('fills parameters and writes numbers as the language does', () => {
    expect(textFor('en')('grading.points', { points: 1.5 })).toBe('Worth 1.5 points.');
    expect(textFor('ru-RU')('grading.points', { points: 1.5 })).toBe('Оценивается в 1,5 балла.');
    expect(numberWords('ru', -0.5)).toBe('−0,5');
  });

  it('speaks English where it has no words for the language, with English forms', () => {
    expect(textFor('de')('grading.pointsShort', { points: 1 })).toBe('1 point');
  });

  it('never takes a parameter from a prototype, nor a language', () => {
    expect(textFor('en')('page.original', {})).toBe('in the original: {original}');
    expect(textFor('constructor')('module.glossary')).toBe('Glossary');
  });

  it('puts a parameter in as it is, even where it looks like one', () => {
    expect(textFor('en')('page.original', { original: '{x|y} $& $1' })).toBe('in the original: {x|y} $& $1');
  });
});
