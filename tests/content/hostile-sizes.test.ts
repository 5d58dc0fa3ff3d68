import { expect, test } from 'vitest';
import { parseMarkdown } from '../../src/content/parse-markdown.ts';

/** Texts at which a parser that looks back or ahead without bounds takes minutes or overflows its stack. */
test.each([
  ...[
    '[',
    '![',
    '[[',
    '[a',
    '^[',
    '[^',
    '[@a, ',
    '[@a;',
    '<a ',
    '<a b="',
    '<!',
    '&',
    '*',
    '_a',
    '`',
    '> ',
    '- ',
    '[a]{',
    ': a\n',
    'a~',
    'a^',
    'a~b~',
    '==',
    '~~a ',
    '==a==b',
    'x==1 and ',
    'https://',
    'https://a.b/',
    'https://a.b ',
    'www.',
    'www.a.',
    'a@',
    'a@b.',
    'a.',
  ],
  ...[
    '[a](',
    '[a](activity:',
    '![](asset:',
    '[a][',
    '|',
    '# ',
    '\\',
    '[x](y) ',
    '<b>',
    '[[a]] ',
    '[a]{lang=ru}',
    'a^[b] ',
  ],
])('30,000 times %j comes back whole', (piece) => {
  const text = piece.repeat(30_000);
  const { value, diagnostics } = parseMarkdown(text, { mode: 'block', locate: () => ({ file: 'a' }), gaps: true });
  expect(Array.isArray(value)).toBe(true);
  expect(diagnostics.length).toBeLessThan(200);
});

test.each([
  ['in a citation', `[@a${' '.repeat(100_000)},${' '.repeat(100_000)}]`],
  ['in a tag', `<a${' '.repeat(100_000)}b${' '.repeat(100_000)}=`],
  ['in a link', `[a](${' '.repeat(100_000)}asset:`],
  ['in braces', `[a]{${' '.repeat(100_000)}lang`],
])('100,000 spaces %s come back whole', (_where, text) => {
  expect(parseMarkdown(text, { mode: 'inline', locate: () => ({ file: 'a' }) }).value.length).toBeGreaterThan(0);
});
