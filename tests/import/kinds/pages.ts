import { bytesOf, type Planted } from './planted.ts';

const PAGE = `<!doctype html><html lang="en"><head><title>Bread</title></head><body>
<nav><a href="b.html">B</a></nav><h1>Bread<br>and salt</h1>
<p>The <abbr title="World Food Day">WFD</abbr>, <u>here</u>, <span style="color:red">red</span>, <ruby>a<rt>b</rt></ruby>, <span dir="rtl">words</span>, <a href="#salt">below</a>, <a href="gone.html">gone</a>, x\u0001y.</p>
<ol reversed type="a" start="3"><li>three</li><li>two</li></ol>
<input type="text" value="Your name"><div style="display:none">Not seen</div>
<img src="gone.png" alt="Gone"><img src="https://example.org/a.png" alt="Far"><map><area alt="Mill" href="mill.html"></map>
<video src="gone.mp4"></video><dl><dt>Two<br>lines</dt><dd>One</dd></dl><audio src="https://example.org/listen"></audio><iframe src="https://example.org/"></iframe>
<svg viewBox="0 0 1 1"><title>A drawing</title><path d="M0 0"/></svg><script>bad()</script>
<table><tr><th>a<br>x<th>b</tr><tr><td>1<ul><li>x</li></ul><td>2</tr></table>
<table><tr><td colspan="2">1</td></tr><tr><td>2</td><td>3</td></tr></table><table><tr><td><p>A page in a table.</p><ul><li>x</li></ul></td></tr></table>
<math><mi mathcolor="red">x</mi><mstyle><semantics><mrow><maction><mi>y</mi></maction></mrow></semantics></mstyle><mglyph src="a.png"/></math>
<p>\\(\\nothing{x}\\)</p>
<h2 id="salt">Salt<br>of the earth</h2><p>Salt.</p></body></html>`;

const MARKDOWN = `---
title: Bread
bibliography: [works.bib, gone.bib]
mood: calm
---

# Bread

![[Another note]] and [[Gone]], {{< lipsum 3 >}}, <kbd>x</kbd><blink>y</blink>, @fig-none.

:::: {.special}
A part.
::::

::: {.callout-note}
A note.

::: {.callout-tip}
A note in a note.
:::
:::

\`\`\`{toctree}
a
\`\`\`

\`\`\`{exercise} One
Do it.
\`\`\`

![Far](https://example.org/a.png) ![Gone](gone.png) [gone](gone.md)

a) one
b) two

+---+---+
| a | b |
+===+===+
| - x | 2 |
|     +---+
|     | 3 |
+---+---+

$\\nothing{x}$
`;

/** More marks that cannot be written than are taken out of one paragraph, before it is left at that. */
const MARKED = `<html lang="en"><head><title>Marks</title></head><body><p>${'a<em>b<strong>.c</strong></em>d '.repeat(25)}</p></body></html>`;

const BIB = '@book{a, title={Never cited}}\n@book{broken, title=';

/** Pages of the web, and texts in Markdown as other programs have them. */
export const pages: Readonly<Record<string, Planted>> = {
  'a page of the web': {
    file: 'bread.html',
    contents: bytesOf(PAGE),
    kinds: [
      'abbreviation',
      'cell-blocks',
      'character',
      'colour',
      'direction',
      'drawing',
      'form',
      'formula',
      'frame',
      'hidden',
      'image-map',
      'line-break',
      'link-in-page',
      'list-letters',
      'list-order',
      'media',
      'missing-link',
      'missing-media',
      'missing-picture',
      'page-furniture',
      'remote-picture',
      'ruby',
      'script',
      'underline',
    ],
  },
  'a page of marks that cannot be written': {
    file: 'marks.html',
    contents: bytesOf(MARKED),
    kinds: ['format-element', 'format-reads-otherwise'],
  },
  'a text in Markdown': {
    file: 'bread.md',
    contents: bytesOf(MARKDOWN),
    beside: { 'works.bib': bytesOf(BIB) },
    kinds: [
      'bibliography',
      'cross-reference',
      'directive',
      'division',
      'embedded-note',
      'front-matter',
      'html',
      'list-letters',
      'missing-link',
      'missing-picture',
      'remote-picture',
      'shortcode',
      'text',
    ],
  },
};
