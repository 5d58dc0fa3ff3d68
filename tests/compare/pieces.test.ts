import { expect, it } from 'vitest';
import { markdownPieces } from '../../src/compare/markdown-pieces.ts';
import { blocksOf } from '../../src/write/markdown/blocks.ts';
import { allSinks } from '../support/kitchen-sink/index.ts';
import { fc } from '../support/property.ts';

const asRead = (source: string) =>
  blocksOf(source).map(({ text, after, label }) => ({ text, after, ...(label === undefined ? {} : { label }) }));

/** Lines with which blocks begin, end, go on, or only seem to. */
const line = fc.constantFrom(
  '',
  '',
  '',
  'Words here',
  'And | more',
  '# Heading',
  '===',
  '---',
  '- item',
  '  goes on',
  '    code',
  '1. one',
  '> quote',
  '```',
  '~~~',
  '::: note',
  ':::',
  '| a | b |',
  '|---|---|',
  'Table: words',
  ': definition',
  '[^1]: A note.',
  'Note[^1].',
  '[link]: https://example.org',
  'See [link].',
  '$$x^2$$',
  '$$',
  'Words $$',
  'Тут слова',
  '*emphasis* here',
  '\\- no list',
  'Word ',
);

it('are the blocks of the text, found the quick way', () => {
  const texts = new Set(
    allSinks.flatMap((sink) => [...JSON.stringify(sink()).matchAll(/"(?:[^"\\]|\\.)*"/g)].map(String)),
  );
  for (const text of texts) {
    const source = String(JSON.parse(text));
    if (source.includes('\n')) expect(markdownPieces(source)).toEqual(asRead(source));
  }
  fc.assert(
    fc.property(fc.array(line, { maxLength: 9 }), (lines) => {
      const source = lines.join('\n');
      expect(markdownPieces(source)).toEqual(asRead(source));
    }),
  );
});
