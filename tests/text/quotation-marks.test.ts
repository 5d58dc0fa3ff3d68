import { expect, it } from 'vitest';
import { textFor } from '../../src/text/text.ts';

it.each([
  ['en', '“”'],
  ['ru', '«»'],
  ['de', '„“'],
  ['de-CH', '«»'],
  ['de-Latn-CH', '«»'],
  ['ar', '«»'],
  ['zh-Hans', '“”'],
  ['zh-Hant-TW', '「」'],
  ['constructor', '“”'],
])('words of an excerpt in %s stand in %s', (language, marks) => {
  const text = textFor(language);
  expect(text('excerpt.openQuote') + text('excerpt.closeQuote')).toBe(marks);
});
