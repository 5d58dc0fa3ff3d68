import { describe, expect, test } from 'vitest';
import { element, type HtmlTree, text } from '../../../src/content/tree.ts';
import { optionsFor, type ReadingOptions, readMarkdown } from '../../../src/write/markdown/read-again.ts';
import { keyOf } from '../../../src/write/markdown/same-tree.ts';
import { writeMarkdown } from '../../../src/write/markdown/write.ts';

/** What becomes of a text that is read and written. */
function again(source: string, options: ReadingOptions = {}): string {
  const tree = readMarkdown(source, options).value;
  const { text: written, unsaid } = writeMarkdown(tree, options);
  expect(unsaid).toEqual([]);
  expect(keyOf(readMarkdown(written, optionsFor(tree, options)).value)).toBe(keyOf(tree));
  return written;
}

/** What is written of words in a paragraph. */
function paragraph(...children: HtmlTree): string {
  const tree = [element('p', {}, ...children)];
  const { text: written, unsaid } = writeMarkdown(tree);
  expect(unsaid).toEqual([]);
  expect(keyOf(readMarkdown(written, optionsFor(tree, {})).value)).toBe(keyOf(tree));
  return written.trimEnd();
}

describe('what a teacher writes stays as it is', () => {
  test.each([
    ['Words, “quoted” – and a_name, 3 * 4 = 12, C# [sic], AT&T, 5 < 6, (so).\n'],
    ['One line\nand the next.\n\nA break\\\nin a line.\n'],
    [
      '*One* **two** ***no*** word*part*ed ~~gone~~ ==marked== H~2~O x^2^ `code` ``a`b``\n'.replace(
        '***no***',
        '**_three_**',
      ),
    ],
    ['## A heading\n\n### Below it\n\nWords\n\n## Another\n'],
    ['- one\n- two\n  - deeper\n- three\n\n1. a\n2. b\n\nWords\n\n7. seven\n8. eight\n'],
    ['- loose\n\n  with more\n\n- items\n'],
    ['- one\n\n* another list\n\n1. one\n\n1) another list\n'],
    ['> A quotation\n>\n> - with a list\n'],
    ['```python\nprint("`" + "$x$")\n```\n\n````\n```\n````\n'],
    ['| Year | Words |\n| :--- | ---: |\n| **1863** | a \\| b |\n| **1864** | $|x|$ |\n\nTable: What was *said*\n'],
    ['::: note A title\nWords\n\n- a list\n:::\n\n:::: details\n::: tip\nInside\n:::\n::::\n'],
    ['Let $x^2$ be, or $$a$$ here; \\$5 and \\$6.\n\n$$\na\n= b\n$$\n'],
    [
      '[words](https://e.example "A title") [the text](activity:a) [a term](term:b) ![Alt](asset:c){width=half} www.e.example\n',
    ],
    ['![](asset:a)\n\n![](asset:a) ![](asset:b)\n'],
    ['[слово]{lang=ru} and [שלום]{lang=he}\n'],
    ['Cited [see @a, p. 3; -@b].\n'],
    ['A note[^1] and another[^2], again[^1].\n\n[^1]: Its words.\n\n    More of it.\n\n[^2]: The other.\n'],
    ['Term\n: What it means\n\nAnother\n\n: In a paragraph\n'],
    ['1\\. is no list, # no heading\n\n\\- nor this, nor\n\\+ this\n\n\\> nor this\n\n\\::: note\n\n1963\\) so\n'],
    ['---\n\nA rule above.\n'],
    ['a \ue07c b, \ue07d and $|x|$\n'],
  ])('%j', (source) => {
    expect(again(source)).toBe(source);
  });

  test.each<[string, string]>([
    ['_One_ __two__', '*One* **two**'],
    ['# A\n\n## B', '## A\n\n### B'],
    ['* a\n* b', '- a\n- b'],
    ['a  \nb', 'a\\\nb'],
    ['[w][x]\n\n[x]: https://e.example', '[w](https://e.example)'],
    ['a^[A note]', 'a[^1]\n\n[^1]: A note'],
    ['a[^x]\n\n[^x]: A note\n\nb', 'a[^1]\n\nb\n\n[^1]: A note'],
    ['~~~\ncode\n~~~\n\n    more', '```\ncode\n```\n\n```\nmore\n```'],
    ['|a|b|\n|-|-|\n|c|', '| a | b |\n| --- | --- |\n| c | |'],
    ['Table: Above\n\n|a|\n|-|', '| a |\n| --- |\n\nTable: Above'],
    ['::: warning Hot :::\nx', '::: warning Hot\nx\n:::'],
    ['&lt;b&gt; &copy; \\a', '\\<b> © \\a'],
    ['a&nbsp;b', 'a\u00a0b'],
    ['Two\nlines\n===', 'Two\nlines\n---'],
    ['a^[    \n]\nb^[  \nc  \n]', 'a[^1]\nb[^2]\n\n[^1]:\n\n[^2]: c'],
    ['-\t&Tab;\n- &#32;', '- &#9;\n- &#32;'],
  ])('%j is written %j', (source, expected) => {
    expect(again(source)).toBe(`${expected}\n`);
  });
});

describe('words that look like signs', () => {
  test.each([
    ['1. x', '1\\. x'],
    ['+ x', '\\+ x'],
    ['# x', '\\# x'],
    ['a\n===', 'a\n\\==='],
    ['a\n---', 'a\n\\---'],
    [': x', '\\: x'],
    ['::: note', '\\::: note'],
    ['```', '\\`\\`\\`'],
    ['[^1]: x', '\\[^1]: x'],
    ['[a]: b', '\\[a]: b'],
    ['[a](b)', '\\[a](b)'],
    ['![a](b)', '!\\[a](b)'],
    ['*a* _b_ a*b*c', '\\*a\\* \\_b\\_ a\\*b\\*c'],
    ['~~a~~ ==b== x^2^', '\\~\\~a\\~\\~ \\==b\\== x\\^2\\^'],
    ['https://e.example', 'https\\://e.example'],
    ['www.e.example me@e.example', 'www\\.e.example me\\@e.example'],
    ['$5 and $6', '\\$5 and \\$6'],
    ['only $5', 'only $5'],
    ['&amp; &', '\\&amp; &'],
    ['C:\\temp \\* \\', 'C:\\temp \\\\\\* \\\\'],
    [' a\n b ', '&#32;a\n&#32;b&#32;'],
    ['@someone', '\\@someone'],
  ])('%j is written %j', (words, expected) => {
    expect(paragraph(text(words))).toBe(expected);
  });

  test('a link before an exclamation mark, marks beside letters, code beside a backtick', () => {
    expect(paragraph(text('!'), element('a', { href: 'https://e.example' }, text('a')))).toBe(
      '\\![a](https://e.example)',
    );
    expect(paragraph(text('a'), element('em', {}, text('b')), text('c'))).toBe('a*b*c');
    expect(paragraph(element('em', {}, text('b ')), text('c'))).toBe('*b&#32;*&#99;');
    expect(paragraph(element('em', {}, text('a')), element('strong', {}, text('b')))).toBe('_a_**b**');
    expect(paragraph(element('code', {}, text('`')), text('`'))).toBe('`` ` ``\\`');
  });

  test('gaps are gaps where there may be some', () => {
    expect(again('a [[b]] c', { gaps: true })).toBe('a [[b]] c\n');
    expect(again('a \\[[b]] c', { gaps: true })).toMatch(/\\\[/);
  });

  test('`Table:` beside a table is a paragraph, with a backslash', () => {
    const table = readMarkdown('| a |\n| --- |', {}).value;
    const tree = [element('p', {}, text('Table: no caption')), ...table, element('p', {}, text(': nor this'))];
    const { text: written, unsaid } = writeMarkdown(tree);
    expect(written).toBe('Table\\: no caption\n\n| a |\n| --- |\n\n\\: nor this\n');
    expect(unsaid).toEqual([]);
    expect(keyOf(readMarkdown(written, {}).value)).toBe(keyOf(tree));
  });
});

describe('a text of one line', () => {
  test.each(['- no list', '# *x*', 'a [^1]', '1. $x$'])('%s', (source) => {
    const tree = readMarkdown(source, { mode: 'inline' }).value;
    expect(writeMarkdown(tree, { mode: 'inline' })).toEqual({ text: source.replace('[^1]', '\\[^1]'), unsaid: [] });
  });
});

describe('what Markdown cannot say is told', () => {
  const p = (...children: HtmlTree): HtmlTree => [element('p', {}, ...children)];
  test.each<[string, HtmlTree, string, readonly string[]]>([
    ['an element', p(text('a '), element('u', {}, text('b'))), 'a b', ['element u: b']],
    ['attributes', [element('blockquote', { cite: 'x' }, ...p(text('a')))], '> a', ['attributes cite: a']],
    ['a break in a cell', readTable(element('br')), '| &#32; |\n| --- |', ['line-break br: ']],
    ['a word raised behind nothing', p(element('sup', {}, text('ab'))), 'ab', ['element sup: ab']],
    [
      'neighbours of one kind',
      p(text('x'), element('sup', {}, text('a')), element('sup', {}, text('b'))),
      'x^ab^',
      ['joined sup: ᵃᵇ'],
    ],
    ['a level left out', [element('h4', {}, text('a'))], '## a', ['heading-level h4: a']],
    ['cells over several', readTable(text('a'), { colspan: '2' }), '| a |\n| --- |', ['table-shape table: a']],
    [
      'a list with and without paragraphs',
      [element('ul', {}, element('li', {}, text('a')), element('li', {}, ...p(text('b'))))],
      '- a\n\n- b',
      ['arrangement ul: a b'],
    ],
    ['a character', p(text('a\u0001')), 'a\ufffd', ['character : a\ufffd']],
    ['a link that runs something', p(element('a', { href: 'javascript:x' }, text('a'))), 'a', ['element a: a']],
  ])('%s', (_, tree, expected, told) => {
    const { text: written, unsaid } = writeMarkdown(tree);
    expect(written).toBe(`${expected}\n`);
    expect(unsaid.map(({ what, name, words }) => `${what} ${name}: ${words}`)).toEqual(told);
  });

  test('with the node of the top level that it is in', () => {
    const tree = [...p(text('a')), ...p(element('u', {}, text('b')))];
    expect(writeMarkdown(tree).unsaid).toEqual([{ what: 'element', name: 'u', words: 'b', block: 1 }]);
  });

  function readTable(child: HtmlTree[number], attributes: Record<string, string> = {}): HtmlTree {
    return [
      element(
        'table',
        {},
        element('thead', {}, element('tr', {}, element('th', { scope: 'col', ...attributes }, child))),
      ),
    ];
  }
});
