import { describe, expect, test } from 'vitest';
import { blockSource, blocksOf } from '../../../src/write/markdown/blocks.ts';
import { read } from '../../content/read.ts';
import { anyMarkdown } from '../../content/trees.ts';
import { fc, tries } from '../../support/property.ts';

/** Each block as `kind: text`. */
function blocks(source: string): readonly string[] {
  return blocksOf(source).map(({ kind, text, label }) => `${label === undefined ? kind : `${kind} ${label}`}: ${text}`);
}

describe('the blocks of a text', () => {
  test.each<[string, string, readonly string[]]>([
    ['paragraphs of several lines', 'One\ntwo\n\nthree\n', ['paragraph: One\ntwo', 'paragraph: three']],
    ['headings', '# A\nwords\n\nB\n---\n', ['heading: # A', 'paragraph: words', 'heading: B\n---']],
    ['a list whole, loose or tight', '- a\n\n  b\n- c\n\nd', ['list: - a\n\n  b\n- c', 'paragraph: d']],
    ['lists of two kinds', '- a\n* b\n1. c', ['list: - a', 'list: * b', 'list: 1. c']],
    ['a quotation', '> a\n>\n> - b\n\nc', ['quotation: > a\n>\n> - b', 'paragraph: c']],
    ['code with empty lines', '```\na\n\n\nb\n```\n\nc', ['code: ```\na\n\n\nb\n```', 'paragraph: c']],
    ['code without an end', '```\na\n\n', ['code: ```\na\n']],
    ['indented code', 'a\n\n    b\n\n    c\n\nd', ['paragraph: a', 'code:     b\n\n    c', 'paragraph: d']],
    ['a box with all that is in it', '::: note A\nb\n\nc\n:::\nd', ['box: ::: note A\nb\n\nc\n:::', 'paragraph: d']],
    ['boxes in a box', ':::: tip\n::: note\na\n:::\n::::', ['box: :::: tip\n::: note\na\n:::\n::::']],
    ['a box without an end', '::: note\na\n\nb\n', ['box: ::: note\na\n\nb']],
    ['a line of colons that makes no box', 'a\n:::\nb', ['paragraph: a', 'paragraph: :::', 'paragraph: b']],
    ['formulas', 'a\n\n$$\nx\n\ny\n$$\nb', ['paragraph: a', 'formula: $$\nx\n\ny\n$$', 'paragraph: b']],
    ['a rule', 'a\n\n***\nb', ['paragraph: a', 'rule: ***', 'paragraph: b']],
    ['terms and what they mean', 'T\n: d\n\n    e\n\nU\n: f', ['definition-list: T\n: d\n\n    e\n\nU\n: f']],
    [
      'a table and its caption',
      'a\n\n|b|\n|-|\n\nTable: c\n\nd',
      ['paragraph: a', 'table: |b|\n|-|\n\nTable: c', 'paragraph: d'],
    ],
    ['a caption above its table', ': c\n\n|b|\n|-|\n|d|\n', ['table: : c\n\n|b|\n|-|\n|d|']],
    [
      'a caption, a note and its table',
      'Table: c\n\n[^1]: n\n\n|b|\n|-|\n',
      ['table: Table: c\n\n[^1]: n\n\n|b|\n|-|'],
    ],
    [
      'notes',
      'a[^1]\n\n[^1]:\n    b\n\n    c\n\nd',
      ['paragraph: a[^1]', 'note 1: [^1]:\n    b\n\n    c', 'paragraph: d'],
    ],
    ['a note without words', 'a\n\n[^x]:\n\nb', ['paragraph: a', 'note x: [^x]:', 'paragraph: b']],
    [
      'addresses of links',
      '[w][a]\n\n[a]: https://e.example\n[b]:\n  https://f.example "T"\n\nc',
      [
        'paragraph: [w][a]',
        'link-address A: [a]: https://e.example',
        'link-address B: [b]:\n  https://f.example "T"',
        'paragraph: c',
      ],
    ],
    [
      'an address before its paragraph',
      '[a]: https://e.example\nwords',
      ['link-address A: [a]: https://e.example', 'paragraph: words'],
    ],
    ['empty lines at the beginning', '\n \na', ['space: ', 'paragraph: a']],
    ['nothing but empty lines', '\n\n', ['space: ']],
    ['nothing', '', []],
    ['other line endings', 'a\r\nb\r\n\r\nc\rd', ['paragraph: a\r\nb', 'paragraph: c\rd']],
  ])('%s', (_, source, expected) => {
    expect(blocks(source)).toEqual(expected);
    expect(blockSource(blocksOf(source))).toBe(source);
  });

  test('have what lies behind them apart', () => {
    expect(blocksOf('a\r\n\r\n\r\nb\n').map(({ after }) => after)).toEqual(['\r\n\r\n\r\n', '\n']);
  });

  test('know what they became, with what other blocks give them', () => {
    const [first, , second] = blocksOf('# A\n\n[w][b][^1]\n\n## C\n\n[b]: https://e.example\n[^1]: n', {
      headingLevel: 3,
    });
    expect([first?.tree, second?.tree]).toMatchObject([[{ tag: 'h3' }], [{ tag: 'h4' }]]);
    expect(JSON.stringify(blocksOf('[w][b]\n\n[b]: https://e.example')[0]?.tree)).toContain('https://e.example');
  });

  test('a text of one line is one block, whatever is in it', () => {
    expect(blocksOf('- a\n\n# b', { mode: 'inline' })).toMatchObject([
      { kind: 'paragraph', text: '- a\n\n# b', after: '' },
    ]);
    expect(blocksOf('', { mode: 'inline' })).toEqual([]);
  });
});

test('blocks of any text hold each of its characters once, and all of its tree', () => {
  fc.assert(
    fc.property(anyMarkdown, (source) => {
      const found = blocksOf(source);
      expect(blockSource(found)).toBe(source);
      for (const { text, after, range, kind } of found) {
        expect(source.slice(range.start, range.end)).toBe(text);
        expect(after).toMatch(/^[ \t\r\n]*$/);
        if (kind !== 'space') expect(text).toMatch(/[^ \t\r\n]/);
      }
      const { value, blocks: parsed } = read(source);
      const tree = parsed.flatMap((block) => block.tree);
      expect(value.slice(0, tree.length)).toEqual(tree);
      expect(value.slice(tree.length).every((node) => node.kind === 'element' && node.tag === 'section')).toBe(true);
    }),
    tries(400),
  );
});
