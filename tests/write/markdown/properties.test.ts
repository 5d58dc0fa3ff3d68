import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { element, type HtmlTree, text } from '../../../src/content/tree.ts';
import { blocksOf } from '../../../src/write/markdown/blocks.ts';
import { partedNotes } from '../../../src/write/markdown/notes.ts';
import { optionsFor, type ReadingOptions, readMarkdown } from '../../../src/write/markdown/read-again.ts';
import { rewriteMarkdown } from '../../../src/write/markdown/rewrite.ts';
import { keyOf } from '../../../src/write/markdown/same-tree.ts';
import { writeMarkdown } from '../../../src/write/markdown/write.ts';
import { anyMarkdown } from '../../content/trees.ts';
import { fc, tries } from '../../support/property.ts';
import { anyBlocks, anyInline } from './any-tree.ts';

const top = join(import.meta.dirname, '../../..');
const files = ['modules', 'starter'].flatMap((folder) =>
  readdirSync(join(top, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md'))
    .map((path) => join(folder, path)),
);

/** A tree of the reader's own is written whole, and what is written twice is the same. */
function comesBack(source: string, options: ReadingOptions): void {
  const tree = readMarkdown(source, options).value;
  const { text: written, unsaid } = writeMarkdown(tree, options);
  const again = readMarkdown(written, optionsFor(tree, options)).value;
  expect(unsaid).toEqual([]);
  expect(keyOf(again)).toBe(keyOf(tree));
  expect(writeMarkdown(again, options).text).toBe(written);
}

/** With one block changed the others keep their bytes; a second change in the same place gives the first text back. */
function staysButFor(source: string, index: number): void {
  const { value } = readMarkdown(source, {});
  const { body } = partedNotes(value);
  const words = element('p', {}, text('Words that were changed.'));
  const after = [...body.with(index, words), ...value.slice(body.length)];
  const changed = rewriteMarkdown(source, after);
  expect(keyOf(readMarkdown(changed.text, optionsFor(after, {})).value.slice(0, body.length))).toBe(
    keyOf(after.slice(0, body.length)),
  );
  const now = blocksOf(changed.text);
  const others = blocksOf(source).filter(
    ({ tree }) => tree.length > 0 && keyOf(tree) !== keyOf(body.slice(index, index + 1)),
  );
  for (const { text: bytes } of others) expect(now.some((block) => block.text === bytes)).toBe(true);
}

describe('texts of modules', () => {
  test.each(files)('%s', (file) => {
    const source = readFileSync(join(top, file), 'utf8');
    comesBack(source, {});
    const count = partedNotes(readMarkdown(source, {}).value).body.length;
    staysButFor(source, Math.floor(count / 2));
  });
});

test.each(['block', 'inline'] as const)('any %s text of the reader comes back', (mode) => {
  fc.assert(
    fc.property(anyMarkdown, (source) => comesBack(source, { mode, gaps: true })),
    tries(120),
  );
});

/** What was written without a word on what is lost reads so that it is written again to the letter. */
function isToldOrSame(tree: HtmlTree, options: ReadingOptions): void {
  const { text: written, unsaid } = writeMarkdown(tree, options);
  const again = readMarkdown(written, optionsFor(tree, options)).value;
  const second = writeMarkdown(again, options);
  if (unsaid.length > 0) return;
  expect(second).toEqual({ text: written, unsaid: [] });
}

test('any words are written, or what is lost of them is told', () => {
  fc.assert(
    fc.property(anyInline, (tree) => isToldOrSame([element('p', {}, ...tree)], {})),
    tries(40),
  );
});

test('any blocks are written, or what is lost of them is told', () => {
  fc.assert(
    fc.property(anyBlocks, (tree) => isToldOrSame(tree, {})),
    tries(8),
  );
});
