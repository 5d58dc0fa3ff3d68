import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MOST_ACTIVITIES } from '../../src/definition/schema/limits.ts';
import type { ImportReader } from '../../src/import/draft/reader.ts';
import { importFiles } from '../../src/importing/import-files.ts';
import { importInMemory } from '../../src/importing/import-in-memory.ts';
import { importSchemas } from '../../src/importing/output-schema.ts';
import type { ImportRequest } from '../../src/importing/request.ts';
import { check } from '../../src/pipeline/check.ts';
import { undoUpdate } from '../../src/update/undo.ts';
import { png } from '../support/kitchen-sink/media.ts';
import { type TinyCourse, tinyFile, tinyReader } from './tiny-reader.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cartwright-import-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const course = (more: Partial<TinyCourse['modules'][number]> = {}): TinyCourse => ({
  title: 'Bread and salt',
  modules: [
    {
      key: 'm',
      title: 'Bread and salt',
      pages: [
        { key: '1', title: 'Bread', text: 'Bread is baked.' },
        { key: '2', title: 'A loaf', text: 'picture' },
      ],
      questions: [{ key: 'q', stem: 'What is baked?', correct: 0 }],
      ...more,
    },
  ],
});

const two: TinyCourse = {
  title: 'A course',
  modules: [
    { key: 'a', title: 'Week one', pages: [{ key: '1', title: 'Bread', text: 'Bread is baked.' }] },
    { key: 'b', title: 'Week two', pages: [{ key: '2', title: 'Salt', text: 'Salt is mined.' }] },
  ],
};

async function imported(course: TinyCourse | string, more: Partial<ImportRequest> = {}, name = 'course.tiny') {
  await writeFile(join(folder, name), typeof course === 'string' ? course : tinyFile(course));
  return importFiles({
    files: [name],
    workingFolder: folder,
    readers: [tinyReader],
    namespace: '7b0c1a52-0f3b-4d55-9a63-0f6f0e6a2d11',
    ...more,
  });
}

const json = async (path: string) => JSON.parse(await readFile(join(folder, path), 'utf8'));
const text = (path: string) => readFile(join(folder, path), 'utf8');
const errors = async (...paths: string[]) =>
  (await check({ workingFolder: folder, paths })).diagnostics.filter(({ severity }) => severity === 'error');
const codes = ({ diagnostics }: Awaited<ReturnType<typeof importFiles>>) => diagnostics.map(({ code }) => code);

describe('a module', () => {
  it('is made with files for its pages, its pictures, and a report, and has no errors', async () => {
    const result = await imported(course());
    expect(result.diagnostics).toEqual([]);
    expect(result.made).toMatchObject({ kind: 'module', folder: 'modules/bread-and-salt', written: true });
    expect((await readdir(join(folder, 'modules/bread-and-salt'), { recursive: true })).sort()).toEqual([
      'import-report.html',
      'imported.json',
      'media',
      expect.stringMatching(/^media.loaf-[0-9a-f]{8}\.png$/),
      'module.json',
      'readings',
      join('readings', 'a-loaf.md'),
      join('readings', 'bread.md'),
    ]);
    expect(await text('modules/bread-and-salt/readings/bread.md')).toBe('Bread is baked.\n');
    expect(await errors()).toEqual([]);
    expect(await readdir(join(folder, 'modules'))).toEqual(['bread-and-salt']);
  });

  it('asks twice for what is in a picture: to look into it, and to write it', async () => {
    let asked = 0;
    // Longer than what is looked at to know a file again.
    const large = new Uint8Array(10_000);
    large.set(png);
    const reader: ImportReader = {
      ...tinyReader,
      read: async (source, wish) => {
        const { value, diagnostics } = await tinyReader.read(source, wish);
        const counted = [...(value?.files ?? [])].map(([key, file]) => {
          const bytes = () => {
            asked += 1;
            return large;
          };
          return [key, { ...file, bytes }] as const;
        });
        return value === undefined ? { diagnostics } : { value: { ...value, files: new Map(counted) }, diagnostics };
      },
    };
    const { diagnostics } = await imported(course(), { readers: [reader] });
    expect(diagnostics).toEqual([]);
    expect(asked).toBe(2);
    const [, medium = ''] = (await readdir(join(folder, 'modules/bread-and-salt'), { recursive: true })).filter(
      (name) => name.startsWith('media'),
    );
    expect(new Uint8Array(await readFile(join(folder, 'modules/bread-and-salt', medium)))).toEqual(large);
  });

  it('of the same original again changes nothing where nothing has changed', async () => {
    await imported(course());
    const before = await text('modules/bread-and-salt/imported.json');
    const again = await imported(course());
    expect(again.made).toMatchObject({ changes: [], written: false });
    expect(await text('modules/bread-and-salt/imported.json')).toBe(before);
  });

  it('takes over what is new and what has changed, and keeps what was edited', async () => {
    await imported(course());
    const path = 'modules/bread-and-salt/module.json';
    const definition = await json(path);
    definition.summary = 'On bread.';
    definition.assets[0].alt = 'A loaf.';
    await writeFile(join(folder, path), JSON.stringify(definition, null, 2));
    await writeFile(join(folder, 'modules/bread-and-salt/readings/bread.md'), 'Bread is baked slowly.\n');
    const later = course({
      pages: [
        { key: '1', title: 'Bread', text: 'Bread is baked in an oven.' },
        { key: '2', title: 'A fine loaf', text: 'picture' },
        { key: '3', title: 'Water', text: 'Water is drunk.' },
      ],
    });
    const { made, report, diagnostics } = await imported(later);
    expect(diagnostics).toEqual([]);
    expect(made?.changes).toEqual([expect.stringContaining('“A loaf” to “A fine loaf”'), 'Reading “Water” is new']);
    const now = await json(path);
    expect(now).toMatchObject({ summary: 'On bread.', assets: [{ alt: 'A loaf.' }] });
    expect(now.activities.map(({ id }: { id: string }) => id)).toEqual(['bread', 'a-loaf', 'water', 'test']);
    expect(now.activities[2].body).toEqual({ file: 'readings/water.md' });
    expect(await text('modules/bread-and-salt/readings/water.md')).toBe('Water is drunk.\n');
    expect(await text('modules/bread-and-salt/readings/bread.md')).toBe('Bread is baked slowly.\n');
    expect(report?.entries).toMatchObject([{ kind: 'kept-yours', was: expect.stringContaining('oven') }]);
    expect(await errors()).toEqual([]);
    // What was decided once is not asked again.
    expect((await imported(later)).report?.entries).toEqual([]);
    await undoUpdate('modules/bread-and-salt', folder);
    expect((await json(path)).activities).toHaveLength(3);
  });
});

describe('a module to which is added', () => {
  const own = {
    format: 1,
    namespace: '9d3f7c1e-52b4-4b0e-8c35-0a8f2a6d4e70',
    id: 'mine',
    version: '1.0.0',
    language: 'en',
    title: 'Mine',
    summary: 'My own.',
    keywords: [],
    authors: [{ name: 'Ann' }],
    license: { id: 'CC-BY-4.0', holder: 'Ann', year: 2026 },
    objectives: null,
    activities: [{ id: 'bread', type: 'reading', title: 'My bread', body: 'Mine.' }],
  };

  it('stays what it is, gets the parts, and gets them once', async () => {
    await mkdir(join(folder, 'modules/mine'), { recursive: true });
    await writeFile(join(folder, 'modules/mine/module.json'), JSON.stringify(own, null, 2));
    const { diagnostics } = await imported(course(), { into: 'modules/mine' });
    expect(diagnostics).toEqual([]);
    const now = await json('modules/mine/module.json');
    expect(now).toMatchObject({ title: 'Mine', summary: 'My own.', namespace: own.namespace });
    const ids = ['bread', 'bread-reading', 'a-loaf', 'test'];
    expect(now.activities.map(({ id }: { id: string }) => id)).toEqual(ids);
    expect(await errors()).toEqual([]);
    await imported(course(), { into: 'modules/mine' });
    expect((await json('modules/mine/module.json')).activities.map(({ id }: { id: string }) => id)).toEqual(ids);
  });

  it('is said to lack what it lacks, and not what was said long ago', async () => {
    await mkdir(join(folder, 'modules/mine'), { recursive: true });
    await writeFile(join(folder, 'modules/mine/module.json'), JSON.stringify({ ...own, language: 'en' }, null, 2));
    const { report } = await imported(course(), { into: 'modules/mine' });
    const lacks = (await check({ workingFolder: folder, paths: ['modules/mine'] })).diagnostics.filter(
      ({ code }) => code === 'resolve/to-do',
    );
    expect(report?.toDos.map(({ text: words }) => words)).toEqual(lacks.map(({ message }) => message));
    expect(lacks.map(({ message }) => message).join()).not.toContain('licence of the module');
    // Where it came from is known of what was imported, and there is no place for what was not.
    expect(report?.toDos.filter(({ place }) => place !== undefined).length).toBeGreaterThan(0);
    expect(await text('modules/mine/import-report.html')).toContain(`<b>${lacks.length}</b> to fill in`);
  });

  it('stays as it is where it would have more parts than a module has', async () => {
    const full = Array.from({ length: MOST_ACTIVITIES }, (_, index) => ({
      id: `page-${index}`,
      type: 'reading',
      title: `Page ${index}`,
      body: 'Words.',
    }));
    await mkdir(join(folder, 'modules/mine'), { recursive: true });
    const before = JSON.stringify({ ...own, activities: full }, null, 2);
    await writeFile(join(folder, 'modules/mine/module.json'), before);
    const result = await imported(course(), { into: 'modules/mine' });
    expect(result.diagnostics).toMatchObject([
      {
        code: 'import/cannot-join',
        message: '`modules/mine` has 200 parts, and a module has 200 at most: there is no room for “Bread” and 2 more.',
      },
    ]);
    expect(result.made).toBeUndefined();
    expect(await text('modules/mine/module.json')).toBe(before);
    expect(await readdir(join(folder, 'modules/mine'))).toEqual(['module.json']);
  });
});

describe('files that were imported together', () => {
  const salt: TinyCourse = {
    title: 'Salt',
    modules: [{ key: 's', title: 'Salt', pages: [{ key: '1', title: 'Salt', text: 'Salt is mined.' }] }],
  };
  const both = async (files: readonly string[], more: Partial<ImportRequest> = {}) => {
    await writeFile(join(folder, 'bread.tiny'), tinyFile(course()));
    await writeFile(join(folder, 'salt.tiny'), tinyFile(salt));
    return importFiles({ files, workingFolder: folder, readers: [tinyReader], ...more });
  };
  const path = 'modules/bread-and-salt';

  it.each([
    ['one of them', ['bread.tiny'], {}],
    ['one of them, with the folder named', ['bread.tiny'], { to: path }],
    ['one of them, into the module', ['bread.tiny'], { into: path }],
  ] as const)('are not taken for others: %s', async (_what, files, more) => {
    await both(['bread.tiny', 'salt.tiny']);
    const before = await text(`${path}/module.json`);
    const { diagnostics, made } = await both(files, more);
    expect(made).toBeUndefined();
    expect(diagnostics).toMatchObject([
      {
        code: 'import/imported-together',
        message: '`bread.tiny` was imported into `modules/bread-and-salt` together with `salt.tiny`.',
        hint: 'Name the same files again: `npx cartwright import bread.tiny salt.tiny --to modules/bread-and-salt` takes over what changed in them.',
      },
    ]);
    expect(await text(`${path}/module.json`)).toBe(before);
    // As the hint says.
    expect((await both(['bread.tiny', 'salt.tiny'], { to: path })).diagnostics).toEqual([]);
  });

  it('are not taken for others: with a new one', async () => {
    await both(['bread.tiny']);
    const { diagnostics } = await both(['bread.tiny', 'salt.tiny']);
    expect(diagnostics).toMatchObject([
      {
        code: 'import/imported-together',
        message: '`bread.tiny` was imported into `modules/bread-and-salt` by itself.',
        hint: expect.stringContaining(
          'Then add what is new: `npx cartwright import salt.tiny --into modules/bread-and-salt`.',
        ),
      },
    ]);
    expect((await both(['salt.tiny'], { into: path })).diagnostics).toEqual([]);
    // Each is known by itself from then on.
    expect((await both(['bread.tiny'], { to: path })).diagnostics).toEqual([]);
    expect((await both(['salt.tiny'], { into: path })).made).toMatchObject({ changes: [] });
  });

  it('are not asked for the folder that was named already', async () => {
    await both(['bread.tiny', 'salt.tiny']);
    const other = { ...salt, title: 'Bread and salt' };
    await writeFile(join(folder, 'other.tiny'), tinyFile(other));
    const result = await importFiles({ files: ['other.tiny'], workingFolder: folder, readers: [tinyReader], to: path });
    expect(result.diagnostics).toMatchObject([
      {
        code: 'import/place-taken',
        hint: 'Name another folder with --to, or add to the module with `--into modules/bread-and-salt`.',
      },
    ]);
  });
});

describe('a course', () => {
  it('becomes a unit of its modules, and gets those that come later', async () => {
    const { made, diagnostics } = await imported(two, { only: ['1'] }, 'course.tiny');
    expect(diagnostics).toEqual([]);
    expect(made).toMatchObject({ kind: 'module' });
    const unit = await imported(two, { to: 'modules/whole' });
    expect(unit.made).toMatchObject({ kind: 'unit', folder: 'modules/whole' });
    expect(await json('modules/whole/unit.json')).toMatchObject({
      id: 'whole',
      summary: null,
      modules: ['week-one', 'week-two'],
    });
    const three = {
      ...two,
      modules: [
        ...two.modules,
        { key: 'c', title: 'Week three', pages: [{ key: '3', title: 'Oil', text: 'Oil is pressed.' }] },
      ],
    };
    const later = await imported(three, { to: 'modules/whole' });
    expect(later.diagnostics).toEqual([]);
    expect((await json('modules/whole/unit.json')).modules).toEqual(['week-one', 'week-two', 'week-three']);
    expect(await errors('modules/whole')).toEqual([]);
  });

  it('says which modules there are where none is meant', async () => {
    const result = await imported(two, { only: ['week nine'] });
    expect(codes(result)).toEqual(['import/not-chosen']);
    expect(result.diagnostics[0]?.hint).toContain('1 Week one; 2 Week two');
  });

  it('is not added to a module as a whole', async () => {
    await imported(course());
    expect(codes(await imported(two, { into: 'modules/bread-and-salt' }))).toEqual(['import/cannot-combine']);
  });
});

describe('nothing is written', () => {
  const nothing = async () => expect((await readdir(folder)).filter((name) => name === 'modules')).toEqual([]);

  it.each([
    ['for a file of another kind', 'hello', {}, 'import/unknown-kind'],
    ['for half a file', tinyFile(course()).slice(0, 60), {}, 'import/damaged'],
    [
      'for a file with nothing in it',
      tinyFile({ title: 'x', modules: [{ key: 'm', title: 'x', pages: [] }] }),
      {},
      'import/nothing-in-it',
    ],
    ['where a reader fails', 'TINY boom', {}, 'build/program-fault'],
    ['where the folder’s name is no id', tinyFile(course()), { to: 'modules/My Module' }, 'import/place-taken'],
    ['where there is no module to add to', tinyFile(course()), { into: 'modules/none' }, 'import/not-a-module'],
  ] as const)('%s', async (_what, written, more, code) => {
    const result = await imported(written, more);
    expect(codes(result)).toEqual([code]);
    expect(result.made).toBeUndefined();
    await nothing();
  });

  it('for a file that is not there', async () => {
    const result = await importFiles({ files: ['none.docx'], workingFolder: folder });
    expect(codes(result)).toEqual(['import/cannot-open']);
    await nothing();
  });

  it('for a course that was unpacked', async () => {
    await mkdir(join(folder, 'course'));
    await writeFile(join(folder, 'course/imsmanifest.xml'), '<manifest/>');
    await writeFile(join(folder, 'course/page.html'), '<p>Words</p>');
    const { made, diagnostics } = await importFiles({ files: ['course'], workingFolder: folder });
    expect(made).toBeUndefined();
    expect(diagnostics).toMatchObject([
      { code: 'import/cannot-open', message: '`course` is an export of a course that was unpacked.' },
    ]);
  });

  it('of a course with more modules than a unit has', async () => {
    const modules = Array.from({ length: 101 }, (_, index) => ({
      key: `w${index}`,
      title: `Week ${index + 1}`,
      pages: [{ key: `p${index}`, title: 'Bread', text: 'Bread is baked.' }],
    }));
    const result = await imported({ title: 'A long course', modules });
    expect(result.diagnostics).toMatchObject([
      {
        code: 'import/too-many-modules',
        hint: 'Import them in parts, each into a folder of its own: `--only 1-100 --to …`, then `--only 101-101 --to …`.',
      },
    ]);
    await nothing();
  });

  it('in a dry run', async () => {
    const { made, report } = await imported(course(), { dryRun: true });
    expect(made).toMatchObject({ written: false });
    expect(report?.toDos.length).toBeGreaterThan(3);
    const document = { format: 1, cartwright: '0', made, report, diagnostics: [] };
    const isValid = new Ajv2020({ strict: false }).compile(importSchemas['import-report']);
    expect(isValid(JSON.parse(JSON.stringify(document))), JSON.stringify(isValid.errors)).toBe(true);
    await nothing();
  });

  it('over a folder of something else', async () => {
    await mkdir(join(folder, 'modules/bread-and-salt'), { recursive: true });
    await writeFile(join(folder, 'modules/bread-and-salt/notes.txt'), 'Mine.');
    expect(codes(await imported(course()))).toEqual(['import/place-taken']);
    expect(await readdir(join(folder, 'modules/bread-and-salt'))).toEqual(['notes.txt']);
  });
});

it.each([
  [
    'Markdown',
    {
      'index.md': '# Bread\n\nSee [salt](more/salt.md).\n\n![A loaf](loaf.png)\n',
      'more/salt.md': '# Salt\n\nMined.\n',
    },
  ],
  [
    'pages',
    {
      'index.html': '<h1>Bread</h1><p>See <a href="more/salt.html">salt</a>.</p><img src="loaf.png" alt="A loaf">',
      'more/salt.html': '<h1>Salt</h1><p>Mined.</p>',
    },
  ],
])(
  'makes one module of a folder of %s, with links and pictures',
  async (_, files: Readonly<Record<string, string>>) => {
    for (const [path, content] of Object.entries({ ...files, '.hidden/x.md': '# Hidden\n' })) {
      await mkdir(dirname(join(folder, 'notes', path)), { recursive: true });
      await writeFile(join(folder, 'notes', path), content);
    }
    await writeFile(join(folder, 'notes/loaf.png'), png);
    const { made, report, diagnostics } = await importFiles({ files: ['notes'], to: 'bread', workingFolder: folder });
    expect(diagnostics).toEqual([]);
    expect(made?.kind).toBe('module');
    expect(report?.modules[0]?.counts).toEqual([
      { what: 'pages to read', count: 2 },
      { what: 'picture', count: 1 },
    ]);
    expect(await text('bread/readings/bread.md')).toContain('[salt](activity:salt)');
  },
);

it('makes one module of several files', async () => {
  await writeFile(
    join(folder, 'questions.tiny'),
    tinyFile({
      title: 'Questions',
      modules: [{ key: 'm', title: 'Questions', pages: [], questions: [{ key: 'q', stem: 'What is mined?' }] }],
    }),
  );
  const { diagnostics } = await imported(course(), { files: ['course.tiny', 'questions.tiny'] });
  expect(diagnostics).toEqual([]);
  const { title, activities } = await json('modules/bread-and-salt/module.json');
  expect(title).toBe('Bread and salt');
  expect(activities.map(({ id }: { id: string }) => id)).toEqual(['bread', 'a-loaf', 'test', 'test-quiz']);
});

it('makes in memory what it makes on disk', async () => {
  const namespace = '7b0c1a52-0f3b-4d55-9a63-0f6f0e6a2d11';
  await imported(course());
  const contents = new TextEncoder().encode(tinyFile(course()));
  const { made, diagnostics } = await importInMemory({
    files: [{ name: 'course.tiny', contents }],
    namespace,
    readers: [tinyReader],
  });
  expect(diagnostics).toEqual([]);
  for (const [path, content] of Object.entries(made?.files ?? {}))
    if (typeof content === 'string') expect(await text(path), path).toBe(content);
  expect(made).toMatchObject({ kind: 'module', folder: 'modules/bread-and-salt' });
  const unit = await importInMemory({
    files: [{ name: 'c', contents: new TextEncoder().encode(tinyFile(two)) }],
    namespace,
    readers: [tinyReader],
  });
  expect(Object.keys(unit.made?.files ?? {}).sort()).toEqual(
    [
      'imported.json',
      'unit.json',
      'week-one/module.json',
      'week-one/readings/bread.md',
      'week-two/module.json',
      'week-two/readings/salt.md',
    ].map((path) => `modules/a-course/${path}`),
  );
});
