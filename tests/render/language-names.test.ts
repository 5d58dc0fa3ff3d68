import { expect, it } from 'vitest';
import { languageName } from '../../src/render/pages/excerpt.ts';
import { textFor } from '../../src/text/text.ts';

it.each([
  ['en', 'uk', 'Ukrainian'],
  ['ru', 'ru-Latn', 'русский'],
  ['en', 'und', 'not stated'],
  ['ru', 'und', 'не указан'],
  ['en', 'sah', 'sah'],
])('in %s a source in `%s` is in: %s', (ours, tag, shown) => {
  expect(languageName(tag, textFor(ours))).toBe(shown);
});
