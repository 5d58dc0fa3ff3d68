import { expect, test } from 'vitest';
import type { ImportDraft } from '../../../src/import/draft/draft.ts';
import type { ImportSource, ImportWish } from '../../../src/import/draft/reader.ts';
import { htmlReader } from '../../../src/import/readers/html/index.ts';
import { fileNamed, readingsIn, zipNamed } from '../originals.ts';

async function draftOf(source: ImportSource, wish: ImportWish = {}): Promise<ImportDraft> {
  expect(await htmlReader.recognise(source)).toBe(true);
  const { value, diagnostics } = await htmlReader.read(source, wish);
  if (value === undefined) throw new Error(diagnostics.map(({ message }) => message).join());
  return value;
}

const page = (title: string, body: string): string =>
  `<!doctype html><html lang="en"><head><title>${title}</title></head><body>${body}</body></html>`;

test('a page: its head, its text without what is around it, and a picture beside it', async () => {
  const html = `<!doctype html><html lang="de"><head><title>Die Mühle</title><meta name="author" content="A. Autor">
    <meta name="keywords" content="Brot, Arbeit"><meta name="description" content="Über Brot.">
    <link rel="license" href="https://creativecommons.org/licenses/by-sa/4.0/"></head>
    <body><nav><a href="/">Start</a></nav><header>Kopf</header><main><h1>Die Mühle</h1><p>Text <a href="#b">unten</a></p>
    <img src="bilder/m%C3%BChle.PNG" alt="Eine Mühle"><h1>Das Brot</h1><p id="b">Mehr <em>Text</em>.</p></main><footer>©</footer></body></html>`;
  const draft = await draftOf(
    fileNamed('muehle.html', html, {
      'bilder/mühle.png': new Uint8Array([1, 2]),
      'bilder/other.png': new Uint8Array([3]),
    }),
  );
  const [module] = draft.modules;
  expect(module).toMatchObject({
    title: 'Die Mühle',
    language: 'de',
    authors: ['A. Autor'],
    keywords: ['Brot', 'Arbeit'],
    summary: 'Über Brot.',
    license: { id: 'CC-BY-SA-4.0' },
  });
  expect(readingsIn(draft)).toEqual([
    ['Die Mühle', 'Text ‹unten → muehle.html # Das Brot›\n\n‹→ bilder/mühle.png›'],
    ['Das Brot', 'Mehr *Text*.'],
  ]);
  expect([...draft.files.values()]).toMatchObject([{ name: 'mühle.png', alt: 'Eine Mühle' }]);
  expect(draft.entries.map(({ kind, was }) => [kind, was])).toEqual([['page-furniture', 'Start Kopf ©']]);
});

test('a page that is cut elsewhere, or nowhere', async () => {
  const html = page('T', '<h1>A</h1><p>a</p><h2>B</h2><p>b</p>');
  expect(readingsIn(await draftOf(fileNamed('a.html', html), { splitAt: 2 }))).toEqual([
    ['A', 'a'],
    ['B', 'b'],
  ]);
  expect(readingsIn(await draftOf(fileNamed('a.html', html), { splitAt: 'never' }))).toEqual([
    ['T', '## A\n\na\n\n### B\n\nb'],
  ]);
});

test('a zip of pages: the order of the index, links between them, and files that nobody shows', async () => {
  const source = await zipNamed('site.zip', {
    'site/index.html': page('My course', '<h1>Start</h1><p><a href="p10.html">ten</a> <a href="p2.html#x">two</a></p>'),
    'site/p2.html': page('Two', '<h1>Two</h1><p>2 <a href="index.html">back</a></p><h1 id="x">Part</h1><p>y</p>'),
    'site/p10.html': page('Ten', '<p>10 <a href="gone.html">gone</a> <a href="a.pdf">file</a></p>'),
    'site/p1.html': page('One', '<p>1</p>'),
    'site/a.pdf': new Uint8Array([1]),
    'site/b.pdf': new Uint8Array([1]),
    'site/style.css': 'p{}',
  });
  const draft = await draftOf(source);
  expect(draft.title).toBe('My course');
  expect(readingsIn(draft).map(([title]) => title)).toEqual(['Start', 'Ten', 'Two', 'Part', 'One']);
  const [start, ten] = readingsIn(draft);
  expect(start?.[1]).toContain('‹ten → site/p10.html›');
  expect(start?.[1]).toContain('‹two → site/p2.html # Part›');
  expect(ten?.[1]).toBe('10 gone ‹file → site/a.pdf›');
  expect(draft.entries.map(({ kind, place, was }) => [kind, place.file, was])).toEqual([
    ['missing-link', 'site.zip/site/p10.html', 'gone → gone.html'],
    ['unused-file', 'site.zip', 'site/b.pdf'],
  ]);
});

test('encodings that pages name, and pages that name none', async () => {
  const russian = new Uint8Array([0xd1, 0xeb, 0xee, 0xe2, 0xee]);
  const head = new TextEncoder().encode('<html><meta charset="windows-1251"><p>');
  const bare = new TextEncoder().encode('<html><p>');
  for (const start of [head, bare]) {
    const draft = await draftOf(fileNamed('a.html', new Uint8Array([...start, ...russian])));
    expect(readingsIn(draft)).toEqual([['a', 'Слово']]);
  }
});

test('what is not a page is not taken for one', async () => {
  expect(await htmlReader.recognise(fileNamed('a.txt', 'words'))).toBe(false);
  expect(await htmlReader.recognise(fileNamed('a.html', new Uint8Array([0, 1, 2])))).toBe(false);
  expect(await htmlReader.recognise(await zipNamed('a.zip', { 'imsmanifest.xml': '', 'a.html': '' }))).toBe(false);
  expect(await htmlReader.recognise(fileNamed('page', '<!DOCTYPE html><p>a'))).toBe(true);
});

test('a page without words is one error', async () => {
  const { value, diagnostics } = await htmlReader.read(fileNamed('a.html', '<script>x()</script>'), {});
  expect(value).toBeUndefined();
  expect(diagnostics.map(({ code }) => code)).toEqual(['import/nothing-in-it']);
  const half = await zipNamed('a.zip', { 'a.html': 'a' });
  const cut = {
    ...half,
    bytes: { size: 40, read: (at: number, length: number) => half.bytes.read(at, Math.min(length, 40 - at)) },
  };
  expect((await htmlReader.read(cut, {})).diagnostics.map(({ code }) => code)).toEqual(['import/damaged']);
});
