import { describe, expect, test } from 'vitest';
import { plainText } from '../../../src/content/text.ts';
import type { ImportDraft } from '../../../src/import/draft/draft.ts';
import type { ImportSource, ImportWish } from '../../../src/import/draft/reader.ts';
import { readBibliography } from '../../../src/import/readers/markdown/bibliography.ts';
import { markdownReader } from '../../../src/import/readers/markdown/index.ts';
import { fileNamed, readingsIn, zipNamed } from '../originals.ts';

async function draftOf(source: ImportSource, wish: ImportWish = {}): Promise<ImportDraft> {
  expect(await markdownReader.recognise(source)).toBe(true);
  const { value, diagnostics } = await markdownReader.read(source, wish);
  if (value === undefined) throw new Error(diagnostics.map(({ message }) => message).join());
  return value;
}

const beside = { 'a.png': new Uint8Array([1]), 'other.md': '# O\n', 'b/c.png': new Uint8Array([2]) };

/** A text of another dialect, what it is in ours, and what is told of it. */
type Row = readonly [name: string, text: string, ours: string, kinds?: readonly string[]];

const rows: Readonly<Record<string, readonly Row[]>> = {
  'our own': [
    ['stays', 'a *b* `c{x}` $x^2$\n\n::: note T\nd\n:::', 'a *b* `c{x}` $x^2$\n\n::: note T\nd\n:::'],
    ['code stays', '```\n[[x]] {.y} <b>\n```', '```\n[[x]] {.y} <b>\n```'],
    ['a language stays', '[слово]{lang=ru}', '[слово]{lang=ru}'],
  ],
  pandoc: [
    ['attributes of a heading', '## H {#id .class}\n\na', '## H\n\na'],
    ['a setext heading', 'H\n---\n\na', '## H\n\na'],
    ['a span', '[a]{.smallcaps} [b]{.underline} [c]{.mark} [d]{lang=de .x}', 'a *b* ==c== [d]{lang=de}'],
    ['a division', '::: {.warning}\na\n:::', '::: warning\na\n:::'],
    ['a division without a meaning', '::: {.own}\na\n:::', 'a', ['changed division']],
    ['code with attributes', '~~~ {.python .numberLines}\na\n~~~', '```python\na\n```'],
    ['a width', 'x ![A](a.png){width=50%}', 'x ‹→ a.png›'],
    [
      'a caption below a table',
      'a    b\n---  ---\n1    2\n3    4\n\n: c {#tbl-x}',
      '| a | b |\n| --- | --- |\n| 1 | 2 |\n| 3 | 4 |\n\nTable: c',
    ],
    [
      'a caption above a table',
      ': c\n\n| a | b |\n|---|---|\n| 1 | 2 |',
      '| a | b |\n| --- | --- |\n| 1 | 2 |\n\nTable: c',
    ],
    ['a poem', '| a\n|  b', 'a\\\n\u00a0b'],
    ['numbered examples', '(@x) a\n(@) b\n\nSee (@x).', '1. a\n2. b\n\nSee (1).'],
    ['a list with hashes', '#. a\n#. b', '1. a\n2. b'],
    ['a list with letters', 'a. x\nb. y', '1. x\n2. y', ['changed list-letters']],
    ['definitions', 'a\n:   b', 'a\n: b'],
    ['a note in place', 'a^[b]', 'a[^1]\n\n[^1]: b'],
    [
      'a grid table',
      '+---+---+\n| a | b |\n+===+===+\n| 1 | 2 |\n|   | 3 |\n+---+---+',
      '| a | b |\n| --- | --- |\n| 1 | 2 3 |',
    ],
    [
      'a table of several lines',
      '-----------------------\n Name      What it\n           is\n--------- -------------\n Bread     baked\n           flour\n\n Salt      a mineral\n-----------------------\n\nb',
      '| Name | What it is |\n| --- | --- |\n| Bread | baked flour |\n| Salt | a mineral |\n\nb',
    ],
    [
      'a table of several lines without a head',
      '--------- -------\n Bread     baked\n           flour\n\n Salt      white\n--------- -------\n\nb',
      '| | |\n| --- | --- |\n| Bread | baked flour |\n| Salt | white |\n\nb',
    ],
    ['a line across the page', 'a\n\n-----\n\nb', 'a\n\n---\n\nb'],
    [
      'a simple table',
      'a    b\n---  ---\n1    2\n3    4\n\nTable: c',
      '| a | b |\n| --- | --- |\n| 1 | 2 |\n| 3 | 4 |\n\nTable: c',
    ],
  ],
  Quarto: [
    ['a callout', '::: {.callout-tip title="T"}\na\n:::', '::: tip T\na\n:::'],
    ['a callout with a heading', '::: {.callout-note}\n## T\n\na\n:::', '::: note T\na\n:::'],
    ['a callout that opens', ':::: {.callout-note collapse="true"}\na\n::::', '::: details\na\n:::'],
    ['code that runs', '```{python}\n#| echo: false\nx = 1\n```', '```python\nx = 1\n```'],
    [
      'a video',
      '{{< video https://youtu.be/abcdefghijk >}}',
      '‹→ remote:https\\://www.youtube.com/watch?v=abcdefghijk›',
    ],
    ['a command', 'a {{< lipsum 2 >}}', 'a', ['left shortcode']],
    ['tabs', '::: {.panel-tabset}\n### R\na\n### Python\nb\n:::', '## R\n\na\n\n## Python\n\nb', ['changed division']],
    [
      'a reference to a figure',
      'See @fig-mill and [@fig-x].\n\n![The mill](a.png){#fig-mill}',
      'See “The mill” and fig-x.\n\n‹→ a.png›',
      ['changed cross-reference'],
    ],
    [
      'a reference to a section',
      '## The plan {#sec-plan}\n\nSee @sec-plan, `@fig-x`.',
      '## The plan\n\nSee The plan, `@fig-x`.',
    ],
  ],
  MyST: [
    ['a box', ':::{tip} T\na\n:::', '::: tip T\na\n:::'],
    ['a box in a fence', '```{admonition} T\n:class: warning\na\n```', '::: warning T\na\n:::'],
    ['a dropdown', ':::{dropdown} T\na\n:::', '::: details T\na\n:::'],
    ['a formula', '```{math}\n:label: e\nx^2\n```', '$$\nx^2\n$$'],
    ['code', '```{code-block} python\n:linenos:\na\n```', '```python\na\n```'],
    [
      'a figure, and what is below its caption',
      '```{figure} a.png\n:alt: A mill\n\nThe mill\n\nBuilt in 1801.\n```',
      '‹→ a.png›\n\nBuilt in 1801.',
    ],
    ['labels and breaks', '{kbd}`K`\n\n(part)=\n## Part\n\na\n\n+++\n\nb', '`K`\n\n## Part\n\na\n\nb'],
    ['a comment of MyST', '{kbd}`K`\n\n% later\n\na', '`K`\n\na', ['left comment']],
    ['a percent sign elsewhere', '% of all', '% of all'],
    ['roles', 'H{sub}`2`O {math}`x^2` {kbd}`Ctrl`', 'H~2~O $x^2$ `Ctrl`'],
    ['a reference', 'see {ref}`the part <x>`', 'see the part', ['changed cross-reference']],
    [
      'a table of a list',
      '```{list-table} T\n:header-rows: 1\n\n* - a\n  - b\n* - 1\n  - 2\n    and 3\n```\n\nc',
      '**T**\n\n| a | b |\n| --- | --- |\n| 1 | 2 and 3 |\n\nc',
    ],
    [
      'a table of values',
      '```{csv-table}\n:header: a, "b, c"\n\n1, "say ""x"", y"\n```\n\nd',
      '| a | b, c |\n| --- | --- |\n| 1 | say "x", y |\n\nd',
    ],
    ['contents', '```{toctree}\na\n```\n\nb', 'b', ['left directive']],
  ],
  'Obsidian and GitHub': [
    ['a callout', '> [!warning] T\n> a\n> b', '::: warning T\na\nb\n:::'],
    ['a callout that opens', '> [!note]- T\n> a', '::: details T\na\n:::'],
    ['a link to a note', '[[other|O]] [[gone]]', '‹O → other.md # O› gone', ['left missing-link']],
    ['an embedded picture', '![[c.png|300]]', '‹→ b/c.png›'],
    ['a comment', 'a %%b%% c', 'a c', ['left comment']],
    ['a comment on a line of its own', 'a\n\n%%b%%\n\nc', 'a\n\nc', ['left comment']],
    ['ids of blocks', 'a ^x1\n\n- b\n\n^list-1', 'a\n\n- b'],
    ['a mark', '==a==', '==a=='],
  ],
  MkDocs: [['an admonition', '!!! note "T"\n\n    a\n\nb', '::: note T\na\n:::\n\nb']],
  HTML: [
    ['among words', 'a<br>b<sub>2</sub> <span style="x">c</span> <kbd>K</kbd> <!-- d -->', 'a\\\nb~2~ c `K`'],
    ['a table', '<table><tr><th>a</th></tr>\n<tr><td>1</td></tr></table>', '| a |\n| --- |\n| 1 |'],
    ['what opens', '<details>\n<summary>T</summary>\n\n*a*\n\n</details>', '::: details T\n*a*\n:::'],
    ['a picture', 'x <img src="a.png" alt="A">', 'x ‹→ a.png›'],
    ['a link', '<a href="https://e.example/">a</a>', '[a](https://e.example/)'],
  ],
  links: [
    ['to another text', '[a](other.md)', '‹a → other.md # O›'],
    ['to a file', '[a](b/c.png)', '‹a → b/c.png›'],
    ['to nothing', '[a](gone.md)', 'a', ['left missing-link']],
    [
      'a picture of another site',
      '![a](https://e.example/x.png)',
      '[a](https://e.example/x.png)',
      ['changed remote-picture'],
    ],
    ['by a definition', '[a][x]\n\n[x]: https://e.example/', '[a](https://e.example/)'],
  ],
};

for (const [dialect, cases] of Object.entries(rows))
  describe(dialect, () => {
    for (const [name, text, ours, kinds = []] of cases)
      test(name, async () => {
        const source = await zipNamed('a.zip', { 'aa.md': text, ...beside });
        const draft = await draftOf(source, { splitAt: 'never' });
        const fixed = await draftOf(source, { splitAt: 1 });
        expect(fixed.modules).toHaveLength(1);
        expect(readingsIn(draft).find(([title]) => title === 'aa')?.[1]).toBe(
          ours.replaceAll('other.md # O', 'other.md'),
        );
        expect(
          draft.entries
            .filter(({ kind }) => kind !== 'page-furniture')
            .map(({ outcome, kind }) => `${outcome} ${kind}`),
        ).toEqual(kinds);
      });
  });

describe('front matter', () => {
  test.each([
    [
      'YAML',
      '---\ntitle: T\nauthor:\n  - name: A. Author\n  - B\nlang: de\nkeywords: [x, y]\nabstract: S\ndate: 2024-01-02\nlicense: CC BY 4.0\n---\n\na',
    ],
    [
      'TOML',
      '+++\ntitle = "T"\nauthor = ["A. Author", "B"]\nlang = "de"\nkeywords = ["x", "y"]\nabstract = "S"\ndate = 2024-01-02\nlicense = "CC-BY-4.0"\n+++\n\na',
    ],
    [
      'JSON',
      '{\n"title": "T", "author": ["A. Author", "B"], "lang": "de", "keywords": ["x", "y"], "abstract": "S", "date": "2024-01-02", "license": "CC-BY-4.0"\n}\n\na',
    ],
  ])('%s', async (_, text) => {
    const draft = await draftOf(fileNamed('a.md', text));
    expect(draft.modules[0]).toMatchObject({
      title: 'T',
      authors: ['A. Author', 'B'],
      language: 'de',
      keywords: ['x', 'y'],
      summary: 'S',
      license: { id: 'CC-BY-4.0' },
    });
    expect(draft.entries.map(({ kind, was }) => [kind, was])).toEqual([['front-matter', 'date: 2024-01-02']]);
    expect(readingsIn(draft)).toEqual([['T', 'a']]);
  });

  test('says what it leaves of authors besides their names', async () => {
    const authors =
      '  - name: {given: Ann, family: Lee}\n    affiliations: [{name: University}]\n    corresponding: true\n';
    const draft = await draftOf(fileNamed('a.md', `---\ntitle: T\nauthors:\n${authors}    orcid: 0000-1\n---\n\na`));
    expect(draft.modules[0]).toMatchObject({ authors: ['Ann Lee'] });
    expect(draft.entries.map(({ was }) => was)).toEqual(['Ann Lee, affiliations: University · Ann Lee, orcid: 0000-1']);
  });
});

test('a text that is cut at its headings, with notes and links of its own', async () => {
  const text = '# A\n\na[^n] [b](#b-part)\n\n# B part\n\n```\n# no heading\n```\n\nb[^n]\n\n[^n]: N\n';
  const draft = await draftOf(fileNamed('a.md', text));
  expect(readingsIn(draft)).toEqual([
    ['A', 'a[^1] ‹b → a.md # B part›\n\n[^1]: N'],
    ['B part', '```\n# no heading\n```\n\nb[^1]\n\n[^1]: N'],
  ]);
});

test('a picture’s description and its caption are two things', async () => {
  const pictureIn = async (text: string, name = 'a.md') => {
    const draft = await draftOf(fileNamed(name, text, beside));
    const { alt, caption } = draft.files.get('a.png') ?? {};
    return { alt, caption: caption === undefined ? undefined : plainText(caption) };
  };
  const both = { alt: 'A mill', caption: 'The mill of 1801' };
  expect(await pictureIn('![The *mill* of 1801](a.png){#fig-mill width=50% fig-alt="A mill"}')).toEqual(both);
  expect(await pictureIn('![](a.png){fig-alt="A mill"}', 'a.qmd')).toEqual({ alt: 'A mill', caption: undefined });
  expect(await pictureIn('![The mill](a.png){width=50%}')).toEqual({ alt: 'The mill', caption: undefined });
  expect(await pictureIn('```{figure} a.png\n:alt: A mill\n\nThe *mill*\nof 1801\n\nMore.\n```')).toEqual(both);
  // What begins a list or a box is no caption.
  expect(await pictureIn('```{figure} a.png\n:alt: A mill\n\n- a\n```')).toEqual({ alt: 'A mill', caption: undefined });
});

test('citations, with a file of BibTeX or of CSL-JSON', async () => {
  const bib =
    '@book{Smith:2020, title={The {B}ook}, subtitle={Of bread}, author={Smith, Jane and {The Union}}, year=2020, publisher="P", x={y}}\n@misc{other, title={O}}';
  const csl = JSON.stringify([{ id: 'Smith:2020', type: 'book', title: 'The Book' }]);
  for (const [file, content, left] of [
    ['r.bib', bib, 2],
    ['r.json', csl, 0],
  ] as const) {
    const text = `---\nbibliography: ${file}\n---\nAs [@Smith:2020, p. 3] says. {cite}\`Smith:2020\``;
    const draft = await draftOf(fileNamed('a.md', text, { [file]: content }));
    expect(draft.modules[0]?.sources.map(({ csl: { title } }) => title)).toEqual([
      file === 'r.bib' ? 'The Book: Of bread' : 'The Book',
    ]);
    expect(readingsIn(draft)[0]?.[1]).toMatch(/^As .*→ import-source-1›.* says\. .*→ import-source-1›/);
    expect(draft.entries).toHaveLength(left);
  }
});

test('works of BibTeX', () => {
  const { items, left } = readBibliography(
    '@string{uni = "University"}\n@article{a, author = {M{\\"u}ller, J{\\\'o}zef and van der Berg, Ann}, title = "A \\& B", journal = {J}, year = 1936, month = mar, pages = {1--9}, number = 2}\n@phdthesis{b, title={T}, school = uni # { Press}, date={1936-01/1936-05}, annote={x}}',
  );
  expect(items).toEqual([
    {
      id: 'a',
      type: 'article-journal',
      title: 'A & B',
      'container-title': 'J',
      issue: '2',
      page: '1–9',
      author: [
        { family: 'Müller', given: 'Józef' },
        { family: 'Berg', given: 'Ann', 'non-dropping-particle': 'van der' },
      ],
      issued: { 'date-parts': [[1936, 3]] },
    },
    {
      id: 'b',
      type: 'thesis',
      title: 'T',
      publisher: 'University Press',
      issued: {
        'date-parts': [
          [1936, 1],
          [1936, 5],
        ],
      },
    },
  ]);
  expect(left).toEqual(['annote']);
});

test('a line of many marks of quotation is read in bounded time, with a callout in it or without', async () => {
  const deep = await draftOf(
    fileNamed('deep.md', `# T\n\n${'> '.repeat(90)}x\n\n${'> '.repeat(40)}[!note] T\n${'> '.repeat(39)}x\n`),
  );
  expect(deep.modules).toHaveLength(1);
});
