import { expect, it } from 'vitest';
import { parseMarkdown } from '../../src/content/parse-markdown.ts';
import { fullHtmlProfile } from '../../src/content/profiles.ts';
import { serialize } from '../../src/content/serialize.ts';

const TABLE = '| a | b |\n|---|---|\n| 1 | 2 |';

const html = (markdown: string): string => {
  const { value } = parseMarkdown(markdown, { mode: 'block', locate: () => ({ file: 'x' }) });
  return serialize(value, { profile: fullHtmlProfile, write: (_, children) => children }).replace(/\n/g, '');
};
const captions = (markdown: string) =>
  [...html(markdown).matchAll(/<table><caption>(.*?)<\/caption><thead>/g)].map(([, words]) => words);

it.each([
  ['before it', `Table: Years\n\n${TABLE}`, ['Years']],
  ['right before it', `Table: Years\n${TABLE}`, ['Years']],
  ['behind it', `${TABLE}\n\nTable: Years`, ['Years']],
  ['right behind it, where Markdown makes a row of it', `${TABLE}\nTable: Years`, ['Years']],
  [
    'with markup',
    `Table: *Years* of [x](https://example.org) & \`<p>\`\n\n${TABLE}`,
    ['<em>Years</em> of <a href="https://example.org">x</a> &amp; <code>&lt;p&gt;</code>'],
  ],
  ['as Pandoc writes it', `${TABLE}\n\n: Years`, ['Years']],
  [
    'in a quotation and a list',
    `> Table: One\n>\n> ${TABLE.replaceAll('\n', '\n> ')}\n\n- x\n\n  Table: Two\n\n  ${TABLE.replaceAll('\n', '\n  ')}`,
    ['One', 'Two'],
  ],
  ['of two tables, each its own', `Table: One\n\n${TABLE}\n\nTable: Two\n\n${TABLE}`, ['One', 'Two']],
  ['behind each of two tables', `${TABLE}\n\nTable: One\n\n${TABLE}\n\nTable: Two`, ['One', 'Two']],
])('a caption %s', (_, markdown, expected) => {
  expect(captions(markdown)).toEqual(expected);
  expect(html(markdown)).not.toMatch(/Table:|: Years/);
});

it.each([
  ['a paragraph that is next to no table', `Table: Years\n\nWords.\n\n${TABLE}`],
  ['a word without a caption', `Table:\n\n${TABLE}`],
  ['a word inside a sentence', `See table: Years\n\n${TABLE}`],
  ['a paragraph with a backslash before it', `Table\\: Years\n\n${TABLE}\n\n\\: Years, or table: x`],
  ['a row with a backslash before it', `${TABLE}\n| Table\\: Years | |`],
  ['a row whose other cells say something', `${TABLE}\n| Table: Years | 3 |`],
])('no caption is %s', (_, markdown) => {
  expect(captions(markdown)).toEqual([]);
  expect(html(markdown)).toMatch(/[Tt]able:/);
});

it('header cells keep their scope', () => {
  expect(html(`Table: Years\n\n${TABLE}`)).toContain('<th scope="col">a</th>');
});
