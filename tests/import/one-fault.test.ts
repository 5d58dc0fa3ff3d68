import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { plainText } from '../../src/content/text.ts';
import { docxReader } from '../../src/import/readers/docx/reader.ts';
import { importInMemory } from '../../src/importing/import-in-memory.ts';
import { memorySource } from '../../src/read/byte-source.ts';

/** What comes of a page, and of the files beside it. */
async function imported(name: string, contents: string | Uint8Array, beside: Readonly<Record<string, string>> = {}) {
  const encoder = new TextEncoder();
  const { made, report, diagnostics } = await importInMemory({
    files: [{ name, contents: typeof contents === 'string' ? encoder.encode(contents) : contents }],
    beside: Object.fromEntries(Object.entries(beside).map(([path, text]) => [path, encoder.encode(text)])),
    namespace: '7b0c1a52-0f3b-4d55-9a63-0f6f0e6a2d11',
    language: 'en',
  });
  const files = made?.files ?? {};
  const texts = Object.entries(files).flatMap(([path, content]) =>
    typeof content === 'string' && /\.(?:md|json)$/.test(path) && !/imported\.json$/.test(path) ? [content] : [],
  );
  return {
    files,
    words: texts.join('\n'),
    lines: (report?.entries ?? []).map(({ kind, text }) => `${kind}: ${text}`),
    entries: report?.entries ?? [],
    said: diagnostics.map(({ code, message }) => `${code} ${message}`),
  };
}

const svg = (inside: string, doctype = '', attributes = '') =>
  `<?xml version="1.0"?>\n${doctype}<svg xmlns="http://www.w3.org/2000/svg"${attributes}>${inside}</svg>`;

const PAGE = '<h1>Bread</h1><p>Before.</p><p><img src="a.svg" alt="A loaf."></p><p>Behind.</p>';

describe('a picture that no module can have', () => {
  it.each([
    ['is no XML', svg('<g>')],
    ['is no SVG', '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"/>'],
    ['is nested too deeply', svg('<g>'.repeat(300) + '</g>'.repeat(300))],
    ['has entities in entities', svg('&b;', '<!DOCTYPE svg [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>')],
    ['has entities of another file', svg('&a;', '<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]>')],
    [
      'grows without limit',
      svg(`<text>${'&a;'.repeat(20_000)}</text>`, `<!DOCTYPE svg [<!ENTITY a "${'x'.repeat(999)}">]>`),
    ],
  ])('because it %s costs only itself', async (_why, picture) => {
    const { words, lines, said } = await imported('page.html', PAGE, { 'a.svg': picture });
    expect(said).toEqual([]);
    expect(words).toContain('Before.');
    expect(words).toContain('A loaf.');
    expect(words).toContain('Behind.');
    expect(words).not.toContain('asset:');
    expect(lines.filter((line) => line.startsWith('file-kind: The picture “a.svg” was left out'))).toHaveLength(1);
  });
});

it('takes a picture whose document type declares plain words, with these in place', async () => {
  const picture = svg(
    '<a:x xmlns:a="&ns_ai;"/><rect style="&st0;"/><text>&name;</text>',
    `<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.0//EN" "http://www.w3.org/TR/svg10.dtd" [
	<!-- Illustrator -->
	<!ENTITY ns_ai "http://ns.adobe.com/AdobeIllustrator/10.0/">
	<!ENTITY st0 'font-family:"Myriad";'>
	<!ENTITY name "Rye">
	<!ATTLIST svg xmlns:xlink CDATA #FIXED "http://www.w3.org/1999/xlink">
]>
`,
  );
  const { files, said, lines } = await imported('page.html', PAGE, { 'a.svg': picture });
  expect(said).toEqual([]);
  expect(lines).toEqual([]);
  const [taken] = Object.entries(files).flatMap(([path, content]) =>
    path.endsWith('.svg') ? [typeof content === 'string' ? content : new TextDecoder().decode(content)] : [],
  );
  expect(taken).not.toContain('<!');
  expect(taken).toContain('<a:x xmlns:a="http://ns.adobe.com/AdobeIllustrator/10.0/"/>');
  expect(taken).toContain('style="font-family:&quot;Myriad&quot;;"');
  expect(taken).toContain('<text>Rye</text>');
});

/** Each error that a text can have: how it is written, and a word of it that students still read. */
const FAULTS: readonly (readonly [code: string, text: string, word: string])[] = [
  ['box-not-closed', '::: note Rye\n\nSour dough.', 'Sour dough'],
  [
    'box-too-deep',
    `${[...'123456789'].map((n) => `${':'.repeat(13 - Number(n))} note N${n}`).join('\n\n')}\n\nSour dough.\n\n${[...'987654321'].map((n) => ':'.repeat(13 - Number(n))).join('\n\n')}`,
    'Sour dough',
  ],
  ['conflict-marker', '<<<<<<< HEAD\nSour dough.\n=======\nSweet dough.\n>>>>>>> theirs', 'Sour dough'],
  ['formula-unreadable', 'Sour $\\frac{a}{$ dough.', 'frac'],
  ['formula-refused', 'Sour $\\href{https://example.org}{x}$ dough.', 'href'],
  ['formula-too-large', `Sour $${'{'.repeat(60)}x${'}'.repeat(60)}$ dough.`, 'Sour'],
  ['unsafe-link', 'Sour [dough](javascript:alert(1)).', 'dough'],
  ['unknown-link-kind', 'Sour [dough](ftp://example.org/x).', 'dough'],
  ['incomplete-link', 'Sour [dough](/page).', 'dough'],
  ['remote-picture', 'Sour ![dough](https://example.org/x.png).', 'dough'],
  ['picture-not-an-asset', 'Sour ![dough](x.png).', 'dough'],
  ['malformed-reference', 'Sour [dough](activity:X_Y).', 'dough'],
  ['footnote-repeated', 'Sour[^a] dough.\n\n[^a]: One rye.\n\n[^a]: Two rye.', 'Sour'],
  ['nested-too-deep', `${'>'.repeat(120)} Sour dough.`, 'Sour dough'],
];

describe('one fault in a text', () => {
  it.each(FAULTS)('content/%s costs its paragraph alone: Markdown', async (_code, fault, word) => {
    const { words, said } = await imported(
      'page.md',
      `---\ntitle: Bread\n---\n\n# Bread\n\nBefore _it_.\n\n${fault}\n\n## Salt\n\n* Behind it.\n`,
    );
    expect(said).toEqual([]);
    expect(words).toContain('Before _it_.');
    if (!/box|nested/.test(_code)) expect(words).toContain('## Salt\n\n* Behind it.');
    expect(words).toContain(word);
  });

  it.each(FAULTS)('content/%s costs its words alone: a question', async (_code, fault, word) => {
    const typed = (words: string) => words.replace(/[~=#{}:\\]/g, '\\$&').replaceAll('\n', '\\n');
    const { words, said } = await imported(
      'quiz.gift',
      `::One::[markdown]Before it.\\n\\n${typed(fault)}{=Rye#Fine. ~Salt}\n\n::Two::[markdown]What?{=Rye ~[markdown]${typed(fault)} ~Oats}\n`,
    );
    expect(said).toEqual([]);
    expect(words).toContain('Before it.');
    expect(words.split(word).length, words).toBeGreaterThan(2);
    expect(words).toContain('Oats');
  });

  it.each(FAULTS)('content/%s costs nothing in a page or a document, where it is words', async (_code, fault, word) => {
    const escaped = fault.split('\n').map((line) => line.replaceAll('&', '&amp;').replaceAll('<', '&lt;'));
    const page = `<h1>Bread</h1><p>Before it.</p>${escaped.map((line) => `<p>${line}</p>`).join('')}<p>Behind it.</p>`;
    const html = await imported('page.html', page);
    const document = await imported(
      'page.docx',
      documentOf(escaped.map((line) => ['Before it.', line, 'Behind it.'].map(paragraphOf).join('')).join('')),
    );
    for (const { words, said } of [html, document]) {
      expect(said).toEqual([]);
      expect(words).toContain('Before it.');
      expect(words).toContain('Behind it.');
      expect(words).toContain(word);
    }
  });
});

/** A Word document with these parts in its body. */
function documentOf(body: string): Uint8Array {
  const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
  const R = 'http://schemas.openxmlformats.org/package/2006';
  return zipSync({
    '[Content_Types].xml': strToU8(
      `<Types xmlns="${R}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    ),
    '_rels/.rels': strToU8(
      `<Relationships xmlns="${R}/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    'word/document.xml': strToU8(`<w:document xmlns:w="${W}"><w:body>${body}</w:body></w:document>`),
  });
}

function paragraphOf(words: string): string {
  return `<w:p><w:r><w:t xml:space="preserve">${words}</w:t></w:r></w:p>`;
}

describe('what is nested too deeply', () => {
  it('keeps the links, emphasis and formulas of its words, and is told', async () => {
    const deep = `${'>'.repeat(120)} See [the *old* mill](https://example.org/), $x^2$.`;
    const { words, entries, said } = await imported('page.md', `# Bread\n\n${deep}\n`);
    expect(said).toEqual([]);
    expect(words).toContain('See [the *old* mill](https://example.org/), $x^2$.');
    expect(entries).toMatchObject([{ kind: 'text', outcome: 'changed', was: deep }]);
  });

  const deep = (open: string, close: string, count: number) =>
    Array.from({ length: count }, (_, level) => open.replaceAll('@', String(level + 1))).join('') + close.repeat(count);

  it.each([
    ['lists', deep('<ul><li>Level @.', '</li></ul>', 70), 'Level 70.'],
    ['quotations', `${'<blockquote>'.repeat(120)}<p>Level 120.</p>${'</blockquote>'.repeat(120)}`, 'Level 120.'],
    ['emphasis', `<p>${'<em><strong>'.repeat(150)}Level 300.${'</strong></em>'.repeat(150)}</p>`, 'Level 300.'],
    ['divisions', `${'<div>'.repeat(2000)}<p>Level 2000.</p>${'</div>'.repeat(2000)}`, 'Level 2000.'],
    ['tables', `${'<table><tr><td>'.repeat(80)}Level 80.${'</td></tr></table>'.repeat(80)}`, 'Level 80.'],
    ['boxes', deep('<details><summary>Box @</summary><p>Level @.</p>', '</details>', 20), 'Level 20.'],
  ])('costs itself alone: %s of a page', async (_what, html, word) => {
    const { words, said } = await imported(
      'page.html',
      `<h1>Bread</h1><p>Before <b>it</b>.</p>${html}<p>Behind it.</p>`,
    );
    expect(said).toEqual([]);
    expect(words).toContain('Before **it**.');
    expect(words).toContain(word);
    expect(words).toContain('Behind it.');
  });

  it.each([
    ['tables', `${'<w:tbl><w:tr><w:tc>'.repeat(60)}${paragraphOf('Level 60.')}${'</w:tc></w:tr></w:tbl>'.repeat(60)}`],
    [
      'tables beside words',
      `${'<w:tbl><w:tr><w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc><w:tc>'.repeat(60)}${paragraphOf('Level 60.')}${'</w:tc></w:tr></w:tbl>'.repeat(60)}`,
    ],
    [
      'controls',
      `${'<w:sdt><w:sdtContent>'.repeat(60)}${paragraphOf('Level 60.')}${'</w:sdtContent></w:sdt>'.repeat(60)}`,
    ],
    ['insertions', `<w:p>${'<w:ins>'.repeat(120)}<w:r><w:t>Level 60.</w:t></w:r>${'</w:ins>'.repeat(120)}</w:p>`],
  ])('costs itself alone: %s of a document', async (_what, inside) => {
    const { words, said } = await imported(
      'page.docx',
      documentOf(`${paragraphOf('Before it.')}${inside}${paragraphOf('Behind it.')}`),
    );
    expect(said).toEqual([]);
    expect(words).toContain('Before it.');
    expect(words).toContain('Behind it.');
    expect(words).toContain('Level 60.');
  });
});

it('takes a document with a table of more merged cells than there may be, and of the table what a module can have', async () => {
  const cell = (merge: string, words: string) =>
    `<w:tc><w:tcPr><w:vMerge${merge}/></w:tcPr>${paragraphOf(words)}</w:tc>`;
  const first = cell(' w:val="restart"', `Rye. ${'Long words. '.repeat(300)}`).repeat(10);
  const rows = `<w:tr>${first}</w:tr>${`<w:tr>${cell('', '').repeat(10)}</w:tr>`.repeat(2100)}`;
  const last = `<w:tr>${`<w:tc>${paragraphOf('Last row.')}</w:tc>`.repeat(10)}</w:tr>`;
  const body = `${paragraphOf('Before it.')}<w:tbl>${rows}${last}</w:tbl>${paragraphOf('Behind it.')}`;
  // As far as the reader: what it gives is small enough for all that follows.
  const bytes = memorySource(documentOf(body));
  const { value } = await docxReader.read({ name: 'page.docx', bytes, beside: new Map() }, {});
  const [page] = value?.modules[0]?.activities ?? [];
  const words = page?.type === 'reading' ? plainText(page.body) : '';
  expect(words).toMatch(/^Before it\.\s*Rye\.[\s\S]*Behind it\.\s*$/);
  expect(words.length).toBeLessThan(200_000);
  const entries = value?.entries ?? [];
  expect(entries.find(({ kind }) => kind === 'table-size')?.was).toContain('Last row.');
  expect(entries.map(({ text }) => text).join('\n')).toContain('only in the first of them');
});
