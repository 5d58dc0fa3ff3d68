import { describe, expect, test } from 'vitest';
import { isLanguageTag } from '../../src/content/language.ts';
import {
  collectReferences,
  gapIds,
  isEmptyTree,
  mapTree,
  plainText,
  textIn,
  truncate,
  walk,
} from '../../src/content/text.ts';
import { element, gap, type HtmlTree, referenceTo, text } from '../../src/content/tree.ts';
import { directionOf } from '../../src/text/direction.ts';
import { read } from './read.ts';

describe('plain text', () => {
  test.each([
    ['a *b* `c`\nd', 'a b c d'],
    ['a\n\nb\n\n- c\n- d', 'a b c d'],
    ['# a\n\n| b | c |\n|---|---|\n| d | e |', 'a b c d e'],
    ['a  \nb', 'a b'],
    ['a[^1]\n\n[^1]: b', 'a1 b\u00a0↩︎'],
    ['![x](asset:a) [y](activity:b) [@c, p. 1]', 'x y ()'],
  ])('%s', (markdown, expected) => {
    expect(plainText(read(markdown).value)).toBe(expected);
  });

  test('may have a line a block, keeps code as it is, and shows gaps', () => {
    const tree = read('a [[b]]\n\n    c\n      d', { gaps: true }).value;
    expect(plainText(tree, { separator: '\n' })).toBe('a _____\nc\n  d');
    expect(textIn(tree)).toBe('a _____c\n  d');
  });

  test('asks for the words of references that have none', () => {
    const tree = [text('see '), referenceTo({ to: 'source', id: 'a', locator: 'p. 1' })];
    expect(plainText(tree, { reference: (reference) => JSON.stringify(reference) })).toBe(
      'see {"to":"source","id":"a","locator":"p. 1"}',
    );
  });

  test('collapses white space over the borders of elements', () => {
    expect(plainText([text(' a '), element('em', {}, text(' b\n')), text(' c ')])).toBe('a b c');
    expect(plainText([text('a\u00a0 b')])).toBe('a\u00a0 b');
    expect(plainText([element('img', { alt: 'x' })])).toBe('x');
  });
});

describe('looking through a tree', () => {
  const tree: HtmlTree = [
    element('p', {}, referenceTo({ to: 'term', id: 'a' }, referenceTo({ to: 'asset', id: 'b' })), gap('c')),
    referenceTo({ to: 'source', id: 'd' }),
  ];

  test('finds references and gaps in reading order', () => {
    expect(collectReferences(tree).map(({ reference }) => 'id' in reference && reference.id)).toEqual(['a', 'b', 'd']);
    expect(gapIds(tree)).toEqual(['c']);
    const kinds: string[] = [];
    walk(tree, ({ kind }) => kinds.push(kind));
    expect(kinds).toEqual(['element', 'reference', 'reference', 'gap', 'reference']);
  });

  test('mapping replaces, removes and multiplies nodes, children first', () => {
    const mapped = mapTree(tree, (node) => {
      if (node.kind === 'gap') return [];
      if (node.kind === 'reference') return [text('<'), ...node.children, text('>')];
      return node;
    });
    expect(mapped).toEqual([element('p', {}, text('<'), text('<'), text('>'), text('>')), text('<'), text('>')]);
  });

  test('mapping without a change gives the same tree back', () => {
    expect(mapTree(tree, (node) => node)).toBe(tree);
  });
});

test.each([
  [true, []],
  [true, [text(' \n')]],
  [true, [element('p', {}, element('em'), text(' '))]],
  [true, [referenceTo({ to: 'anchor', id: 'a' })]],
  [false, [text('0')]],
  [false, [gap('a')]],
  [false, [referenceTo({ to: 'asset', id: 'a' })]],
  [false, [element('p', {}, element('img', { src: 'a' }))]],
] as [boolean, HtmlTree][])('whether a tree is empty: %s', (expected, tree) => {
  expect(isEmptyTree(tree)).toBe(expected);
});

describe('cutting a text', () => {
  test.each([
    ['fits', 'abc', 3, 'abc'],
    ['is cut at a gap', 'one two three', 9, 'one two…'],
    ['is cut in a word where no space is near', 'a bcdefghijklm', 8, 'a bcdef…'],
    ['keeps accents with their letters', 'e\u0301e\u0301e\u0301', 4, 'e\u0301…'],
    ['keeps families together', '👩‍👩‍👧👩‍👩‍👧', 7, '👩‍👩‍👧…'],
    ['does not cut behind a joiner', '👩‍👩‍👧👩‍👩‍👧', 8, '👩‍👩‍👧…'],
    ['keeps skin tones', '👍🏽👍🏽', 3, '👍🏽…'],
    ['keeps flags whole', '🇫🇷🇩🇪🇮🇹', 4, '🇫🇷…'],
    ['counts code points', '🙂🙂🙂🙂', 3, '🙂🙂…'],
    ['leaves nothing of one long character', 'e\u0301\u0301\u0301\u0301', 3, '…'],
    ['has no room', 'abc', 0, ''],
    ['has room for the ellipsis', 'abc', 1, '…'],
  ])('that %s', (_name, value, limit, expected) => {
    expect(truncate(value, limit)).toBe(expected);
  });
});

test.each([
  ['ru', true, 'ltr'],
  ['zh-Hant-TW', true, 'ltr'],
  ['de-1996', true, 'ltr'],
  ['sl-rozaj-biske', true, 'ltr'],
  ['es-419', true, 'ltr'],
  ['he', true, 'rtl'],
  ['ur-PK', true, 'rtl'],
  ['pa-Arab', true, 'rtl'],
  ['yi-Latn', true, 'ltr'],
  ['x', false, 'ltr'],
  ['ru_RU', false, 'ltr'],
  ['russian-language', false, 'ltr'],
  ['', false, 'ltr'],
])('the language tag "%s"', (tag, legal, direction) => {
  expect(isLanguageTag(tag)).toBe(legal);
  expect(directionOf(tag)).toBe(direction);
});
