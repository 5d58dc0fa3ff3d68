import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ModuleDefinition } from '../../schema/types.generated.ts';
import { checks } from '../../src/accessibility/checks.ts';
import { emittedTexts } from '../../src/accessibility/emitted-texts.ts';
import type { Inventory } from '../../src/accessibility/inventory.ts';
import { buildInMemory } from '../../src/pipeline/build-in-memory.ts';
import { outputSchemas } from '../../src/pipeline/output-schemas.ts';
import { ownFilesOnDisk } from '../../src/pipeline/own-files-on-disk.ts';
import { targets } from '../../src/targets/registry.ts';
import type { FileTree } from '../../src/targets/target.ts';
import { cartwright } from '../support/cli.ts';
import { kitchenSink, kitchenSinkFiles } from '../support/kitchen-sink/index.ts';
import { smallModule } from '../support/small-module.ts';
import { writeWorkspace } from '../support/workspace.ts';

/** Rules of the checker in Canvas's rich content editor (stable of 2026), of 13. */
const CANVAS = [
  ...['adjacent-links', 'headings-sequence', 'headings-start-at-h2', 'img-alt', 'img-alt-filename', 'img-alt-length'],
  ...['large-text-contrast', 'list-structure', 'paragraphs-for-headings', 'small-text-contrast', 'table-caption'],
  ...['table-header', 'table-header-scope'],
];

/** Checks of Moodle 5.1's `tool_brickfield`. */
const MOODLE = [
  ...['alinksdontopennewwindow', 'amustcontaintext', 'areadontopennewwindow', 'areahasaltvalue', 'asuspiciouslinktext'],
  ...['basefontisnotused', 'blinkisnotused', 'boldisnotused', 'contenttoolong', 'csstexthascontrast'],
  ...['embedhasassociatednoembed', 'headerh3', 'headershavetext', 'iisnotused', 'imgaltisdifferent', 'imgaltistoolong'],
  ...['imgaltnotemptyinanchor', 'imgaltnotplaceholder', 'imghasalt', 'imgwithmaphasusemap', 'legendtextnotempty'],
  ...['marqueeisnotused', 'noheadings', 'objectmusthaveembed', 'objectmusthavetitle', 'objectmusthavevalidtitle'],
  ...['strikeisnotused', 'tabledatashouldhaveth', 'tablesummarydoesnotduplicatecaption', 'tabletdshouldnotmerge'],
  'tablethshouldhavescope',
];

const ownPage = (body: string) =>
  `<!DOCTYPE html><html lang="en"><head><title>T</title></head><body>${body}</body></html>`;
const page = (body: string) => `<html><head><title>T</title></head><body>${body}</body></html>`;

function seen(files: FileTree, more: Partial<Inventory> = {}): Inventory {
  return { texts: emittedTexts(files), pictures: [], recordings: [], tables: [], documents: [], links: [], ...more };
}

function result(id: string, html: string): string {
  const check = checks.find((one) => one.id === id);
  const looked = check?.look(seen([{ path: 'a.html', kind: 'text', text: html }]));
  return `${looked?.found.length} of ${looked?.looked}`;
}

const long = 'x'.repeat(121);
const rows = '<tr><th scope="row">a</th><td>b</td></tr>';

describe('what the program looks for', () => {
  it('is every rule of the platforms’ own checkers, by its name', () => {
    expect([...new Set(checks.flatMap(({ canvas = [] }) => canvas))].sort()).toEqual(CANVAS.sort());
    expect([...new Set(checks.flatMap(({ moodle = [] }) => moodle))].sort()).toEqual(MOODLE.sort());
  });

  it.each([
    ['alt', '<img src="a.png"><img src="b.png" alt="A loaf."><img src="c.png" alt="">', '1 of 3'],
    ['decorative', '<img src="a.png" alt=""><img alt="" role="presentation"><img alt="A loaf.">', '1 of 2'],
    ['altFileName', '<img src="a.png" alt="loaf.PNG"><img alt="A loaf."><img alt="">', '1 of 2'],
    ['altLength', `<img alt="${long}"><img alt="${long.slice(1)}">`, '1 of 2'],
    ['altPlaceholder', '<img alt="image"><img alt="12 KB"><img alt="An image of bread.">', '2 of 3'],
    [
      'linkedPicture',
      '<a href="#x"><img alt=""></a><a href="#x"><img alt="A loaf."></a><a href="#x">Bread</a>',
      '1 of 2',
    ],
    ['controls', '<audio src="a.mp3"></audio><video controls src="a.mp4"></video>', '1 of 2'],
    ['headingOrder', '<h2>A</h2><h4>B</h4><h3>C</h3><h4>D</h4><h2>E</h2>', '1 of 5'],
    ['headingStart', '<h1>A</h1><h2>B</h2>', '1 of 2'],
    ['headingLength', `<h2>${long}</h2><h2>A</h2>`, '1 of 2'],
    ['headingText', '<h2> </h2><h2>A</h2><h2><img alt="A"></h2>', '1 of 3'],
    ['headingsAtAll', `<p>${'word '.repeat(400)}</p>`, '1 of 1'],
    ['headingsAtAll', `<h2>A</h2><p>${'word '.repeat(400)}</p>`, '0 of 1'],
    ['tableHeader', `<table><tr><td>a</td></tr></table><table>${rows}</table>`, '1 of 2'],
    ['tableScope', `<table><tr><th>a</th></tr></table><table>${rows}</table>`, '1 of 2'],
    ['tableCaption', `<table>${rows}</table><table><caption>Bread</caption>${rows}</table>`, '1 of 2'],
    ['tableMerged', `<table>${rows}<tr><td colspan="2">c</td></tr></table>`, '1 of 3'],
    ['tableSummary', `<table summary="Bread"><caption>Bread</caption>${rows}</table>`, '1 of 1'],
    ['linkText', '<a href="#x"></a><a href="#x">A</a><a href="#x"><img alt="A"></a><a id="y"></a>', '1 of 3'],
    [
      'linkWords',
      '<a href="#x">Here</a><a href="#x">здесь</a><a href="https://a.org/">a.org</a><a href="#x">Bread</a>',
      '3 of 4',
    ],
    ['linkNeighbours', '<a href="#x">A</a> <a href="#x">B</a> <a href="#y">C</a>', '1 of 3'],
    ['linkWindow', '<a href="#x" target="_blank">A</a><a href="#x">B</a>', '1 of 2'],
    ['languageMarks', '<p lang="ru-RU">A</p><p lang="">B</p>', '1 of 2'],
    [
      'contrast',
      '<p style="color: #777777">A</p><div style="background-color: #000"><p style="color: #777">B</p></div>',
      '2 of 3',
    ],
    ['contrast', '<p style="color: #5c5c5c">A</p><p>B</p>', '0 of 1'],
    ['lists', '<p>1) Bread</p><p>A. Author</p><p>Bread</p>', '2 of 3'],
    ['outdated', '<p><b>A</b> <strong>B</strong></p>', '1 of 1'],
    ['embedded', '<object></object><p>A</p>', '1 of 1'],
    ['legend', '<fieldset><legend> </legend></fieldset><fieldset><legend>A</legend></fieldset>', '1 of 2'],
    ['length', `<p>${'word '.repeat(501)}</p>`, '1 of 1'],
    ['length', '<p>word</p>', '0 of 1'],
  ])('%s in %s: %s', (id, body, expected) => {
    expect(result(id, page(body))).toBe(expected);
  });

  it('is the language of each page, which may be on the one element that holds it', () => {
    expect(result('pageLanguage', page('<p>A</p>'))).toBe('1 of 1');
    expect(result('pageLanguage', page('<div lang="en"><p>A</p></div>'))).toBe('0 of 1');
    expect(result('pageLanguage', ownPage('<p>A</p>'))).toBe('0 of 1');
    expect(result('headingStart', ownPage('<h1>A</h1>'))).toBe('0 of 0');
  });

  it('is captions of every film, and words for every recording', () => {
    const places = ['A'];
    const recordings = [
      { name: 'a.mp4', places, kind: 'video', captions: [], hasTranscript: true },
      { name: 'b.mp4', places, kind: 'video', captions: ['en'], hasTranscript: false },
      { name: 'c.mp3', places, kind: 'audio', captions: [], hasTranscript: false },
    ] as const;
    const found = (id: string) =>
      checks
        .find((one) => one.id === id)
        ?.look(seen([], { recordings }))
        .found.map(({ what }) => what);
    expect(found('captions')).toEqual(['a.mp4']);
    expect(found('transcript')).toEqual(['c.mp3']);
  });

  it('finds a text in whatever file of a package it is, under the title that readers see', () => {
    const texts = emittedTexts([
      { path: 'a.html', kind: 'text', text: ownPage('<h1>First</h1><p>A</p><h1>Second</h1><img alt="B">') },
      {
        path: 'q.xml',
        kind: 'text',
        text: '<?xml version="1.0"?><quiz><name>Quiz</name><text>&lt;p&gt;A&lt;/p&gt;</text></quiz>',
      },
      {
        path: 'i.xml',
        kind: 'text',
        text: '<?xml version="1.0"?><item title="Item"><t>&lt;p&gt;A&lt;/p&gt;</t><t>&lt;p&gt;B&lt;/p&gt;</t></item>',
      },
      {
        path: 'd.html',
        kind: 'text',
        text: ownPage('<script type="application/json">{"a":["<em>C</em>", "a < b"]}</script>'),
      },
      { path: 's.svg', kind: 'text', text: '<?xml version="1.0"?><svg><text>&lt;p&gt;D&lt;/p&gt;</text></svg>' },
    ]);
    expect(texts.map(({ title, words }) => `${title}: ${words}`)).toEqual([
      'First: First A Second',
      'Quiz: A',
      'Item: B',
      'T: ',
      'T: C',
    ]);
    expect(texts[0]?.elements.find(({ element }) => element.name === 'img')?.place).toBe('Second');
  });
});

const definition = kitchenSink();

const files = { 'modules/kitchen-sink/module.json': JSON.stringify(definition), ...inModule(kitchenSinkFiles) };

function inModule(given: Readonly<Record<string, string | Uint8Array>>): Record<string, string | Uint8Array> {
  return Object.fromEntries(Object.entries(given).map(([name, content]) => [`modules/kitchen-sink/${name}`, content]));
}

async function records(given: ModuleDefinition, names?: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const { packages, diagnostics } = await buildInMemory(
    {
      ...(names === undefined ? {} : { targets: names }),
      files: { ...files, 'modules/kitchen-sink/module.json': JSON.stringify(given) },
      accessibility: true,
      withInstructor: true,
    },
    ownFilesOnDisk,
  );
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  const written = packages.map(
    async ({ target, accessibility }) => [target, (await accessibility?.contents.text()) ?? ''] as const,
  );
  return new Map(await Promise.all(written));
}

const sink = await records(definition);
const unescaped = (html: string) =>
  html.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

describe('the record of the kitchen sink', () => {
  it('is there for every target, without scripts, and gives no verdict', () => {
    expect([...sink.keys()].sort()).toEqual(targets.map(({ name }) => name).sort());
    for (const html of sink.values()) {
      expect(html).not.toMatch(/<script|compliant|conforms/i);
      expect(html.match(/<h2>[^<]*/g)).toEqual([
        '<h2>Checked by the program',
        '<h2>To be checked by a person',
        '<h2>Left to the platform',
      ]);
    }
  });

  it.each(['canvas', 'moodle', 'common-cartridge', 'scorm-1.2', 'scorm-2004', 'website'])(
    'names every picture, recording, table and document of the package for %s',
    (target) => {
      const html = unescaped(sink.get(target) ?? '');
      const used = JSON.stringify({ ...definition, assets: [] });
      for (const asset of definition.assets ?? []) {
        if (!used.includes(`asset:${asset.id}`)) continue;
        expect(html, asset.id).toContain(asset.file?.split('/').at(-1) ?? asset.title);
      }
      for (const activity of definition.activities)
        if (activity.type === 'dataset' && activity.audience !== 'instructor')
          expect(html).toContain(`<strong>${activity.title}`);
    },
  );

  it('is the same each time', async () => {
    expect(await records(definition)).toEqual(sink);
  });

  it('says its own words in Russian where the module is Russian, and in English, marked so, where it is German', async () => {
    const russian = await records({ ...definition, language: 'ru' }, ['canvas']);
    expect(russian.get('canvas')).toMatch(/<html lang="ru"[\s\S]*<h2>Проверено программой/);
    const german = await records({ ...definition, language: 'de' }, ['canvas']);
    expect(german.get('canvas')).toMatch(/<html lang="en"[\s\S]*<span lang="de">/);
  });
});

describe('build --accessibility', () => {
  const workspace = () => writeWorkspace({ 'modules/one/module.json': JSON.stringify(smallModule({ id: 'one' })) });
  const record = 'dist/one.canvas.accessibility.html';

  it('writes a record beside each package, names it in the report, and knows it again', async () => {
    const folder = workspace();
    const args = ['build', '-t', 'canvas,scorm-2004@3'];
    await cartwright(args, folder);
    expect(existsSync(join(folder, record))).toBe(false);
    const { stderr } = await cartwright([...args, '--accessibility'], folder);
    expect(stderr).toContain(record);
    const report = JSON.parse(readFileSync(join(folder, 'dist/build-report.json'), 'utf8'));
    expect(report.packages.map((one: { accessibility: { file: string } }) => one.accessibility.file)).toEqual([
      'one.canvas.accessibility.html',
      'one.scorm-2004-3rd.accessibility.html',
    ]);
    const written = readFileSync(join(folder, record), 'utf8');
    expect(written).toContain(report.packages[0].sha256);
    expect(report.packages[0].accessibility.bytes).toBe(Buffer.byteLength(written));
    rmSync(join(folder, record));
    await cartwright([...args, '--accessibility'], folder);
    expect(readFileSync(join(folder, record), 'utf8')).toBe(written);
    writeFileSync(join(folder, record), 'changed');
    await cartwright([...args, '--accessibility'], folder);
    expect(readFileSync(join(folder, record), 'utf8')).toBe(written);
  });

  it('makes the same record in memory, and none where none was asked for', async () => {
    const folder = workspace();
    await cartwright(['build', '-t', 'canvas', '--accessibility'], folder);
    const request = {
      files: { 'modules/one/module.json': readFileSync(join(folder, 'modules/one/module.json'), 'utf8') },
      targets: ['canvas'],
    };
    const [made] = (await buildInMemory({ ...request, accessibility: true }, ownFilesOnDisk)).packages;
    expect(await made?.accessibility?.contents.text()).toBe(readFileSync(join(folder, record), 'utf8'));
    const [plain] = (await buildInMemory(request, ownFilesOnDisk)).packages;
    expect(plain?.accessibility).toBeUndefined();
    expect(plain?.sha256).toBe(made?.sha256);
  });

  it('is in the schema of the report', () => {
    const { $defs } = outputSchemas['build-report'] as unknown as {
      $defs: Record<string, { properties: object; required: string[] }>;
    };
    expect(Object.keys($defs.record?.properties ?? {})).toEqual(['file', 'bytes', 'sha256']);
    expect($defs.package?.required).not.toContain('accessibility');
  });

  it('gives every package a record of its own', () => {
    const suffixes = targets.flatMap(({ versions }) =>
      versions.map(({ suffix }) => suffix.replace(/\.[a-z0-9]+$/, '')),
    );
    expect(new Set(suffixes).size).toBe(suffixes.length);
  });
});
