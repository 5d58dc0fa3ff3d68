import { describe, expect, it } from 'vitest';
import { isRegisteredLanguage, meantLanguage } from '../../src/definition/language-tags.ts';

describe('language tags', () => {
  it.each(['en', 'EN', 'pt-BR', 'zh-Hant-TW', 'grc', 'cmn', 'tl', 'uk', 'fil'])('%s is registered', (tag) => {
    expect(isRegisteredLanguage(tag)).toBe(true);
  });

  it.each(['eng', 'rus', 'ger', 'deu', 'xx', 'jp', 'gr', 'english', 'x-klingon', ''])('%s is not', (tag) => {
    expect(isRegisteredLanguage(tag)).toBe(false);
  });

  it.each([
    ['English', 'en'],
    ['english', 'en'],
    ['Ukrainian', 'uk'],
    ['Deutsch', 'de'],
    ['русский', 'ru'],
    ['en_US', 'en-US'],
    ['English (US)', 'en-US'],
    ['eng-GB', 'en-GB'],
    ['Chinese (Simplified)', 'zh'],
    ['cz', 'cs'],
    ['jp', 'ja'],
    ['Klingon', undefined],
    ['', undefined],
  ])('%s means %s', (written, meant) => {
    expect(meantLanguage(written)).toBe(meant);
  });
});
