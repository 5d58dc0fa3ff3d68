import { expect, test } from 'vitest';
import { texReader } from '../../../src/content/formulas/read-tex.ts';
import { namedFormulas } from '../../../src/content/formulas/spoken/named.ts';
import type { ReadTex } from '../../../src/content/formulas/tex-reader.ts';
import type { HtmlTree } from '../../../src/content/tree.ts';

function mathmlOf(read: ReadTex): HtmlTree {
  if ('problem' in read) throw new Error(read.problem.message);
  return read.mathml;
}

test('a formula that one module has read is not read again for the next', () => {
  const first = mathmlOf(texReader('en')('a + b', false));
  expect(mathmlOf(texReader('en')('a + b', false))).toBe(first);
  expect(mathmlOf(texReader('en')('a + b', true))).not.toEqual(first);
});

test('what commas mean is remembered by the language’s decimal sign', () => {
  const english = texReader('en')('3,14', false);
  const german = texReader('de')('3,14', false);
  expect(german).not.toEqual(english);
  expect(texReader('fr')('3,14', false)).toBe(german);
});

/** Refused at the first sign, so that reading much of it takes no time. */
const long = (number: number): string => `% ${number} ${'y'.repeat(3900)}`;

test('what was not asked for lately is forgotten, and read alike', () => {
  const first = mathmlOf(texReader('en')('a - b', false));
  for (let number = 0; number < 30; number += 1) texReader('en')(long(number), false);
  const again = mathmlOf(texReader('en')('a - b', false));
  expect(again).not.toBe(first);
  expect(again).toEqual(first);
});

test('a module’s limit counts what another has read', () => {
  const tooMuch = (): number => {
    const reader = texReader('en');
    const all = Array.from({ length: 90 }, (_, number) => reader(long(number), false));
    return all.filter((read) => 'problem' in read && read.problem.about === 'too-large').length;
  };
  expect(tooMuch()).toBe(14);
  expect(tooMuch()).toBe(14);
});

test('a formula is said when its name is asked for, and once', () => {
  let said = 0;
  const speak = (): string => {
    said += 1;
    return 'a plus b';
  };
  const mathml = mathmlOf(texReader('en')('a + b', false));
  const formula = { kind: 'formula', tex: 'a + b', display: false, mathml } as const;
  const trees = ['en', 'en', 'de'].map((language) => namedFormulas([formula], language, speak));
  expect(said).toBe(0);
  expect(JSON.stringify(trees).match(/"aria-label":"a plus b"/g)).toHaveLength(3);
  expect(JSON.stringify(trees)).toContain('a plus b');
  expect(said).toBe(2);
});
