import { describe, expect, test } from 'vitest';
import { firstWords, plainFromHtml, sectionsFromHtml, treeFromHtml } from '../../../src/import/html/tree-from-html.ts';
import { context, read } from './support.ts';

/** HTML, the Markdown that it becomes, and what is told of it. */
type Row = readonly [name: string, html: string, markdown: string, kinds?: readonly string[]];

const YOUTUBE = 'https://www.youtube.com/embed/abcdefghijk';

const paragraphs: readonly Row[] = [
  ['words alone', 'one', 'one'],
  ['boxes as paragraphs', '<div>one</div><div>two</div>', 'one\n\ntwo'],
  ['words beside boxes', 'one<div>two</div>three', 'one\n\ntwo\n\nthree'],
  ['two breaks', 'one<br><br>two<br/>&nbsp;<br>three', 'one\n\ntwo\n\nthree'],
  ['one break', 'one<br>two<br>', 'one\\\ntwo'],
  ['empty paragraphs', '<p>&nbsp;</p><p>one</p><p><br></p><p><span> </span></p>', 'one'],
  ['filler of editors', '<p>one&nbsp; two &nbsp;three&nbsp;</p>', 'one two three'],
  ['a no-break space that is one', '<p>№&nbsp;5</p>', '№\u00a05'],
  ['spaces at the edge of emphasis', '<p>a<b> b </b>c</p>', 'a **b** c'],
  ['emphasis in pieces', '<p><b>a</b><b>b</b> <strong>c</strong></p>', '**ab** **c**'],
  ['emphasis around paragraphs', '<b><p>a</p><p>b</p></b>', '**a**\n\n**b**'],
  [
    'styles',
    '<p><span style="font-weight:700">b</span> <span style="font-style:italic">i</span> <span style="text-decoration: line-through">s</span> x<span style="vertical-align:super">2</span></p>',
    '**b** *i* ~~s~~ x^2^',
  ],
  [
    'a bold element that is not bold',
    '<b style="font-weight:normal"><p>a <span style="font-weight:700">b</span></p></b>',
    'a **b**',
  ],
  ['fonts', '<p><font face="Arial" size="3">a</font></p>', 'a'],
  ['raised and lowered', 'H<sub>2</sub>O x<sup>2</sup>', 'H~2~O x^2^'],
  ['highlighted', '<p><span style="background-color: #ffff00">a</span> b</p>', '==a== b'],
  ['quotation marks', '<p>a <q>b</q></p>', 'a “b”'],
  [
    'another language',
    '<p>a <span lang="ru">слово</span> <i lang="he" dir="rtl">ספר</i></p>',
    'a [слово]{lang=ru} [*ספר*]{lang=he}',
  ],
  ['the same language in another country', '<p lang="en-US">a</p>', 'a'],
  ['keys and samples', '<p><kbd>Ctrl</kbd> <samp>x</samp></p>', '`Ctrl` `x`'],
  ['underlined', '<p><u>a</u></p>', '*a*', ['changed underline']],
  ['an underlined link', '<p><a href="https://e.example/"><u>a</u></a></p>', '[a](https://e.example/)'],
  ['colour', '<p><span style="color:#ff0000">a</span> <span style="color: #222">b</span></p>', 'a b', ['left colour']],
  ['an abbreviation', '<abbr title="as soon as possible">ASAP</abbr>', 'ASAP', ['left abbreviation']],
  ['ruby', '<ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby>', '漢(kan)', ['changed ruby']],
  ['a direction without a language', '<p dir="rtl">שלום</p>', 'שלום', ['left direction']],
  ['hidden words', '<p>a</p><p style="display:none">b</p>', 'a', ['left hidden']],
  ['programs and styles', '<style>p{}</style><script>x()</script><p onclick="x()">a</p>', 'a', ['left script']],
  ['comments of Word', '<!--[if gte mso 9]><xml>x</xml><![endif]--><p class="MsoNormal">a<o:p></o:p></p>', 'a'],
  ['a field of a form', '<p>Name: <input type="text"> <select><option>a</option></select></p>', 'Name:', ['left form']],
  ['a list of things to do', '<ul><li><input type="checkbox" disabled checked> a</li></ul>', '- ☑ a'],
  ['a character that nothing takes', '<p>a&#1;b</p>', 'a\ufffdb', ['changed character']],
];

const blocks: readonly Row[] = [
  ['headings from any level', '<h4>a</h4><p>b</p><h6>c</h6><h4>d</h4>', '## a\n\nb\n\n### c\n\n## d'],
  ['a heading by its role', '<div role="heading" aria-level="3">a</div>', '## a'],
  ['bold in a heading', '<h2><strong>a</strong></h2>', '## a'],
  ['an empty heading', '<h2>&nbsp;</h2><p>a</p>', 'a'],
  ['signs of headings', '<h2>a<a class="headerlink" href="#a">¶</a></h2>', '## a'],
  ['a break in a heading', '<h2>a<br>b</h2>', '## a b'],
  ['a list in a list, in no item', '<ul><li>a</li><ul><li>b</li></ul><li>c</li></ul>', '- a\n  - b\n- c'],
  ['a list with a start', '<ol start="3"><li>a</li></ol>', '3. a'],
  ['a list with letters', '<ol type="a"><li>a</li></ol>', '1. a', ['changed list-letters']],
  ['empty items', '<ul><li></li><li>a</li></ul>', '- a'],
  ['terms', '<dl><dt>a</dt><dd>b</dd></dl>', 'a\n: b'],
  ['a quotation', '<blockquote>a</blockquote>', '> a'],
  ['code', '<pre class="sourceCode python"><code>a\n  b\n</code></pre>', '```python\na\n  b\n```'],
  ['code with breaks', '<pre>a<br>b</pre>', '```\na\nb\n```'],
  ['code of GitHub', '<div class="highlight highlight-source-js"><pre>a</pre></div>', '```\na\n```'],
  ['what opens', '<details><summary><b>a</b></summary>b</details>', '::: details a\nb\n:::'],
  [
    'a box of Bootstrap',
    '<div class="alert alert-danger"><h4 class="alert-heading">a</h4><p>b</p></div>',
    '::: warning a\nb\n:::',
  ],
  [
    'a box of Sphinx',
    '<div class="admonition tip"><p class="admonition-title">Tip</p><p>b</p></div>',
    '::: tip\nb\n:::',
  ],
  [
    'a box of GitHub',
    '<div class="markdown-alert markdown-alert-note"><p class="markdown-alert-title">Note</p><p>b</p></div>',
    '::: note\nb\n:::',
  ],
  ['an aside that is none', '<aside>a</aside>', 'a'],
  ['a rule', 'a<hr>b', 'a\n\n---\n\nb'],
  ['a poem', '<div class="line-block">a<br>b</div>', 'a\\\nb'],
];

const tables: readonly Row[] = [
  ['a heading row', '<table><tr><th>a</th></tr><tr><td>1</td></tr></table>', '| a |\n| --- |\n| 1 |'],
  [
    'a caption',
    '<table><caption>c</caption><tr><th>a</th></tr><tr><td>1</td></tr></table>',
    '| a |\n| --- |\n| 1 |\n\nTable: c',
  ],
  [
    'a figure with a caption',
    '<figure><table><tr><th>a</th></tr><tr><td>1</td></tr></table><figcaption>c</figcaption></figure>',
    '| a |\n| --- |\n| 1 |\n\nTable: c',
  ],
  [
    'a heading row in bold',
    '<table><tr><td><b>a</b></td><td><b>b</b></td></tr><tr><td>1</td><td>2</td></tr></table>',
    '| a | b |\n| --- | --- |\n| 1 | 2 |',
    ['changed table-heads'],
  ],
  [
    'merged cells',
    '<table><tr><th>a</th><th>b</th></tr><tr><td rowspan="2">1</td><td>2</td></tr><tr><td>3</td></tr></table>',
    '| a | b |\n| --- | --- |\n| 1 | 2 |\n| 1 | 3 |',
    ['changed merged-cells'],
  ],
  [
    'paragraphs in a cell',
    '<table><tr><th>a</th></tr><tr><td><p>1</p><p>2</p></td></tr></table>',
    '| a |\n| --- |\n| 1 2 |',
    ['changed cell-blocks'],
  ],
  [
    'one paragraph in a cell',
    '<table><tr><th><p>a</p></th></tr><tr><td><p>1</p></td></tr></table>',
    '| a |\n| --- |\n| 1 |',
  ],
  [
    'alignment',
    '<table><tr><th style="text-align:right">a</th></tr><tr><td align="right">1</td></tr></table>',
    '| a |\n| ---: |\n| 1 |',
  ],
  ['a frame around a text', '<table><tr><td><p>a</p><ul><li>b</li></ul></td></tr></table>', 'a\n\n- b'],
  [
    'a table for layout',
    '<table role="presentation"><tr><td>a</td><td>b</td></tr></table>',
    'a\n\nb',
    ['changed layout-table'],
  ],
  [
    'two heading rows',
    '<table><tr><th>a</th><th>b</th></tr><tr><th>c</th><th>d</th></tr><tr><td>1</td><td>2</td></tr></table>',
    '| a | b |\n| --- | --- |\n| c | d |\n| 1 | 2 |',
    ['changed table-heads'],
  ],
];

const linked: readonly Row[] = [
  ['a link', '<a href="https://e.example/">a</a>', '[a](https://e.example/)'],
  ['a link around a box', '<a href="https://e.example/"><div>a</div></a>', '[a](https://e.example/)'],
  ['an address', '<a href="https://e.example/">https://e.example/</a>', 'https://e.example/'],
  [
    'a link of Google Docs',
    '<a href="https://www.google.com/url?q=https://e.example/&amp;sa=D">a</a>',
    '[a](https://e.example/)',
  ],
  ['a part of the course', '<a href="activity/one">a</a>', '[a](activity:one)'],
  ['a term', '<a href="term/one">a</a>', '[a](term:one)'],
  ['a file', '<a href="asset/one">a</a>', '[a](asset:one)'],
  ['what is not there', '<a href="old.html">a</a>', 'a', ['left missing-link']],
  ['what runs', '<a href="javascript:x()">a</a>', 'a', ['left missing-link']],
  ['a place on the page', '<a href="#x">a</a> <a name="x"></a>', 'a', ['changed link-in-page']],
  ['a link without words', 'a <a href="https://e.example/"> </a>', 'a'],
  ['a picture', '<img src="asset/one" alt="A mill">', '![A mill](asset:one)'],
  ['a file name as description', '<img src="asset/one" alt="IMG_2034.JPG">', '![](asset:one)'],
  ['pictures beside each other', '<p><img src="asset/a"><img src="asset/b"></p>', '![](asset:a) ![](asset:b)'],
  ['a share of the page', '<p>a <img src="asset/a" width="50%"></p>', 'a ![](asset:a){width=half}'],
  [
    'a picture on another site',
    '<img src="https://e.example/a.png" alt="A mill">',
    '[A mill](https://e.example/a.png)',
    ['changed remote-picture'],
  ],
  ['a picture that is not there', '<p>a <img src="x.png" alt="A mill"></p>', 'a [A mill]', ['left missing-picture']],
  ['a dot that counts readers', '<img src="https://e.example/t.gif" width="1" height="1">a', 'a'],
  [
    'a page in a frame',
    '<iframe src="https://e.example/x" title="T"></iframe>',
    '[T](https://e.example/x)',
    ['changed frame'],
  ],
  ['a drawing in the page', '<svg width="400"><title>T</title></svg>a', 'a', ['left drawing']],
  ['places in a picture', '<map><area href="https://e.example/" alt="x"></map>a', 'a', ['left image-map']],
  ['a film', '<video controls><source src="asset/film"></video>', '![](asset:film)'],
];

const note = (mark: string, text: string): string => `<p>a${mark}</p>${text}`;
const notes: readonly Row[] = [
  [
    'Word',
    note(
      '<a href="#_ftn1" name="_ftnref1"><span class="MsoFootnoteReference">[1]</span></a>',
      '<hr><div id="ftn1"><p><a href="#_ftnref1" name="_ftn1">[1]</a> N</p></div>',
    ),
    'a[^1]\n\n[^1]: N',
  ],
  [
    'Google Docs',
    note(
      '<sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup>',
      '<hr><div><p><a href="#ftnt_ref1" id="ftnt1">[1]</a> N</p></div>',
    ),
    'a[^1]\n\n[^1]: N',
  ],
  [
    'LibreOffice',
    note(
      '<a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a>',
      '<div id="sdfootnote1"><p><a class="sdfootnotesym" name="sdfootnote1sym" href="#sdfootnote1anc">1</a> N</p></div>',
    ),
    'a[^1]\n\n[^1]: N',
  ],
  [
    'pandoc',
    note(
      '<a href="#fn1" class="footnote-ref" id="fnref1" role="doc-noteref"><sup>1</sup></a>',
      '<section class="footnotes" role="doc-endnotes"><hr><ol><li id="fn1"><p>N<a href="#fnref1" role="doc-backlink">↩︎</a></p></li></ol></section>',
    ),
    'a[^1]\n\n[^1]: N',
  ],
  [
    'mammoth',
    note(
      '<sup><a href="#footnote-1" id="footnote-ref-1">[1]</a></sup>',
      '<ol><li id="footnote-1"><p>N <a href="#footnote-ref-1">↑</a></p></li></ol>',
    ),
    'a[^1]\n\n[^1]: N',
  ],
  [
    'Wikipedia',
    note(
      '<sup id="cite_ref-1" class="reference"><a href="#cite_note-1">[1]</a></sup>',
      '<ol class="references"><li id="cite_note-1"><span class="mw-cite-backlink"><b><a href="#cite_ref-1">^</a></b></span> <span class="reference-text">N</span></li></ol>',
    ),
    'a[^1]\n\n[^1]: N',
  ],
  [
    'no note: contents with links back',
    '<ul><li><a href="#s1" id="t1">1</a></li></ul><h2 id="s1"><a href="#t1">S</a></h2><p>b</p>',
    '- 1\n\n## S\n\nb',
    ['changed link-in-page'],
  ],
];

const families: Readonly<Record<string, readonly Row[]>> = {
  paragraphs,
  blocks,
  tables,
  'links and pictures': linked,
  'footnotes of': notes,
};

for (const [family, rows] of Object.entries(families))
  describe(family, () => {
    for (const [name, html, markdown, kinds = []] of rows)
      test(name, () => {
        const result = read(html);
        expect(result.markdown).toBe(markdown);
        expect(result.kinds).toEqual(kinds);
      });
  });

describe('lists of word processors', () => {
  const sign = (words: string): string => `<span style="mso-list:Ignore">${words}</span>`;
  test('Word', () => {
    const item = (level: number, mark: string, words: string): string =>
      `<p class="MsoListParagraph" style="mso-list:l0 level${level} lfo1">${sign(mark)}${words}</p>`;
    expect(
      read(`${item(1, '·', 'a') + item(2, 'o', 'b') + item(1, '·', 'c')}<p>d</p>${item(1, '1.', 'e')}`).markdown,
    ).toBe('- a\n  - b\n- c\n\nd\n\n1. e');
  });

  test('Google Docs', () => {
    const list = (depth: number, words: string): string =>
      `<ul class="c1 lst-kix_x-${depth} start"><li class="c2"><span>${words}</span></li></ul>`;
    expect(read(list(0, 'a') + list(1, 'b') + list(0, 'c')).markdown).toBe('- a\n  - b\n- c');
    expect(read('<style>.c3{font-weight:700}.c4{color:#000}</style><p><span class="c3">a</span></p>').markdown).toBe(
      '**a**',
    );
  });
});

test('a film of a service is something on another site', () => {
  const { value, remote } = treeFromHtml(`<iframe src="${YOUTUBE}" title="The mill"></iframe>`, context());
  const url = 'https://www.youtube.com/watch?v=abcdefghijk';
  expect(value).toMatchObject([{ kind: 'reference', reference: { to: 'asset', id: `remote:${url}` } }]);
  expect([...remote.values()]).toEqual([{ url, place: { file: 'page.html' }, title: 'The mill' }]);
});

test('what is said of a picture is told of its file', () => {
  const html =
    '<figure><img src="asset/a" alt="A mill"><figcaption>The mill</figcaption></figure><img src="asset/b" alt="" data-decorative="true"><img src="asset/c" alt="">';
  const { facts } = treeFromHtml(html, context());
  expect([...facts]).toEqual([
    ['a', { alt: 'A mill', caption: [{ kind: 'text', text: 'The mill' }] }],
    ['b', { decorative: true }],
    ['c', {}],
  ]);
});

test('a film with captions', () => {
  const html = '<video src="asset/film" title="Work"><track kind="captions" srclang="ru" src="asset/words"></video>';
  expect(treeFromHtml(html, context()).facts.get('film')).toEqual({
    title: 'Work',
    captions: [{ language: 'ru', file: 'words' }],
  });
});

test('parts have their own headings and notes', () => {
  const mark = (n: number): string => `<a href="#n${n}" id="m${n}">${n}</a>`;
  const html = `<p>0</p><h1>A</h1><h3>x</h3><p>a${mark(1)}</p><h1>B</h1><h2>C</h2><p>b${mark(2)}</p><ol><li id="n1">N1 <a href="#m1">^</a></li><li id="n2">N2 <a href="#m2">^</a></li></ol>`;
  const { value } = sectionsFromHtml(html, context(), 2);
  expect(value.map(({ title, tree }) => [title, firstWords(tree)])).toEqual([
    ['', '0'],
    ['A', 'x a1 N1\u00a0↩︎'],
    ['B: C', 'b1 N2\u00a0↩︎'],
  ]);
});

test('words of a title', () => {
  expect(plainFromHtml('<p>A &amp; <b>b</b><br>c</p>')).toBe('A & b c');
  expect(plainFromHtml(' a  b ')).toBe('a b');
});

test('many things of a kind are one entry, with the heading above the first', () => {
  const { entries } = treeFromHtml('<h2>H</h2><p><u>a</u> <u>b</u></p>', context());
  expect(entries).toMatchObject([{ kind: 'underline', place: { where: 'heading “H”' }, was: 'a · b' }]);
  expect(entries[0]?.text).toMatch(/\(2 places\.\)$/);
});

test('nothing hangs or falls over', () => {
  const deep = '<div><ul><li><b>'.repeat(20_000);
  expect(read(`${deep}a`).markdown).toContain('a');
  for (const html of [
    '<',
    '</p>',
    '<table><td>',
    '<a href="',
    '\\('.repeat(20_000),
    '$$'.repeat(20_001),
    '&nbsp;'.repeat(50_000),
  ])
    expect(() => treeFromHtml(html, context())).not.toThrow();
});
