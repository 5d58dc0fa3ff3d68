import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { importFiles as importInBrowser, MemoryImportResult } from '../../src/browser.ts';
import { importInMemory } from '../../src/importing/import-in-memory.ts';
import { visit } from '../support/browser.ts';
import { repository } from '../support/cli.ts';
import { moodleBackup } from '../verify/support/moodle-backup.ts';
import { wholeCanvasExport } from '../verify/support/others.ts';

/** Browsers hash for pages that came over a safe connection only. */
const ORIGIN = 'https://studio.test';
const NAMESPACE = '7d3c2f0e-6a51-4c8e-9b1d-2f4a6c8e0b13';

const document = readFileSync(join(repository, 'tests/import/docx/documents/docx-media-en.docx'));
const text = (words: string) => new TextEncoder().encode(words);

/** What is imported together, by its name: each kind of reader loads what only it needs. */
const originals: readonly (readonly [what: string, files: Readonly<Record<string, Uint8Array>>])[] = [
  [
    'a document with questions of three kinds',
    {
      'lesson.docx': document,
      'questions.gift': text('::One:: 2 + 2? {=4 ~3}\n'),
      'table.csv': text('question,right,wrong\nWhich is baked?,Bread,Salt\n'),
      'typed.txt': text('1. Which?\n*a) Bread\nb) Salt\n'),
    },
  ],
  ['a page', { 'page.html': text('<h1>Bread</h1><p>It is <b>baked</b>: \\(m = 3\\).</p>') }],
  ['a text in Markdown', { 'text.md': text('---\ntitle: Bread\n---\n\n# One\n\nIt is $m$.\n') }],
  ['a Canvas export', { 'course.imscc': wholeCanvasExport().build() }],
  ['a Moodle backup', { 'course.mbz': moodleBackup().build() }],
  ['a file of no kind', { 'nothing.bin': new Uint8Array([1, 2, 3]) }],
];

/** Files of bytes as what they are made of, which can leave a page and be compared. */
function shown({ made, ...rest }: MemoryImportResult) {
  if (made === undefined) return rest;
  const files = Object.entries(made.files).map(([path, one]) => [path, typeof one === 'string' ? one : [...one]]);
  return { ...rest, made: { ...made, files: Object.fromEntries(files) } };
}

test('what is imported in a browser is what is imported by Node', async () => {
  const bundle = readdirSync(join(repository, 'lib', 'browser')).map((name) => `browser/${name}`);
  const site = new Map<string, string | Uint8Array>([
    ['index.html', '<!doctype html><title>Studio</title><script type="module" src="page.js"></script>'],
    ['page.js', "import { importFiles } from '/lib/browser.js'; globalThis.importFiles = importFiles;"],
    ...['browser.js', ...bundle].map((name) => [`lib/${name}`, readFileSync(join(repository, 'lib', name))] as const),
    ...originals.flatMap(([, files]) =>
      Object.entries(files).map(([name, bytes]) => [`originals/${name}`, bytes] as const),
    ),
  ]);
  const { context, page, complaints } = await visit(site, {}, ORIGIN);
  await page.goto(`${ORIGIN}/index.html`);
  await page.waitForFunction('globalThis.importFiles !== undefined');
  for (const [what, files] of originals) {
    const seen = await page.evaluate(
      async ({ names, namespace }) => {
        const importFiles: typeof importInBrowser = Reflect.get(globalThis, 'importFiles');
        const chosen = [];
        for (const name of names) {
          const answer = await fetch(`/originals/${name}`);
          chosen.push({ name, contents: new Uint8Array(await answer.arrayBuffer()) });
        }
        const { made, ...rest } = await importFiles({ files: chosen, namespace });
        if (made === undefined) return rest;
        const all = Object.entries(made.files).map(([path, one]) => [path, one instanceof Uint8Array ? [...one] : one]);
        return { ...rest, made: { ...made, files: Object.fromEntries(all) } };
      },
      { names: Object.keys(files), namespace: NAMESPACE },
    );
    const chosen = Object.entries(files).map(([name, contents]) => ({ name, contents }));
    const wanted = shown(await importInMemory({ files: chosen, namespace: NAMESPACE }));
    // A page gives back plain values: what is absent is not there.
    expect(seen, what).toEqual(JSON.parse(JSON.stringify(wanted)));
    expect(
      wanted.diagnostics.map(({ code }) => code),
      what,
    ).toEqual(what === 'a file of no kind' ? ['import/unknown-kind'] : []);
  }
  expect(complaints).toEqual([]);
  await context.close();
});
