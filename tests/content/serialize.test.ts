import { describe, expect, test } from 'vitest';
import type { HtmlProfile, SerializeContext } from '../../src/content/profile.ts';
import { attributesIn, fullHtmlProfile } from '../../src/content/profiles.ts';
import { serialize } from '../../src/content/serialize.ts';
import { element, gap, type HtmlNode, type HtmlTree, referenceTo, text } from '../../src/content/tree.ts';
import { decodeOnce, wordsIn } from './html-oracle.ts';
import { bareProfile, narrowProfile, plainWriter, styledProfile, unbrokenProfile } from './test-profiles.ts';

const p = (...children: HtmlNode[]): HtmlNode => element('p', {}, ...children);
const em = (...children: HtmlNode[]): HtmlNode => element('em', {}, ...children);
const strong = (...children: HtmlNode[]): HtmlNode => element('strong', {}, ...children);

function write(tree: HtmlTree, profile: HtmlProfile = fullHtmlProfile, more: Partial<SerializeContext> = {}): string {
  return serialize(tree, { profile, write: plainWriter, ...more });
}

describe('elements', () => {
  test.each<[string, HtmlProfile, HtmlNode, string]>([
    [
      'stay where the profile has them',
      fullHtmlProfile,
      element('section', {}, p(text('a'))),
      '<section><p>a</p>\n</section>',
    ],
    [
      'are replaced with a class',
      narrowProfile,
      element('figure', { class: 'x' }, p(text('a'))),
      '<div class="figure x"><p>a</p></div>',
    ],
    ['are unwrapped with their text', narrowProfile, p(element('time', { datetime: '1939' }, text('a'))), '<p>a</p>'],
    [
      'outside the vocabulary are never written',
      { ...fullHtmlProfile, elements: new Set(['blink']) },
      element('blink', {}, text('a')),
      'a',
    ],
    ['of script lose their text too', fullHtmlProfile, element('script', {}, text('a')), ''],
    ['without an end tag', fullHtmlProfile, element('br'), '<br>'],
    ['without an end tag in XHTML', styledProfile, element('br'), '<br/>'],
    ['without content keep their end tag', styledProfile, p(), '<p></p>'],
    [
      'do not nest links',
      fullHtmlProfile,
      element('a', { href: 'a' }, text('b'), element('a', { href: 'c' }, text('d'))),
      '<a href="a">bd</a>',
    ],
    [
      'of text hold text only',
      fullHtmlProfile,
      element('textarea', {}, text('a <'), em(text('b'))),
      '<textarea>a &lt;b</textarea>',
    ],
    [
      'that keep white space keep a first newline',
      fullHtmlProfile,
      element('pre', {}, text('\na\n')),
      '<pre>\n\na\n</pre>',
    ],
  ])('%s', (_name, profile, node, expected) => {
    expect(write([node], profile)).toBe(expected);
  });

  test('named like properties of objects are nothing special', () => {
    expect(write([element('constructor', { toString: 'x' }, text('a'))], narrowProfile)).toBe('a');
  });

  test('that are unwrapped do not run words together', () => {
    const nodes = [element('dialog', {}, text('a')), element('dialog', {}, text('b'))];
    expect(write(nodes, narrowProfile)).toBe('a b');
    expect(write(nodes, styledProfile)).toBe('a\nb');
  });
});

describe('attributes', () => {
  test.each<[string, HtmlProfile, HtmlNode, string]>([
    ['stay where the profile has them', fullHtmlProfile, element('ol', { start: '3' }), '<ol start="3"></ol>'],
    [
      'are left out elsewhere',
      narrowProfile,
      element('p', { title: 'a', role: 'note', 'data-x': '1' }),
      '<p title="a"></p>',
    ],
    [
      'outside the vocabulary are never written',
      { ...fullHtmlProfile, attribute: () => true },
      element('p', { onclick: 'a', style: 'color: red' }),
      '<p></p>',
    ],
    [
      'without a value',
      fullHtmlProfile,
      element('input', { type: 'radio', checked: '' }),
      '<input type="radio" checked>',
    ],
    [
      'are quoted',
      fullHtmlProfile,
      element('img', { src: 'a.png', alt: 'a "b" <c> & \'d\'\ne' }),
      '<img src="a.png" alt="a &quot;b&quot; &lt;c&gt; &amp; \'d\' e">',
    ],
  ])('%s', (_name, profile, node, expected) => {
    expect(write([node], profile)).toBe(expected);
  });

  test('without a value have one in XHTML', () => {
    const profile = { ...fullHtmlProfile, syntax: 'xhtml' } as const;
    expect(write([element('input', { checked: '' })], profile)).toBe('<input checked="checked"/>');
  });
});

test('a table of attributes tells what stays', () => {
  const keeps = attributesIn({ '*': 'class aria-*', a: 'href', th: 'scope data-*' });
  const asked = ['class', 'aria-label', 'href', 'data-x', 'scope'] as const;
  expect(asked.filter((name) => keeps('p', name))).toEqual(['class', 'aria-label']);
  expect(asked.filter((name) => keeps('a', name))).toEqual(['class', 'aria-label', 'href']);
  expect(asked.filter((name) => keeps('th', name))).toEqual(['class', 'aria-label', 'data-x', 'scope']);
});

describe('addresses', () => {
  test.each([
    ['https://example.org/a?b=1&c="2"', 'https://example.org/a?b=1&amp;c=%222%22'],
    ['mailto:a@example.org', 'mailto:a@example.org'],
    [' https://example.org\n', 'https://example.org'],
    ['../a/b.html#c', '../a/b.html#c'],
    ['$IMS-CC-FILEBASE$/a%20b.png', '$IMS-CC-FILEBASE$/a%20b.png'],
    ['$@PAGEVIEWBYID*7@$', '$@PAGEVIEWBYID*7@$'],
    ['javascript:alert(1)', undefined],
    [' java\tscript:alert(1)', undefined],
    ['\u0001javascript:alert(1)', undefined],
    ['JAVASCRIPT:alert(1)', undefined],
    ['data:text/html,x', undefined],
    ['vbscript:x', undefined],
    ['ftp://example.org', undefined],
    ['javascript&colon;alert(1)', 'javascript%26colon;alert(1)'],
    ['a&b/c&d', 'a%26b/c&amp;d'],
    ['\\\\example.org', '%5C%5Cexample.org'],
  ])('%s', (address, expected) => {
    expect(write([element('a', { href: address }, text('x'))])).toBe(
      expected === undefined ? '<a>x</a>' : `<a href="${expected}">x</a>`,
    );
  });

  test('of pictures may be data, of links not', () => {
    const data = 'data:image/png;base64,iVBORw0KGgo=';
    expect(write([element('img', { src: data, alt: '' })])).toBe(`<img src="${data}" alt="">`);
    expect(write([element('img', { src: 'data:text/html;base64,AAAA', alt: '' })])).toBe('<img alt="">');
    expect(write([element('a', { href: data })])).toBe('<a></a>');
    expect(write([element('img', { src: 'mailto:a@example.org', alt: '' })])).toBe('<img alt="">');
  });
});

describe('references', () => {
  test('are written by the target, with their own attributes added', () => {
    const node: HtmlNode = {
      ...referenceTo({ to: 'activity', id: 'a' }, text('b')),
      attributes: { class: 'button', title: 't', href: 'evil' },
    };
    expect(write([node])).toBe('<a class="button" title="t" href="activity/a.html">b</a>');
  });

  test('keep the classes of both', () => {
    const node: HtmlNode = { ...referenceTo({ to: 'asset', id: 'a' }), attributes: { class: 'x' } };
    expect(write([node], fullHtmlProfile, { write: () => [element('img', { class: 'y', src: 'a', alt: '' })] })).toBe(
      '<img class="x y" src="a" alt="">',
    );
  });

  test('may be written by other references, but not for ever', () => {
    expect(
      write([referenceTo({ to: 'source', id: 'a' })], fullHtmlProfile, {
        write: ({ to }, children) =>
          to === 'source' ? [referenceTo({ to: 'term', id: 'b' }, text('c'))] : [element('i', {}, ...children)],
      }),
    ).toBe('<i>c</i>');
    expect(() =>
      write([referenceTo({ to: 'source', id: 'a' })], fullHtmlProfile, {
        write: (reference) => [referenceTo(reference)],
      }),
    ).toThrow('without end');
  });

  test('to anchors are links where ids survive', () => {
    const tree = [
      element('p', { id: 'a', 'aria-labelledby': 'b c' }, referenceTo({ to: 'anchor', id: 'a' }, text('x'))),
      element('label', { for: 'a' }),
    ];
    expect(write(tree, fullHtmlProfile, { idPrefix: 'page-' })).toBe(
      '<p id="page-a" aria-labelledby="page-b page-c"><a href="#page-a">x</a></p>\n<label for="page-a"></label>',
    );
  });

  test('ids and what names them go where ids do not survive', () => {
    const tree = [element('p', { id: 'a', 'aria-labelledby': 'b', role: 'note' })];
    expect(write(tree, { ...styledProfile, anchors: false })).toBe('<p role="note"></p>');
  });

  test('to anchors are words where ids do not', () => {
    const back: HtmlNode = {
      ...referenceTo({ to: 'anchor', id: 'a' }, text('↩')),
      attributes: { role: 'doc-backlink' },
    };
    const tree = [element('p', { id: 'a' }, referenceTo({ to: 'anchor', id: 'a' }, text('x')), back)];
    expect(write(tree, narrowProfile)).toBe('<p>x</p>');
  });
});

describe('gaps', () => {
  test('are five underscores, or what the caller writes', () => {
    expect(write([p(text('a '), gap('b'))])).toBe('<p>a _____</p>');
    expect(write([gap('b')], fullHtmlProfile, { gap: (id) => [element('input', { name: id })] })).toBe(
      '<input name="b">',
    );
  });
});

describe('styles', () => {
  const styles = {
    quote: 'border-left: 4px solid #555; position: fixed; Color: #333',
    late: 'color: red',
    loads: 'background: url(https://evil.example/x); font-family: "A B"; color: expression(x)',
    constructor: 'color: blue',
  };

  test.each([
    [
      'of a class are written as far as the platform keeps them',
      'quote',
      ' style="border-left: 4px solid #555; color: #333"',
    ],
    ['of a later class win', 'quote late', ' style="border-left: 4px solid #555; color: red"'],
    ['of classes in the other order', 'late quote', ' style="border-left: 4px solid #555; color: #333"'],
    ['that load or compute are left out', 'loads', ' style="font-family: \'A B\'"'],
    ['of no known class', 'toString', ''],
  ])('%s', (_name, classes, expected) => {
    expect(write([element('p', { class: classes })], styledProfile, { styles })).toBe(
      `<p class="${classes}"${expected}></p>`,
    );
  });

  test('stay in the style sheet where there is one', () => {
    expect(write([element('p', { class: 'quote' })], fullHtmlProfile, { styles })).toBe('<p class="quote"></p>');
  });

  test('reach replaced elements by the class that replaces them', () => {
    expect(
      write(
        [element('figure')],
        { ...narrowProfile, inlineStyles: new Set(['color']) },
        { styles: { figure: 'color: red' } },
      ),
    ).toBe('<div class="figure" style="color: red"></div>');
  });
});

describe('white space where what stands between tags is removed', () => {
  test.each<[string, HtmlTree, string]>([
    [
      'between words moves to the text before',
      [p(em(text('a')), text(' '), strong(text('b')))],
      '<p><em>a </em><strong>b</strong></p>',
    ],
    [
      'moves to the text after, where none is before',
      [p(element('img', { src: 'a', alt: '' }), text(' '), em(text('b')))],
      '<p><img src="a" alt=""/><em> b</em></p>',
    ],
    [
      'between two pictures cannot be removed',
      [p(element('img', { src: 'a', alt: '' }), text(' '), element('img', { src: 'b', alt: '' }))],
      '<p><img src="a" alt=""/>\u00a0<img src="b" alt=""/></p>',
    ],
    ['is not doubled', [p(em(text('a ')), text(' '), strong(text(' b')))], '<p><em>a </em><strong> b</strong></p>'],
    ['between blocks goes', [p(text('a')), text('\n  '), p(text('b')), text('\n')], '<p>a</p><p>b</p>'],
    [
      'before and after a line break goes',
      [p(em(text('a')), text(' '), element('br'), text('\n'), em(text('b')))],
      '<p><em>a</em><br/><em>b</em></p>',
    ],
    ['inside a text is one gap', [p(text('a \n\t b'), em(text('c\nd')))], '<p>a b<em>c d</em></p>'],
    [
      'in code becomes line breaks',
      [element('pre', {}, element('code', {}, text('a\n\n  b')))],
      '<pre><code>a<br/><br/>  b</code></pre>',
    ],
    [
      'alone in a line of code cannot be removed',
      [element('pre', {}, text('a\n  \nb'))],
      '<pre>a<br/>\u00a0\u00a0<br/>b</pre>',
    ],
    [
      'that does not break stays',
      [p(em(text('a')), text('\u00a0'), em(text('b')))],
      '<p><em>a</em>\u00a0<em>b</em></p>',
    ],
  ])('%s', (_name, tree, expected) => {
    expect(write(tree, { ...narrowProfile, decodesTwice: false })).toBe(expected);
  });
});

describe('where no line may be broken', () => {
  test('a line break is a gap', () => {
    expect(write([p(text('a'), element('br'), text('b'))], unbrokenProfile)).toBe('<p>a b</p>');
  });

  test('each line of code is an element of its own', () => {
    const code = element('pre', { class: 'x' }, element('code', {}, text('a\n  '), em(text('b\n\nc')), text(' d')));
    expect(write([code], unbrokenProfile)).toBe(
      '<pre class="x"><code>a</code></pre><pre class="x"><code>\u00a0\u00a0<em>b</em></code></pre>' +
        '<pre class="x"><code><em></em></code></pre><pre class="x"><code><em>c</em> d</code></pre>',
    );
  });
});

describe('text where entities are decoded once more', () => {
  const guarded = [
    ['<b>', '&lt;|b&gt;'],
    ['</b>', '&lt;|/b&gt;'],
    ['<!-- a', '&lt;|!-- a'],
    ['<?a', '&lt;|?a'],
    ['1 < 2', '1 &lt; 2'],
    ['<3', '&lt;3'],
    ['a <', 'a &lt;'],
    ['&lt;b&gt;', '&amp;|lt;b&amp;|gt;'],
    ['&amp;lt;', '&amp;|amp;lt;'],
    ['&#60;b', '&amp;|#60;b'],
    ['Q&A, AT&T & Co.', 'Q&amp;A, AT&amp;T &amp; Co.'],
    ['Marx&Engels', 'Marx&amp;|Engels'],
  ] as const;

  test.each(guarded)('%s holds nothing invisible that could be copied', (value, expected) => {
    const html = write([text(value)], narrowProfile);
    expect(html).toBe(expected.replaceAll('|', '<strong></strong>'));
    expect(wordsIn(decodeOnce(html))).toBe(value);
    expect(wordsIn(html)).toBe(value);
  });

  test.each(guarded)('%s is guarded by a word joiner where no element can be', (value, expected) => {
    expect(write([text(value)], bareProfile)).toBe(expected.replaceAll('|', '\u2060'));
  });

  test('that comes together from two texts is kept apart', () => {
    const tree = [text('<'), element('blink', {}, text('b>')), text('&'), element('blink', {}, text('lt;b'))];
    expect(write(tree, bareProfile)).toBe('&lt;\u2060b&gt;&amp;\u2060lt;b');
    const late = [text('a&l'), element('blink', {}, text('t;')), text('<'), em(text('b>'))];
    expect(write(late, bareProfile)).toBe('a&amp;l\u2060t;&lt;<em>b&gt;</em>');
  });

  test('in attributes cannot end them', () => {
    expect(write([element('img', { alt: 'a" onerror="x &quot;' })], narrowProfile)).toBe(
      '<img alt="a\u201d onerror=\u201dx &amp;\u2060quot;"/>',
    );
  });
});

describe('characters', () => {
  test('that XML does not allow are replaced, the others stay', () => {
    expect(write([p(text('a\u0000\u000b\ud83d\uffff🙂\u202e\r\nb\rc'))])).toBe(
      '<p>a\ufffd\ufffd\ufffd\ufffd🙂\u202e\nb\nc</p>',
    );
    expect(write([element('p', { title: 'a\u0008\ude00' })])).toBe('<p title="a\ufffd\ufffd"></p>');
    expect(write([text(']]> \'"')])).toBe(']]&gt; \'"');
  });
});
