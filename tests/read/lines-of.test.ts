import { expect, it } from 'vitest';
import { htmlContents, linesOf, plainContents } from '../../src/read/html/read.ts';

it.each([
  ['<h2>One  heading</h2><p>First\nparagraph.</p>', 'One heading\nFirst paragraph.'],
  ['<ul>\n <li><p>one</p>\n</li><li>two</li></ul>', 'one\ntwo'],
  ['<table><tr><th>a</th><td>b</td></tr><tr><th>c</th><td>d</td></tr></table>', 'a b\nc d'],
  ['Words<br>below <em>each</em> other<style>p{}</style>', 'Words\nbelow each other'],
  ['&lt;p&gt; is a tag', '<p> is a tag'],
])('%j has a line for each block', (html, lines) => {
  expect(linesOf(htmlContents(html))).toBe(lines);
});

it('leaves plain text alone', () => {
  expect(linesOf(plainContents('a <p> b'))).toBe('a <p> b');
});
