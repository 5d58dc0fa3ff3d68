import { describe, expect, it } from 'vitest';
import { findings, read } from './read.ts';

const SET = 'other-dialect';

describe('Markdown of other dialects is named, with its place', () => {
  it.each<[text: string, place: string, says: string]>([
    ['---\ntitle: My chapter\nauthor: A\n---\n\n# Chapter', '1:1', 'settings for another program'],
    ['+++\ntitle = "x"\n+++\n\nWords', '1:1', 'settings for another program'],
    ['Words.\n\n## Heading {#sec-one .unnumbered}', '3:12', '`{#sec-one .unnumbered}`'],
    ['![](asset:a){width=50%} and', '1:13', '`{width=50%}`'],
    ['`code`{.python}', '1:7', '`{.python}`'],
    ['## One\n{: .note}', '2:1', '`{: .note}`'],
    ['## Heading {-}', '1:12', '`{-}`'],
    ['!!! note\n    Text', '1:1', '`!!! note`'],
    ['??? tip "Title"\n    Text', '1:1', '`??? tip "Title"`'],
    ['> [!NOTE]\n> words', '1:3', '`[!NOTE]`'],
    ['> [!tip]- Title\n> words', '1:3', '`[!tip]- Title`'],
    ['- [ ] todo\n- [x] done', '1:3', '`[ ]`'],
    ['an ++underlined++ word', '1:4', '`++underlined++`'],
    ['Words:\n\n• one\n• two', '3:1', '`• `'],
    ['◦ one', '1:1', '`◦ `'],
    ['a) one\nb) two', '1:1', '`a)`'],
    ['Which?\n(a) one\n(b) two', '2:1', '`(a`'],
    ['Какой?\nа) один\nб) два', '2:1', '`а)`'],
    ['A. one\nB. two', '1:1', '`A.`'],
    ['| a | b |\n| 1 | 2 |', '1:1', '`| a | b |`'],
    ['+---+---+\n| a | b |\n+===+===+', '1:1', '`+---+---+`'],
    ['See [[Some page]] and [[Page|words]]', '1:5', '(and 1 more'],
    ['![[image.png]]', '1:1', '`![[image.png]]`'],
    ['[[File:Bread.jpg|thumb]]', '1:1', '`[[File:Bread.jpg|thumb]]`'],
    ["'''bold''' and ''slanted''", '1:1', "`'''bold'''`"],
    ['Words\n\n== Heading ==', '3:1', 'how a wiki writes a heading'],
    ['h2. Heading', '1:1', 'how a wiki writes a heading'],
    ['[b]bold[/b] and [url=https://example.org]x[/url]', '1:1', '`[b]`'],
    ['.. note:: Mind', '1:1', 'AsciiDoc and reStructuredText'],
    ['[source,python]', '1:1', 'AsciiDoc and reStructuredText'],
    ['#+TITLE: x', '1:1', 'Org-mode'],
    ['One\n\n\\newpage\n\nTwo', '3:1', '`\\newpage`'],
    ['\\textbf{bold} and \\cite{x}', '1:1', '(and 1 more'],
    ['{{< video https://example.org/v >}}', '1:1', '`{{< video https://example.org/v >}}`'],
    ['{% include x.html %}', '1:1', '`{% include x.html %}`'],
    ['by {{ site.author }}', '1:4', '`{{ site.author }}`'],
    ['See {ref}`label` now', '1:5', '`{ref}`'],
    ['See :ref:`label` now', '1:5', '`:ref:`'],
    ['```{note}\nwords\n```', '1:1', '`{note}`'],
    ['```{r, echo=FALSE}\nx\n```', '1:1', '`{r, echo=FALSE}`'],
    ['in @fig-one.', '1:4', '`@fig-one`'],
    ['a %% comment %% b', '1:3', '`%% comment %%`'],
    ['[TOC]\n\nWords', '1:1', '`[TOC]`'],
    ['fine :smile: so', '1:6', '`:smile:`'],
    ['> - deep ++under++', '1:10', '`++under++`'],
    ['| a |\n|---|\n| ++under++ |', '3:3', '`++under++`'],
  ])('%j', (text, place, says) => {
    const all = read(text).diagnostics.filter(({ code }) => code === `content/${SET}`);
    expect(all.map(({ range }) => `${range?.start.line}:${range?.start.column}`)).toContain(place);
    expect(all.map(({ message }) => message).join('\n')).toContain(says);
  });

  it.each([
    '~1936–~1938 and ~5 ~ 6, about ~10~20',
    'x==1, a == b, a==b and c==d, == and ==',
    "don''t, it's 'so', 5' 3'', '' and ''''",
    '== and ==, a == b',
    '[i] and [b] of [1], [quote] alone',
    '.. and ... so',
    '#+1 and # +x',
    'H2. is a field',
    'C#, C++ and C++, i++ and ++i, a+b, + and ++',
    'either a) this or b) that, and (a) or (b)',
    'a) one line alone',
    'A. Author and B. Author\nwrote this',
    ':) :-) ;) ^_^ ^^ :D :P (: o_O ~_~ ¯\\_(ツ)_/¯',
    'It costs $5, 5%, 50%–60%, #1, №2, 10:30:45 and 3 for €1.',
    'x^2, x^2 + y^2, x^2+y^2, 10^-3, 2^n',
    '`{#id}` and `~~x~~` and ``==`y`==`` and `https://example.org` and `{{ x }}`',
    '```\n{#id} ~~x~~ ==y== https://example.org\n::: note\n<<<<<<< HEAD\n```',
    '    • code\n    ::: x\n    >>>>>>> y',
    '```python\nx\n```',
    '[https://example.org](https://example.org) <https://example.org> [a](https://example.org/~x~)',
    '[a][b]\n\n[b]: https://example.org "==x=="',
    '<me@example.org> and me@example.org and @someone and a@fig-one.org',
    '\\~~no\\~~, \\==no\\==, \\[ \\] and \\{#no}',
    'sets {1, 2}, {a, b}, {}, { x } and {x}',
    '- one\n- two\n\n1) first\n2) second\n\n* a',
    '– dash item\n— said he',
    '— Да, — сказал он.',
    'Wow!!! Really??? a ::: b, 1:::2',
    '| a | b |\n|---|---|\n| 1 | 2 |',
    'a | b and |x| + |y|\n|z| is',
    'Ends in (see above) [sic] [x] and [ ]',
    'middle dot a·b and 5 · 3, bullets • in a line',
    '#MeToo and #1\n\n#metoo\n\n#Hashtag #Other\n\n#Topic is what they wrote on every wall.',
    '100%% sure, 50 %% of',
    'Note: this. 10:30: begin. a:b:c',
    '---\n\nWords\n\n---',
    'Words\n=======\n\n----\nWords',
    '[слово]{lang=ru}',
    'Go to C:\\newfolder\\ref and \\alpha',
  ])('%j is innocent', (text) => {
    expect(findings(text).filter((found) => /other-dialect|conflict|heading-without/.test(found))).toEqual([]);
  });

  it('a heading of one sign in a line of its own', () => {
    expect(findings('#Heading')).toEqual(['1:1 heading-without-space']);
    expect(findings('Words.\n\n#Heading of three words\n\nMore.')).toEqual(['3:1 heading-without-space']);
  });

  it('conflicts are errors', () => {
    const text = 'a\n\n<<<<<<< HEAD\nours\n=======\ntheirs\n>>>>>>> upstream\n\nb';
    const [found] = read(text).diagnostics.filter(({ code }) => code === 'content/conflict-marker');
    expect(found).toMatchObject({ severity: 'error', range: { start: { line: 3, column: 1 } } });
    expect(findings('- x\n\n>>>>>>> theirs')).toContain('3:1 conflict-marker');
    expect(findings('> > > > > > > deep')).toEqual([]);
  });

  it('is said once where one sign holds another', () => {
    expect(findings('{{< video https://example.org/v >}}')).toEqual(['1:1 other-dialect']);
    expect(findings('::: {.callout-note}\nA\n:::')).toEqual(['1:1 box-unknown']);
  });

  it('is found in a line of text, too', () => {
    expect(findings('++a++ and %%x%%', { mode: 'inline' })).toEqual(['1:1 other-dialect', '1:11 other-dialect']);
  });
});
