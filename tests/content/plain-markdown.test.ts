import { expect, it } from 'vitest';
import { parseMarkdown } from '../../src/content/parse-markdown.ts';
import { plainMarkdown } from '../../src/content/plain-markdown.ts';
import { fc, tries } from '../support/property.ts';

const options = { locate: () => ({ file: 'module.json' }), language: 'en', sources: new Set(['a']) };

/** What a line of words may hold, also what means something elsewhere only, or only in other company. */
const signs = fc.constantFrom(
  ...'.,;?!-–—()“”’"\'aZéю7'.split(''),
  '...',
  'www',
  'sqrt(',
  'sum',
  'http',
  'x-y',
  '(c)',
  '.org',
);
const word = fc.array(signs, { minLength: 1, maxLength: 3 }).map((some) => some.join(''));
const line = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => `W${words.join(' ')}`);

it('a plain line of words is what the parser makes of it', () => {
  let plain = 0;
  fc.assert(
    fc.property(line, (source) => {
      const tree = plainMarkdown(source, 'block');
      if (tree === undefined) return;
      plain += 1;
      // With a line end it is no plain line any more, and means the same.
      const { value, blocks, ...rest } = parseMarkdown(`${source}\n`, { ...options, mode: 'block' });
      expect([value, blocks.map(({ kind, lines }) => ({ kind, lines }))]).toEqual([
        tree,
        [{ kind: 'paragraph', lines: [0, 1] }],
      ]);
      expect(rest).toEqual({ noteLabels: [], diagnostics: [], references: [], gaps: [], hasColouredCode: false });
      // In a line of text there are no blocks: the words alone.
      const [paragraph] = parseMarkdown(`${source} *x*`, { ...options, mode: 'inline' }).value;
      expect(paragraph).toEqual({ kind: 'text', text: `${source} ` });
    }),
    tries(400),
  );
  expect(plain).toBeGreaterThan(100);
});

it.each([
  'a*b*',
  'see term:a',
  '[[a]]',
  'www.example.org',
  'a  b',
  'a\nb',
  ' a',
  '1. a',
  '- a',
  '# a',
  'a $x$',
  'x²',
  'a\u00a0b',
  'Table: a',
  'אב',
  '漢字',
  'a@b',
  '&amp;',
  'a/b',
  '~a~',
  '`a`',
])('%s is read by the parser', (source) => {
  expect(plainMarkdown(source, 'block')).toBeUndefined();
});
