import { describe, expect, test } from 'vitest';
import { collectReferences, plainText } from '../../src/content/text.ts';
import type { HtmlTree, Reference } from '../../src/content/tree.ts';
import { findings, html, read } from './read.ts';

const references = (text: string): readonly Reference[] => read(text).references.map(({ value }) => value);

describe('CommonMark, tables and definition lists', () => {
  test.each([
    ['a paragraph', 'One *two* **three** `four`.', '<p>One <em>two</em> <strong>three</strong> <code>four</code>.</p>'],
    ['a line break', 'One  \ntwo\nthree', '<p>One<br>two\nthree</p>'],
    ['a list', '- one\n- two\n\n1. a', '<ul><li>one</li>\n<li>two</li>\n</ul>\n<ol><li>a</li>\n</ol>'],
    ['a loose list', '- one\n\n- two', '<ul><li><p>one</p>\n</li>\n<li><p>two</p>\n</li>\n</ul>'],
    ['a list from seven', '7. one', '<ol start="7"><li>one</li>\n</ol>'],
    ['a quotation', '> one\n>\n> two', '<blockquote><p>one</p>\n<p>two</p>\n</blockquote>'],
    ['a rule', 'one\n\n---\n\ntwo', '<p>one</p>\n<hr><p>two</p>'],
    ['indented code', '    a < b\n    c', '<pre><code>a &lt; b\nc</code></pre>'],
    [
      'fenced code',
      '```js x"y\na && b\n```',
      '<div class="cw-listing"><p class="cw-listing-name">JavaScript</p>\n<pre><code class="language-js">a &amp;&amp; b</code></pre>\n</div>',
    ],
    ['fenced code of an odd language', '```"><b\na\n```', '<pre><code>a</code></pre>'],
    [
      'a table',
      '| a | b |\n|:--|--:|\n| 1 | *2* |',
      '<table><thead><tr><th class="align-left" scope="col">a</th>\n<th class="align-right" scope="col">b</th>\n</tr>\n</thead>\n' +
        '<tbody><tr><td class="align-left">1</td>\n<td class="align-right"><em>2</em></td>\n</tr>\n</tbody>\n</table>',
    ],
    ['a definition list', 'Soviet\n: council', '<dl><dt>Soviet</dt>\n<dd>council</dd>\n</dl>'],
    [
      'a link',
      '[w](https://example.org/a?b=1&c=2 "t")',
      '<p><a href="https://example.org/a?b=1&amp;c=2" title="t">w</a></p>',
    ],
    [
      'an automatic link',
      '<https://example.org>',
      '<p><a class="cw-address" href="https://example.org">https://example.org</a></p>',
    ],
    [
      'an address for mail',
      '<a@example.org>',
      '<p><a class="cw-address" href="mailto:a@example.org">a@example.org</a></p>',
    ],
    ['a link by reference', '[w][r]\n\n[r]: <https://example.org>', '<p><a href="https://example.org">w</a></p>'],
    ['a link whose words have brackets', '[[1]](https://example.org)', '<p><a href="https://example.org">[1]</a></p>'],
    ['a dollar', '$5 and $6, \\$7\\$', '<p>$5 and $6, $7$</p>'],
    ['entities', '&amp;lt; &lt;b&gt; &eacute; &#8217;', '<p>&amp;lt; &lt;b&gt; é ’</p>'],
    ['escapes', '\\*a\\* \\[b\\]', '<p>*a* [b]</p>'],
    ['Windows line ends', 'one\r\n\r\ntwo', '<p>one</p>\n<p>two</p>'],
    ['nothing', '', ''],
    ['gaps only', ' \n\n ', ''],
    ['the text 0', '0', '<p>0</p>'],
  ])('%s', (_name, markdown, expected) => {
    expect(html(markdown)).toBe(expected);
    expect(findings(markdown)).toEqual([]);
  });
});

describe('a heading without a space behind its signs', () => {
  test.each([
    ['##Heading', ['1:1 heading-without-space']],
    ['words\n###Heading', ['2:1 heading-without-space']],
    ['#1 and #tag', []],
    ['\\##Heading', []],
    ['`a\n##b` c', []],
    ['    ##a\n\n```\n##a\n```', []],
  ])('%j', (text, found) => {
    expect(findings(text)).toEqual(found);
  });
});

describe('scripts without spaces between words', () => {
  test.each([
    ['emphasis with punctuation inside', '他说**“是。”**然后', '<p>他说<strong>“是。”</strong>然后</p>'],
    ['a title in its brackets', '写了**《史记》**，他', '<p>写了<strong>《史记》</strong>，他</p>'],
    ['one star', '他*（见下）*是', '<p>他<em>（见下）</em>是</p>'],
    ['Korean', '**스크립트(script)**라고', '<p><strong>스크립트(script)</strong>라고</p>'],
    ['a star that is none', '三 * 四 * 五', '<p>三 * 四 * 五</p>'],
    ['a line that goes on', '第一行\n第二行', '<p>第一行第二行</p>'],
    ['a line that goes on behind emphasis', '**第一**\n第二', '<p><strong>第一</strong>第二</p>'],
    ['a line of Latin words', '第一 one\n第二', '<p>第一 one\n第二</p>'],
    ['a line of Korean words', '가나\n다라', '<p>가나\n다라</p>'],
  ])('%s', (_name, text, expected) => {
    expect(html(text)).toBe(expected);
  });

  test('CommonMark holds for all others', () => {
    expect(html('word**“x”**word')).toBe('<p>word**“x”**word</p>');
  });
});

describe('headings stand below the title of the page', () => {
  test.each([
    ['from one sign', '# a\n## b\n# c', ['h2', 'h3', 'h2'], []],
    ['from two signs', '## a\n### b', ['h2', 'h3'], []],
    ['a shallower one later', '## a\n# b\n## c', ['h2', 'h2', 'h3'], []],
    ['a skipped level', '# a\n### b\n### c\n## d', ['h2', 'h3', 'h3', 'h3'], ['2:1 heading-skips-level']],
    ['underlined', 'a\n===\nb\n---', ['h2', 'h3'], []],
    ['deeper than six', '# a\n## b\n### c\n#### d\n##### e\n###### f', ['h2', 'h3', 'h4', 'h5', 'h6', 'h6'], []],
  ])('%s', (_name, markdown, tags, expected) => {
    expect([...html(markdown).matchAll(/<(h\d)>/g)].map((match) => match[1])).toEqual(tags);
    expect(findings(markdown)).toEqual(expected);
  });

  test('or below another heading', () => {
    expect(html('# a\n## b', { headingLevel: 4 })).toBe('<h4>a</h4>\n<h5>b</h5>');
  });
});

describe('references', () => {
  test('to assets, activities, terms and sources are typed', () => {
    const text =
      '[a](activity:the-quiz), [b *c*](term:soviet) and ![d `e`](asset:map) [@thurston-1993, p. 12]\n\n[f][g]\n\n[g]: activity:two';
    expect(references(text)).toEqual([
      { to: 'activity', id: 'the-quiz' },
      { to: 'term', id: 'soviet' },
      { to: 'asset', id: 'map', alt: 'd e' },
      { to: 'source', id: 'thurston-1993', locator: 'p. 12' },
      { to: 'activity', id: 'two' },
    ]);
    expect(findings(text)).toEqual([]);
  });

  test('are found where they stand', () => {
    const text =
      'One\n\n> two [a](activity:x)\n>\n> - and [@s]\n\n| a |\n|---|\n| ![](asset:p) |\n\nT\n: d [b](term:t)';
    const found = read(text).references.map(({ offset }) => text.slice(offset, offset + 4));
    expect(found).toEqual(['[a](', '[@s]', '![](', '[b](']);
  });

  test('several citations share their brackets', () => {
    expect(html('[@a; @b, p. 2; @c, ll. 3, 4]')).toBe(
      '<p><span class="citation">(<cite>a</cite>; <cite>b p. 2</cite>; <cite>c ll. 3, 4</cite>)</span></p>',
    );
  });

  test('a locator may go over a line', () => {
    expect(references('[@a, pp. 12\nand 14]')).toEqual([{ to: 'source', id: 'a', locator: 'pp. 12 and 14' }]);
  });

  describe('citations as Pandoc writes them', () => {
    const sources = new Set(['a', 'b', 'the-book']);
    /** Citations as `<id|locator|as>`, other elements as tags. */
    const shown = (text: string): string => {
      const nodes = (tree: HtmlTree): string =>
        tree
          .map((node) => {
            if (node.kind === 'text') return node.text;
            if (node.kind === 'element')
              return node.tag === 'p' || node.tag === 'span'
                ? nodes(node.children)
                : `<${node.tag}>${nodes(node.children)}`;
            if (node.kind !== 'reference' || node.reference.to !== 'source') return '?';
            const { id, locator, as } = node.reference;
            return `<${[id, locator ?? '', as ?? ''].join('|').replace(/\|+$/, '')}>`;
          })
          .join('');
      return nodes(read(text, { sources }).value);
    };

    test.each([
      ['One [see @a, p. 3].', 'One (see <a|p. 3>).'],
      ['Two [cf. @a].', 'Two (cf. <a>).'],
      ['Three [-@a, 4].', 'Three (<a|4|work>).'],
      ['[-@a]', '(<a||work>)'],
      ['Four @a says.', 'Four <a||words> says.'],
      ['Five (@a).', 'Five (<a>).'],
      ['@a [p. 3] says', '<a|p. 3|words> says'],
      ['@the-book [12–14]', '<the-book|12–14|words>'],
      ['[see @a, pp. 33-35; also @b, ch. 1 and *passim*]', '(see <a|pp. 33-35>; also <b|ch. 1 and *passim*>)'],
      ['[*see* @a; **but** @b]', '(<em>see <a>; <strong>but <b>)'],
      ['[@a p. 3]', '(<a|p. 3>)'],
      ['[@a; -@b, p. 2; cf. -@the-book]', '(<a>; <b|p. 2|work>; cf. <the-book||work>)'],
      ['[ср. @a, с. 5]', '(ср. <a|с. 5>)'],
      ['[see @unknown, p. 3]', '(see <unknown|p. 3>)'],
      ['-@a [p. 3] says', '<a|p. 3|work> says'],
      ['As @a, @b and @the-book.', 'As <a||words>, <b||words> and <the-book||words>.'],
      ['(@a; @b)', '(<a>; <b||words>)'],
      ['@a [sic] @b', '<a||words> [sic] <b||words>'],
      ['*@a* and > @b', '<em><a||words> and > <b||words>'],
    ])('%s', (text, expected) => {
      expect(shown(text)).toBe(expected);
      expect(findings(text, { sources })).toEqual([]);
    });

    test.each([
      'Write to me@a.org or a@the-book, or x@a.',
      'On @twitter and @the_book and @A.',
      '@a.org, @a/b, @a@b, @a_b, @ab, @a-c, @@a, user/@a',
      '`@a` and \\@a',
      '[write @twitter today]',
      '[mail me@a.org]',
      '[a footballer @ the club]',
      '@ a, a @, 5 apples @ 3',
    ])('%s has none', (text) => {
      expect(shown(text)).not.toContain('|');
      expect(read(text, { sources }).references).toEqual([]);
      expect(findings(text, { sources })).toEqual([]);
    });

    test('stand in a link as words', () => {
      expect(read('[see @a](https://example.org) [@b](https://example.org)', { sources }).references).toEqual([]);
    });

    test('have exact places', () => {
      const text = 'Words.\n\n> - so [see @a; cf. @b]\n> - and @the-book';
      expect(read(text, { sources }).references.map(({ offset }) => text.slice(offset, offset + 4))).toEqual([
        '[see',
        '@b]\n',
        '@the',
      ]);
    });
  });

  test('words that begin with @ may be a link', () => {
    expect(html('[@handle](https://example.org)')).toBe('<p><a href="https://example.org">@handle</a></p>');
  });

  test('a picture alone in its paragraph stands between the paragraphs', () => {
    const [first, row] = read('![](asset:a)\n\n![x](asset:b)\n![](asset:c)\n\nwith words ![](asset:d)').value;
    expect(first).toEqual({ kind: 'reference', reference: { to: 'asset', id: 'a', block: true }, children: [] });
    expect(collectReferences(row === undefined ? [] : [row]).map(({ reference }) => reference)).toEqual([
      { to: 'asset', id: 'b', alt: 'x', block: true },
      { to: 'asset', id: 'c', block: true },
    ]);
    expect(html('with words ![](asset:d)')).toBe('<p>with words <img src="media/d.png" alt=""></p>');
  });

  test('titles of links and pictures are kept', () => {
    expect(html('[a](activity:x "t") ![](asset:p "u")')).toBe(
      '<p><a title="t" href="activity/x.html">a</a> <img title="u" src="media/p.png" alt=""></p>',
    );
  });

  test.each([
    ['an id that is none', '[a](activity:The Quiz)', '1:1 malformed-reference'],
    ['an id with a capital', '[a](activity:Quiz)', '1:1 malformed-reference'],
    ['a kind with a capital', '[a](Activity:quiz)', '1:1 malformed-reference'],
    ['no id', '![](asset:)', '1:1 malformed-reference'],
    ['a citation with a wrong id', 'see [@Thurston 1993, p. 1]', '1:5 malformed-reference'],
    ['a citation with a comma and no locator', '[@a, ]', '1:1 malformed-reference'],
    ['a citation with a wrong second id', '[@a; b]', '1:1 malformed-reference'],
    ['a link without words', '[](activity:x)', '1:1 link-without-words'],
    ['a reference between angle brackets', '<activity:x>', '1:1 link-without-words'],
    ['a source as a link', '[a](source:b)', '1:1 unknown-link-kind'],
  ])('%s is reported', (_name, markdown, expected) => {
    expect(findings(markdown)).toEqual([expected]);
  });
});

describe('links', () => {
  test.each([
    ['a script', '[a](javascript:alert)', '<p>a</p>', '1:1 unsafe-link'],
    ['a script in disguise', '[a](java&Tab;script:alert)', '<p>a</p>', '1:1 unknown-link-kind'],
    ['data', '[a](data:text/html,x)', '<p>a</p>', '1:1 unsafe-link'],
    ['another kind', 'b [a](ftp://example.org)', '<p>b a</p>', '1:3 unknown-link-kind'],
    ['a file', '[a](page.html)', '<p>a</p>', '1:1 incomplete-link'],
    ['a place in the page', '[a](#b)', '<p>a</p>', '1:1 incomplete-link'],
    ['a path', '[a](/b)', '<p>a</p>', '1:1 incomplete-link'],
    ['a site without its kind', '[a](//example.org)', '<p>a</p>', '1:1 incomplete-link'],
    ['a site without its slashes', '[a](https:example.org)', '<p>a</p>', '1:1 incomplete-link'],
    ['nothing', '[a]()', '<p>a</p>', '1:1 incomplete-link'],
    [
      'no words',
      '[](https://example.org)',
      '<p><a href="https://example.org">https://example.org</a></p>',
      '1:1 link-without-words',
    ],
  ])('to %s', (_name, markdown, expected, finding) => {
    expect(html(markdown)).toBe(expected);
    expect(findings(markdown)).toEqual([finding]);
  });

  test('a forgotten https is guessed', () => {
    expect(read('[a](www.example.org/b)').diagnostics[0]?.hint).toBe('Did you mean `https://www.example.org/b`?');
  });
});

describe('pictures', () => {
  const remoteOrigins = ['https://example.org'];

  test('of an allowed site are loaded from there', () => {
    expect(html('![a](https://example.org/b.png)', { remoteOrigins })).toBe(
      '<p><img src="https://example.org/b.png" alt="a"></p>',
    );
  });

  test.each([
    ['of another site', '![a](https://example.com/b.png)', '1:1 remote-picture'],
    ['of a site that only begins alike', '![a](https://example.org.evil.example/b.png)', '1:1 remote-picture'],
    ['of a site with a user name', '![a](https://example.org@evil.example/b.png)', '1:1 remote-picture'],
    ['of the same site without encryption', '![a](http://example.org/b.png)', '1:1 remote-picture'],
    ['by file name', '![a](media/b.png)', '1:1 picture-not-an-asset'],
    ['of data', '![a](data:image/png;base64,AAAA)', '1:1 unsafe-link'],
    ['of another kind', '![a](ftp://example.org/b.png)', '1:1 unknown-link-kind'],
  ])('%s are left out, their words stay', (_name, markdown, finding) => {
    expect(html(markdown, { remoteOrigins })).toBe('<p>a</p>');
    expect(findings(markdown, { remoteOrigins })).toEqual([finding]);
  });

  test('of an allowed site need words for those who do not see them', () => {
    expect(findings('![](https://example.org/b.png)', { remoteOrigins })).toEqual(['1:1 picture-without-alt']);
  });

  const link = (address: string) => `<a href="${address}">a</a>`;
  test.each([
    ['b.png', (address: string) => `<img src="${address}" alt="a">`],
    ['b.JPG?width=200', (address: string) => `<img src="${address}" alt="a">`],
    ['iiif/full/max/0/default#.jpg', (address: string) => `<img src="${address}" alt="a">`],
    ['b.svg', (address: string) => `<img src="${address}" alt="a">`],
    ['b.mp3', (address: string) => `<audio controls src="${address}" preload="metadata">${link(address)}</audio>`],
    ['b.webm', (address: string) => `<video controls src="${address}" preload="metadata">${link(address)}</video>`],
    ['page', link],
    ['page.html', link],
    ['b.pdf', link],
    ['watch?v=x', link],
  ])('shows https://example.org/%s as what it is', (path, expected) => {
    const address = `https://example.org/${path}`;
    expect(html(`![a](${address})`, { remoteOrigins })).toBe(`<p>${expected(address)}</p>`);
    const asked = expected === link ? ['1:1 remote-page'] : [];
    expect(findings(`![a](${address})`, { remoteOrigins })).toEqual(asked);
  });
});

describe('HTML is shown as text', () => {
  test.each([
    ['an element', 'a <b>c</b>', '<p>a &lt;b&gt;c&lt;/b&gt;</p>', ['1:3 html-shown-as-text']],
    ['a block', '<div>\n*a*\n</div>', '<p>&lt;div&gt;\n<em>a</em>\n&lt;/div&gt;</p>', ['1:1 html-shown-as-text']],
    ['a comment', 'a <!-- b -->', '<p>a &lt;!-- b --&gt;</p>', ['1:3 html-shown-as-text']],
    ['Markdown in an attribute', '<a b="*c*">', '<p>&lt;a b="*c*"&gt;</p>', ['1:1 html-shown-as-text']],
    ['a comparison is no HTML', '1 < 2 and 3 > 2, a<b', '<p>1 &lt; 2 and 3 &gt; 2, a&lt;b</p>', []],
    [
      'in code it is no mistake',
      '`<b>`\n\n    <b>',
      '<p><code>&lt;b&gt;</code></p>\n<pre><code>&lt;b&gt;</code></pre>',
      [],
    ],
  ])('%s', (_name, markdown, expected, codes) => {
    expect(html(markdown)).toBe(expected);
    expect(findings(markdown)).toEqual(codes);
  });

  test('many are one finding', () => {
    expect(read('x <b>a</b>\n\n<i>c</i>').diagnostics.map(({ message }) => message)).toEqual([
      'HTML is shown as text, not used: `<b>` (and 1 more further down).',
    ]);
  });
});

describe('words of another language', () => {
  test.each([
    ['one word', 'a [слово]{lang=ru} b', '<p>a <span lang="ru">слово</span> b</p>'],
    [
      'with markup',
      '[*a* [b](term:c)]{lang=de-AT}',
      '<p><span lang="de-AT"><em>a</em> <a href="term/c.html">b</a></span></p>',
    ],
    [
      'inside a link',
      '[[Правда]{lang=ru}](https://example.org)',
      '<p><a href="https://example.org"><span lang="ru">Правда</span></a></p>',
    ],
    ['right to left', '[سلام]{lang=fa}', '<p><span lang="fa" dir="rtl">سلام</span></p>'],
    ['right to left by its script', '[x]{lang=az-Arab}', '<p><span lang="az-Arab" dir="rtl">x</span></p>'],
    ['left to right by its script', '[x]{lang=ar-Latn}', '<p><span lang="ar-Latn">x</span></p>'],
    [
      'twice, and a link',
      '[a]{lang=ru} [b]{lang=de} [c](term:d)',
      '<p><span lang="ru">a</span> <span lang="de">b</span> <a href="term/d.html">c</a></p>',
    ],
    ['brackets inside', '[a \\] [b] c]{lang=ru}', '<p><span lang="ru">a ] [b] c</span></p>'],
  ])('%s', (_name, markdown, expected) => {
    expect(html(markdown)).toBe(expected);
    expect(findings(markdown)).toEqual([]);
  });

  test.each(['{lang=}', '{lang=x}', '{lang="ru"}', '{.class}', '{lang=ru .x}', '{lang=ru_RU}', '{ru}'])(
    'braces %s are reported and stay',
    (braces) => {
      expect(html(`a [b]${braces}`)).toBe(`<p>a [b]${braces.replaceAll('"', '"')}</p>`);
      expect(findings(`a [b]${braces}`)).toEqual(['1:3 malformed-language']);
    },
  );
});

test('braces that name no language do not spoil the words before them', () => {
  expect(html('[*b* [c](term:d)]{x}')).toBe('<p>[<em>b</em> <a href="term/d.html">c</a>]{x}</p>');
});

describe('footnotes', () => {
  test('are numbered by their marks and lead back', () => {
    expect(html('b[^x] a[^y] b[^x]\n\n[^y]: Why.\n[^x]: Ex.\n\n    More.', { idPrefix: 'body-' })).toBe(
      '<p>b<sup class="footnote-mark" id="body-fn1-mark"><a href="#body-fn1" role="doc-noteref">1</a></sup>' +
        ' a<sup class="footnote-mark" id="body-fn2-mark"><a href="#body-fn2" role="doc-noteref">2</a></sup>' +
        ' b<sup class="footnote-mark" id="body-fn1-mark-2"><a href="#body-fn1" role="doc-noteref">1</a></sup></p>\n' +
        '<section class="footnotes" role="doc-endnotes"><ol><li id="body-fn1"><p>Ex.</p>\n' +
        '<p>More.\u00a0<a class="footnote-back" href="#body-fn1-mark" role="doc-backlink">↩︎</a>' +
        '\u00a0<a class="footnote-back" href="#body-fn1-mark-2" role="doc-backlink">↩︎2</a></p>\n</li>\n' +
        '<li id="body-fn2"><p>Why.\u00a0<a class="footnote-back" href="#body-fn2-mark" role="doc-backlink">↩︎</a></p>\n</li>\n</ol>\n</section>',
    );
  });

  test('may stand in the text, in tables and in one another', () => {
    const text = 'a^[in *line*]\n\n| b[^t] |\n|---|\n| c |\n\n[^t]: table[^u]\n[^u]: nested';
    const { value, diagnostics } = read(text);
    const section = value.at(-1);
    expect(
      section?.kind === 'element' && section.children[0]?.kind === 'element' && section.children[0].children.length,
    ).toBe(3);
    expect(diagnostics).toEqual([]);
  });

  test('in the line may hold escapes and entities', () => {
    expect(html('a^[b \\* &amp; c]')).toContain('<p>b * &amp; c\u00a0<a');
  });

  test('that define one another inside a quotation keep the page whole', () => {
    expect(html('a[^1] b[^2]\n\n[^1]: > one\n    > [^2]: two\n    > three\n\nEnd')).toContain('<p>End</p>');
  });

  test('that point to themselves end', () => {
    expect(html('a[^1]\n\n[^1]: b[^1]').match(/<li /g)).toHaveLength(1);
  });

  test.each([
    ['a mark without a note', 'a\nb[^x]', ['2:2 footnote-undefined']],
    ['a note without a mark', 'a\n\n[^x]: b', ['3:1 footnote-unused']],
    ['two notes for one mark', 'a[^x]\n\n[^x]: b\n\n[^x]: c', ['5:1 footnote-repeated']],
  ])('%s is reported', (_name, markdown, expected) => {
    expect(findings(markdown)).toEqual(expected);
  });
});

describe('gaps', () => {
  test('are typed in a cloze text', () => {
    const { value, gaps, diagnostics } = read('In [[year]] the *[[place]]*.', { gaps: true });
    expect(value).toEqual([
      {
        kind: 'element',
        tag: 'p',
        attributes: {},
        children: [
          { kind: 'text', text: 'In ' },
          { kind: 'gap', id: 'year' },
          { kind: 'text', text: ' the ' },
          { kind: 'element', tag: 'em', attributes: {}, children: [{ kind: 'gap', id: 'place' }] },
          { kind: 'text', text: '.' },
        ],
      },
    ]);
    expect(gaps).toEqual([
      { value: 'year', offset: 3 },
      { value: 'place', offset: 17 },
    ]);
    expect(diagnostics).toEqual([]);
  });

  test.each([
    ['unclosed', 'a [[b', ['1:3 malformed-gap']],
    ['closed by one bracket', 'a [[b] c', ['1:3 malformed-gap']],
    ['with a wrong id', 'a [[The Year]]', ['1:3 malformed-gap']],
    ['empty', 'a [[]]', ['1:3 malformed-gap']],
  ])('%s are reported', (_name, markdown, expected) => {
    expect(findings(markdown, { gaps: true })).toEqual(expected);
  });

  test('are text elsewhere', () => {
    expect(html('a [[b]]')).toBe('<p>a [[b]]</p>');
    expect(findings('a [[b]]')).toEqual(['1:3 gap-outside-cloze']);
    expect(findings('a [[B is lost.]] [[')).toEqual([]);
    expect(findings('a [[B c]] [[')).toEqual(['1:3 other-dialect']);
    expect(findings('a [[B c]]', { gaps: true })).toEqual(['1:3 malformed-gap']);
  });
});

describe('a line of text', () => {
  const inline = { mode: 'inline' } as const;

  test.each([
    ['markup', '*a* [b](term:c) `d`', '<em>a</em> <a href="term/c.html">b</a> <code>d</code>', []],
    ['what would be a block', '# a', '# a', []],
    ['what would be a list', '1. a', '1. a', []],
    ['several paragraphs', 'a\n\nb', 'a\n\nb', ['1:2 paragraphs-in-line']],
    ['a footnote', 'a[^1]', 'a[^1]', ['1:2 footnote-not-possible']],
    ['a footnote in the line', 'a^[b]', 'a^[b]', ['1:2 footnote-not-possible']],
  ])('%s', (_name, markdown, expected, codes) => {
    expect(html(markdown, inline)).toBe(expected);
    expect(findings(markdown, inline)).toEqual(codes);
  });
});

describe('characters', () => {
  test.each([
    ['a control character', 'a\u0007b', 'a\ufffdb'],
    ['a zero byte', 'a\u0000b', 'a\ufffdb'],
    ['half a character', 'a\ud83db', 'a\ufffdb'],
    ['the other half', 'a\ude00b', 'a\ufffdb'],
    ['a non-character', 'a\uffffb', 'a\ufffdb'],
  ])('%s is replaced and reported', (_name, markdown, expected) => {
    expect(plainText(read(markdown).value)).toBe(expected);
    expect(findings(markdown)).toEqual(['1:2 unusable-character']);
  });

  test('emoji, right-to-left text and private letters survive', () => {
    const text = '👩‍👩‍👧 שלום \u202eabc\u202c \ue000 🇫🇷 e\u0301';
    expect(html(text)).toBe(`<p>${text}</p>`);
    expect(findings(text)).toEqual([]);
  });
});

test('nesting beyond what is read is reported, not dropped silently', () => {
  expect(findings(`${'> '.repeat(60)}a`)).toEqual([]);
  expect(findings(`${'> '.repeat(150)}a`)).toEqual(['1:1 nested-too-deep']);
});

test.each([
  ['asterisks', '*a '.repeat(3_500) + 'b* '.repeat(3_500)],
  ['pairs of asterisks', `${'**'.repeat(3_500)}b${'**'.repeat(3_500)}`],
  ['both in turn', '*a **a '.repeat(3_500) + 'b** b*'.repeat(3_500)],
  ['underscores', '_a '.repeat(3_500) + 'b_ '.repeat(3_500)],
  ['asterisks in a note', `a[^1]\n\n[^1]: ${'*a '.repeat(3_500)}${'b* '.repeat(3_500)}`],
  ['asterisks in a list', `- ${'*a '.repeat(3_500)}${'b* '.repeat(3_500)}`],
])('%s nested too deep keep their words, and are reported once', (_name, markdown) => {
  const result = read(markdown);
  expect(result.diagnostics.map(({ code }) => code)).toEqual(['content/nested-too-deep']);
  const letters = (text: string) => text.replace(/[^ab]/g, '').length;
  expect(letters(plainText(result.value))).toBe(letters(markdown));
  let depth = 0;
  const measure = (tree: HtmlTree, at: number): void => {
    depth = Math.max(depth, at);
    for (const node of tree) if ('children' in node) measure(node.children, at + 1);
  };
  measure(result.value, 0);
  expect(depth).toBeLessThan(250);
});

test('a line’s first character is found', () => {
  expect(findings('a\n<b>\nc')).toEqual(['2:1 html-shown-as-text']);
});

test.each(['\n', '\r\n', '\r'])('lines may end in %j', (end) => {
  expect(findings(['a', 'b [c](d)', '', '# e', '### f'].join(end))).toEqual([
    '2:3 incomplete-link',
    '5:1 heading-skips-level',
  ]);
});

test('what is wrong in a footnote of the line is found there', () => {
  expect(findings('a\n\nb\nc ^[d [e](f)] [g](h)\n\ni')).toEqual(['4:7 incomplete-link', '4:15 incomplete-link']);
});

test('findings come in the order of the text, with the place of each line', () => {
  const text = 'a\r\n\r\n> - b <i>\r\n>   [c](x:y) [d](e)\r\n\r\n[^z]: f';
  expect(findings(text)).toEqual([
    '3:7 html-shown-as-text',
    '4:5 unknown-link-kind',
    '4:14 incomplete-link',
    '6:1 footnote-unused',
  ]);
});

test('what is wrong everywhere is said twenty times, the last with the number of the others', () => {
  const { diagnostics } = read('[a](b) '.repeat(25));
  expect(diagnostics).toHaveLength(20);
  expect(diagnostics.at(-1)?.message).toMatch(/5 more places/);
  expect(diagnostics.at(-1)?.range?.start.column).toBe(1 + 7 * 19);
});

test('a parse leaves nothing behind for the next', () => {
  html('a[^1] [b]\n\n[^1]: c\n[b]: https://example.org');
  expect(html('a[^1] [b]')).toBe('<p>a[^1] [b]</p>');
});

// The slash at the end of an address was before it, and brackets of code turned round.
test.each([
  ['`f(x)`', '<p><code dir="ltr">f(x)</code></p>'],
  ['    f(x)', '<pre dir="ltr"><code>f(x)</code></pre>'],
  [
    'https://example.org/',
    '<p><a class="cw-address" dir="ltr" href="https://example.org/">https://example.org/</a></p>',
  ],
  ['[C++]{lang=en}', '<p><span lang="en" dir="ltr">C++</span></p>'],
])('code, addresses and other languages keep their direction in a text from right to left: %s', (text, expected) => {
  expect(html(text, { language: 'he' })).toBe(expected);
});
