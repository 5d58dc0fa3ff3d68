import { describe, expect, test } from 'vitest';
import { parseHtml, slotHtml, TemplateError } from '../../src/content/html-parser.ts';
import { fullHtmlProfile } from '../../src/content/profiles.ts';
import { serialize } from '../../src/content/serialize.ts';
import { element, type HtmlTree, referenceTo, text } from '../../src/content/tree.ts';
import { contextFor } from './test-profiles.ts';

const words = [text('5 < 6 '), element('em', {}, text('</p><script>'))];

describe('slots', () => {
  test('hold the content of the same number, never read as HTML', () => {
    expect(parseHtml(`<p>a ${slotHtml(1)} b</p>${slotHtml(0)}`, [[text('x')], words])).toEqual([
      element('p', {}, text('a '), ...words, text(' b')),
      text('x'),
    ]);
  });

  test('keep the white space of their content', () => {
    const code = element('pre', {}, text('a\n  b'));
    expect(parseHtml(`<div>\n  ${slotHtml(0)}\n</div>`, [[code]])).toEqual([element('div', {}, code)]);
    expect(parseHtml(`<pre>\n${slotHtml(0)}</pre>`, [[text('a\n\nb')]])).toEqual([
      element('pre', {}, text('\n'), text('a\n\nb')),
    ]);
  });

  test('between words keep the spaces around them, between blocks they do not', () => {
    const around = (tree: HtmlTree) => parseHtml(`<i>a</i> ${slotHtml(0)} <i>b</i>`, [tree]);
    const [a, b] = [element('i', {}, text('a')), element('i', {}, text('b'))];
    expect(around([text('c')])).toEqual([a, text(' '), text('c'), text(' '), b]);
    expect(around([])).toEqual([a, text(' '), text(' '), b]);
    expect(around([element('p')])).toEqual([a, element('p'), b]);
  });

  test('that hold blocks make a paragraph around them a div', () => {
    const tree = parseHtml(`<p class="x">${slotHtml(0)}</p>`, [[element('p', {}, text('a'))]]);
    expect(tree).toEqual([element('div', { class: 'x' }, element('p', {}, text('a')))]);
  });

  test.each([
    '<cw-slot n="1"></cw-slot>',
    '<cw-slot></cw-slot>',
    '<cw-slot n="-1"></cw-slot>',
    '<cw-slot n="x"></cw-slot>',
  ])('%s without content is a mistake of the template', (html) => {
    expect(() => parseHtml(html, [words])).toThrow(TemplateError);
  });
});

describe('references', () => {
  test.each([
    [
      '<a data-ref="activity:a-b" class="x">w</a>',
      { ...referenceTo({ to: 'activity', id: 'a-b' }, text('w')), attributes: { class: 'x' } },
    ],
    ['<a data-ref="term:a">w</a>', referenceTo({ to: 'term', id: 'a' }, text('w'))],
    ['<img data-ref="asset:a">', referenceTo({ to: 'asset', id: 'a' })],
    ['<img data-ref="asset:a" alt="b">', referenceTo({ to: 'asset', id: 'a', alt: 'b' })],
    ['<a data-ref="asset:a">w</a>', referenceTo({ to: 'asset', id: 'a' }, text('w'))],
    ['<cite data-ref="source:a"></cite>', referenceTo({ to: 'source', id: 'a' })],
    ['<cite data-ref="source:a" data-locator="p. 1"></cite>', referenceTo({ to: 'source', id: 'a', locator: 'p. 1' })],
    ['<a data-ref="anchor:fn1">w</a>', referenceTo({ to: 'anchor', id: 'fn1' }, text('w'))],
    ['<a href="#fn1">w</a>', referenceTo({ to: 'anchor', id: 'fn1' }, text('w'))],
    [
      '<link data-ref="theme:a/b.css" rel="stylesheet">',
      { ...referenceTo({ to: 'theme', path: 'a/b.css' }), attributes: { rel: 'stylesheet' } },
    ],
  ])('%s', (html, expected) => {
    expect(parseHtml(html)).toEqual([expected]);
  });

  test.each([
    '<a data-ref="activity:A b">',
    '<a data-ref="">',
    '<a data-ref="page:x">',
    '<a data-ref="theme:">',
    '<a data-ref="asset">',
  ])('%s names nothing', (html) => {
    expect(() => parseHtml(html)).toThrow(TemplateError);
  });
});

describe('white space of templates', () => {
  test.each([
    [
      'between blocks goes',
      '<section>\n  <h2>a</h2>\n\n  <p>b</p>\n</section>\n',
      '<section><h2>a</h2>\n<p>b</p>\n</section>',
    ],
    ['between words is one space', '<p>\n  <em>a</em>\n  <b>b\n  c</b>\n</p>', '<p><em>a</em> <b>b c</b></p>'],
    ['between a block and words goes', '<li>\n  <p>a</p>\n  b\n</li>', '<li><p>a</p>\n b </li>'],
    ['in code stays', '<pre>a\n  b</pre>', '<pre>a\n  b</pre>'],
  ])('%s', (_name, html, expected) => {
    expect(serialize(parseHtml(html), contextFor(fullHtmlProfile))).toBe(expected);
  });
});

describe('what no page may hold is a mistake of the template', () => {
  test.each([
    ['<script>a</script>', '<script>'],
    ['<svg></svg>', '<svg>'],
    ['<iframe src="a"></iframe>', '<iframe>'],
    ['<p style="color: red">a</p>', 'style'],
    ['<p onclick="a">b</p>', 'onclick'],
    ['<form action="a"></form>', 'action'],
    ['<a xlink:href="a">b</a>', 'xlink:href'],
  ])('%s', (html, named) => {
    expect(() => parseHtml(html)).toThrow(named);
  });
});

test('entities, attributes without value and unclosed elements are read as browsers do', () => {
  expect(parseHtml('<ul><li>a &amp;lt; &eacute;<li><input checked>')).toEqual([
    element('ul', {}, element('li', {}, text('a &lt; é')), element('li', {}, element('input', { checked: '' }))),
  ]);
});

test('nothing is nothing', () => {
  expect(parseHtml('')).toEqual([]);
  expect(parseHtml(' \n ')).toEqual([]);
});
