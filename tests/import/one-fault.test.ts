import { describe, expect, it } from 'vitest';
import { importInMemory } from '../../src/importing/import-in-memory.ts';

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
