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

test('a paragraph that is longer than what the writer has at hand comes back', () => {
  for (const words of ['Bread *and* work. ', '\\\\ *\\\\* ', '[x]: *y* &amp; _z_ '])
    comesBack(words.repeat(9000 / words.length).trim(), {});
  comesBack(`${'\\\\'.repeat(5000)}*a*`, {});
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

/** How authors write the same in other ways than this writer does. */
const forms = [
  '_a_',
  '__b__ and *c*',
  'd\\\n  e',
  '[f](<https://e.example>)',
  '`` g ``',
  'h\n  * i\n  * j',
  'k &amp; l',
];

/** A list with other words between, its items as their author wrote them. */
function listOf(items: readonly string[], sign: '-' | '*' | '+' | '.' | ')', isLoose: boolean): string {
  const lines = items.map((item, index) => `${sign === '.' || sign === ')' ? index + 1 : ''}${sign} ${item}`);
  const deeper = sign === '.' || sign === ')' ? lines.map((line) => line.replaceAll('\n  ', '\n   ')) : lines;
  return `Before.\n\n${deeper.join(isLoose ? '\n\n' : '\n')}\n\nAfter.\n`;
}

/** A table, its cells as wide as their author likes. */
function tableOf(items: readonly string[], isWide: boolean): string {
  const rows = items.map((item) => `|${isWide ? '   ' : ' '}${item.replace(/\\?\n\s*/g, ' ')} | x |`);
  return `Before.\n\n| A  | B |\n|----|:-:|\n${rows.join('\n')}\n\nAfter.\n`;
}

test('items of a list and rows of a table keep their bytes when another is changed, put in or taken away', () => {
  const property = fc.property(
    // A list of one item has no empty lines between items, so that what is left of two may be another list.
    fc.array(fc.constantFrom(...forms), { minLength: 3, maxLength: 6 }),
    fc.constantFrom('-', '*', '+', '.', ')', 'table' as const),
    fc.boolean(),
    fc.nat(5),
    fc.constantFrom<readonly [number, ...string[]]>([1, 'Changed.'], [0, 'New.'], [1]),
    (some, sign, isOther, place, [gone, ...put]) => {
      const items = some.map((form, index) => `w${index} ${form}`);
      const now = items.toSpliced(place % items.length, gone, ...put);
      const write = (which: readonly string[]): string =>
        sign === 'table' ? tableOf(which, isOther) : listOf(which, sign, isOther);
      const { value } = readMarkdown(write(now), {});
      const plain = (text: string): string => text.replace(/^\|\s+(?=(?:Changed|New)\.)/m, '| ');
      expect(rewriteMarkdown(write(items), value)).toEqual({ text: plain(write(now)), unsaid: [] });
    },
  );
  fc.assert(property, tries(100));
});

const blockForms = [
  '_a_ and __b__  \nc',
  '* d\n  + e\n* f',
  '1) g\n2) h',
  '~~~~ js\ni\n~~~~',
  '| j  | k |\n|----|--:|\n| l  | m |',
  '* * *',
  '> _n_\nlazily',
  ':::: tip  Read\no\n::::',
];

const containers: Readonly<Record<string, (content: string) => string>> = {
  quotation: (content) => content.replace(/^/gm, '> ').replace(/^> $/gm, '>'),
  box: (content) => `::::: note\n\n${content}\n:::::`,
  item: (content) => `+   ${content.replace(/\n(?=[^\n])/g, '\n    ')}\n+   z`,
};

test('blocks in a quotation, a box or an item keep their bytes when another one there is changed', () => {
  const property = fc.property(
    fc.array(fc.constantFrom(...blockForms), { minLength: 2, maxLength: 5 }),
    fc.constantFrom(...Object.keys(containers)),
    fc.constantFrom(...Object.keys(containers), ''),
    fc.nat(4),
    (forms, outer, inner, place) => {
      const write = (changed: number): string => {
        const words = forms.map((form, index) => `${index === changed ? 'Changed' : 'Words'} ${index}\n\n${form}`);
        const content = containers[inner]?.(words.join('\n\n')) ?? words.join('\n\n');
        return `Before.\n\n${containers[outer]?.(content)}\n\nAfter.\n`;
      };
      const { value } = readMarkdown(write(place % forms.length), {});
      expect(rewriteMarkdown(write(-1), value)).toEqual({ text: write(place % forms.length), unsaid: [] });
    },
  );
  fc.assert(property, tries(100));
});
