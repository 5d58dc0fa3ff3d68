import { describe, expect, it } from 'vitest';
import { en } from '../../src/text/en.ts';
import { numberWords, plural } from '../../src/text/plural.ts';
import { ru } from '../../src/text/ru.ts';
import { type TextKey, textFor } from '../../src/text/text.ts';

const keys = Object.keys(en) as TextKey[];

describe('the catalogues', () => {
  const parameters = (text: string): string[] =>
    [...new Set([...text.matchAll(/\{([a-z]+)/gi)].map((match) => match[1] ?? ''))].sort();

  it.each(keys)('%s has the same parameters in both languages', (key) => {
    // A Russian text may leave out what its grammar does not need, never ask for what nobody gives.
    expect(parameters(en[key])).toEqual(expect.arrayContaining(parameters(ru[key])));
    for (const name of parameters(en[key])) if (!['ending'].includes(name)) expect(parameters(ru[key])).toContain(name);
  });

  it.each(keys)('%s chooses between as many forms as the language has', (key) => {
    for (const [text, count] of [
      [en[key], 2],
      [ru[key], 3],
    ] as const)
      for (const [, forms = ''] of text.matchAll(/\{[a-z]+((?:\|[^|{}]*)+)\}/gi))
        expect(forms.split('|').length - 1).toBe(count);
  });

  it('is translated: nothing but names and signs is the same in both languages', () => {
    const isName = (key: string): boolean => /^document\.(pdf|geojson)$/.test(key);
    const same = keys.filter(
      (key) => en[key] === ru[key] && !isName(key) && /[A-Za-z]{2}/.test(en[key].replace(/\{[^}]*\}/g, '')),
    );
    expect(same).toEqual([]);
  });

  it('has no text with a straight quotation mark or a space at its ends', () => {
    expect(keys.filter((key) => /["]|^\s|\s$/.test(en[key] + ru[key]))).toEqual([]);
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
