import { describe, expect, test } from 'vitest';
import { element, type HtmlTree, text } from '../../../src/content/tree.ts';
import { partedNotes } from '../../../src/write/markdown/notes.ts';
import { readMarkdown } from '../../../src/write/markdown/read-again.ts';
import { rewriteMarkdown } from '../../../src/write/markdown/rewrite.ts';
import { keyOf } from '../../../src/write/markdown/same-tree.ts';

/** A text that is to read as another one does. */
function rewritten(source: string, wanted: string): string {
  const after = readMarkdown(wanted, {}).value;
  const { text: written, unsaid } = rewriteMarkdown(source, after);
  expect(unsaid).toEqual([]);
  expect(keyOf(readMarkdown(written, {}).value)).toBe(keyOf(after));
  return written;
}

describe('a changed text', () => {
  test.each<[string, string, string, string]>([
    [
      'that reads the same stays to the byte',
      '* a\n* b\r\n\r\n\r\n_c_  \nd\n\n\n',
      '- a\n- b\n\n*c*\\\nd',
      '* a\n* b\r\n\r\n\r\n_c_  \nd\n\n\n',
    ],
    [
      'keeps all other blocks',
      '* a\n* b\n\n\nwords\n\n~~~\nc\n~~~\n',
      '- a\n- b\n\nother words\n\n```\nc\n```',
      '* a\n* b\n\n\nother words\n\n~~~\nc\n~~~\n',
    ],
    [
      'keeps the items of a list that have not changed',
      'a\n\n+   _one_\n+ two,\nlazily\n\n+ three\n    + inner\n',
      'a\n\n- *one*\n\n- 2\n\n- three\n  - inner\n\n- four',
      'a\n\n+   _one_\n+ 2\n\n+ three\n    + inner\n\n+ four\n',
    ],
    [
      'keeps those of a numbered list, with the numbers of their places',
      '1) _a_\n2) __b__\n3) c\n',
      '1. *a*\n2. new\n3. **b**',
      '1) _a_\n2) new\n3) __b__\n',
    ],
    [
      'keeps the rows of a table that have not changed',
      '| A   | B |\n|-----|--:|\n| _a_ |  1 |\n| b   |  2 |\n| c   |  3 |\n\nTable: Words\n',
      '| A | B |\n| --- | ---: |\n| *a* | 1 |\n| b | 4 |\n| c | 3 |\n\nTable: Words',
      '| A   | B |\n|-----|--:|\n| _a_ |  1 |\n| b | 4 |\n| c   |  3 |\n\nTable: Words\n',
    ],
    ['has its line endings', 'a\r\n\r\nb\r\n', 'a\n\n- c\n- d\n\nb', 'a\r\n\r\n- c\r\n- d\r\n\r\nb\r\n'],
    ['gets a block at its end', 'a', 'a\n\nb', 'a\n\nb'],
    ['gets one at its beginning', '\n\na\n', 'b\n\na', '\n\nb\n\na\n'],
    ['loses one', 'a\n\n\nb\n\nc\n', 'a\n\nc', 'a\n\n\nc\n'],
    ['loses all', 'a\n', '', ''],
    ['gets its first', '', 'a', 'a\n'],
    [
      'with blocks in another order',
      '_a_\n\n* b\n\n~~~\nc\n~~~\n',
      '- b\n\n```\nc\n```\n\n*a*',
      '* b\n\n~~~\nc\n~~~\n\n_a_\n',
    ],
    [
      'keeps blocks together that had no empty line between them',
      '# A\nwords\n- b\n\nc\n',
      '## A\n\nwords\n\n- b\n\nd',
      '# A\nwords\n- b\n\nd\n',
    ],
    ['parts what would run together', 'a\n- b\n\nc\n', 'a\n\nc', 'a\n\nc\n'],
    ['takes another sign for a list beside a list', '- a\n\nb\n', '- a\n\n* c', '- a\n\n* c\n'],
    [
      'is written in the style of its author',
      '# A\n\n* _b_ and _c_\n',
      '## A\n\n- *b* and *c*\n\n### D\n\n- *e*',
      '# A\n\n* _b_ and _c_\n\n## D\n\n* _e_\n',
    ],
    [
      'keeps its addresses of links',
      '[w][a]\n\nb\n\n[a]: https://e.example\n',
      '[w](https://e.example)\n\nc',
      '[w][a]\n\nc\n\n[a]: https://e.example\n',
    ],
    [
      'does not take an address for new words',
      '[w][a]\n\nb\n\n[a]: https://e.example\n',
      '[w](https://e.example)\n\n\\[a] b',
      '[w][a]\n\n&#91;a&#93; b\n\n[a]: https://e.example\n',
    ],
  ])('%s', (_, source, wanted, expected) => {
    expect(rewritten(source, wanted)).toBe(expected);
  });
});

describe('what is not changed in a changed block keeps the author’s choice', () => {
  test.each<[string, string, string, string]>([
    ['the sign of numbers, where every item is other', '1) a\n2) b\n', '1. c\n2. d', '1) c\n2) d\n'],
    ['the sign of numbers of a new list', 'a\n\n1) a\n\nb\n', 'a\n\n1. a\n\nb\n\n1. c', 'a\n\n1) a\n\nb\n\n1) c\n'],
    [
      'the sign of numbers in a box',
      '::: note\n1) a\n2) b\n\nwords\n:::\n',
      '::: note\n1. a\n2. b\n\nother\n:::',
      '::: note\n1) a\n2) b\n\nother\n:::\n',
    ],
    ['numbers that are all the same', '1. a\n1. b\n1. c\n', '1. a\n2. new\n3. b\n4. c', '1. a\n1. new\n1. b\n1. c\n'],
    ['the sign of a list of which every item is other', '- a\n\nb\n\n+ c\n', '- a\n\nb\n\n- d', '- a\n\nb\n\n+ d\n'],
    [
      'what is beside a change in a quotation',
      '> _a_ and __b__\n>\n> * c\n> * d\n>\n> words\n',
      '> *a* and **b**\n>\n> - c\n> - d\n>\n> other',
      '> _a_ and __b__\n>\n> * c\n> * d\n>\n> other\n',
    ],
    [
      'what is beside a change in a box',
      ':::: tip Read __this__\n\n~~~ js\nx\n~~~\n\n\n| A   | B |\n|-----|---|\n| c   | d |\n\nwords\n\n::::\n',
      '::: tip Read **this**\n```js\nx\n```\n\n| A | B |\n| --- | --- |\n| c | d |\n\nother\n:::',
      ':::: tip Read __this__\n\n~~~ js\nx\n~~~\n\n\n| A   | B |\n|-----|---|\n| c   | d |\n\nother\n\n::::\n',
    ],
    [
      'what is beside a change in an item',
      '*   one\n\n    1) _a_\n    2) b\n\n    words\n*   two\n',
      '- one\n\n  1. *a*\n  2. b\n\n  other\n\n- two',
      '*   one\n\n    1) _a_\n    2) b\n\n    other\n*   two\n',
    ],
    ['an item of a nested list', '* a\n  + b\n  + c\n', '- a\n  - b\n  - d', '* a\n  + b\n  + d\n'],
    [
      'the signs of strong words',
      'This is __strong__ and _soft_.\n',
      'That is **strong** and *soft*.',
      'That is __strong__ and _soft_.\n',
    ],
    [
      'both signs of emphasis',
      '_a_ and _b_\n\n*c* is here\n',
      '*a* and *b*\n\n*c* is there',
      '_a_ and _b_\n\n*c* is there\n',
    ],
    ['the fence of code', '~~~~ js\na\n~~~~\n', '```js\nb\n```', '~~~~ js\nb\n~~~~\n'],
    ['the kind of a break', 'a  \nb\n', 'a\\\nc', 'a  \nc\n'],
    [
      'an underlined heading',
      'Title\n=====\n\nPart\n----\n',
      '# Other\n\n## Part\n\n## New',
      'Other\n=====\n\nPart\n----\n\nNew\n---\n',
    ],
    ['a heading closed by signs', '## A ##\n\nb\n', '## C\n\nb', '## C ##\n\nb\n'],
    ['the sign of rules', 'a\n\n***\n\nb\n', 'a\n\n***\n\nb\n\n---\n\nc', 'a\n\n***\n\nb\n\n***\n\nc\n'],
    [
      'links by name',
      'See [the page][p] and [other].\n\n[p]: https://e.example "T"\n[other]: https://o.example\n',
      'Look at [the page](https://e.example "T") and [other](https://o.example).',
      'Look at [the page][p] and [other].\n\n[p]: https://e.example "T"\n[other]: https://o.example\n',
    ],
    [
      'the width of columns',
      '| A    | B  |\n|------|---:|\n| one  |  1 |\n| two  |  2 |\n',
      '| A | B |\n| --- | ---: |\n| one | 1 |\n| six | 60 |',
      '| A    | B  |\n|------|---:|\n| one  |  1 |\n| six  | 60 |\n',
    ],
  ])('%s', (_, source, wanted, expected) => {
    expect(rewritten(source, wanted)).toBe(expected);
  });
});

describe('footnotes', () => {
  const source = 'a[^x]\n\n[^x]: One\n\nb[^y] ^[Two]\n\n[^y]: Three\n';
  test.each<[string, string, string]>([
    [
      'keep their marks whatever their numbers',
      'new[^1]\n\na[^2]\n\nb[^3] ^[Two]\n\n[^1]: New\n\n[^2]: One\n\n[^3]: Three',
      'new[^1]\n\na[^x]\n\n[^x]: One\n\nb[^y] ^[Two]\n\n[^y]: Three\n\n[^1]: New\n',
    ],
    ['go with the last mark', 'b[^1] ^[Two]\n\n[^1]: Three', 'b[^y] ^[Two]\n\n[^y]: Three\n'],
    [
      'are changed where they are',
      'a[^1]\n\nb[^2] ^[Two]\n\n[^1]: One more\n\n[^2]: Three',
      'a[^x]\n\n[^x]: One more\n\nb[^y] ^[Two]\n\n[^y]: Three\n',
    ],
    [
      'go with words that are changed around them',
      'changed[^1]\n\nb[^2] ^[Two]\n\n[^1]: One\n\n[^2]: Three',
      'changed[^x]\n\n[^x]: One\n\nb[^y] ^[Two]\n\n[^y]: Three\n',
    ],
  ])('%s', (_, wanted, expected) => {
    expect(rewritten(source, wanted)).toBe(expected);
  });
});

test('what cannot be said in a changed block is told; the others stay', () => {
  const { value } = readMarkdown('_a_\n\nb\n', {});
  const after: HtmlTree = [...partedNotes(value).body.slice(0, 1), element('p', {}, element('u', {}, text('c')))];
  expect(rewriteMarkdown('_a_\n\nb\n', after)).toEqual({
    text: '_a_\n\nc\n',
    unsaid: [{ what: 'element', name: 'u', words: 'c', block: 1 }],
  });
});

test('a text of one line stays, or is written', () => {
  const tree = readMarkdown('_a_', { mode: 'inline' }).value;
  expect(rewriteMarkdown('_a_', tree, { mode: 'inline' }).text).toBe('_a_');
  expect(rewriteMarkdown('b', tree, { mode: 'inline' }).text).toBe('*a*');
});
