import { randomFillSync } from 'node:crypto';
import { existsSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ModuleDefinition } from '../../schema/types.generated.ts';
import { isAsWritten, isSettled } from '../../src/archive/file-stamp.ts';
import type { FileStamp } from '../../src/archive/written-file.ts';
import { build } from '../../src/pipeline/build.ts';
import type { BuildRequest } from '../../src/pipeline/build-request.ts';
import type { BuildReport } from '../../src/pipeline/report.ts';
import { smallModule } from '../support/small-module.ts';
import { writeWorkspace } from '../support/workspace.ts';

const TARGETS = ['website', 'moodle'];

/** One module that reads every kind of file, and a unit of it. */
function everyKind(ownTheme = false): Record<string, string | Uint8Array> {
  const { activities } = smallModule();
  const definition: ModuleDefinition = smallModule({
    id: 'one',
    glossary: { file: 'terms.json' } as never,
    assets: [
      { id: 'picture', file: 'media/picture.svg', alt: 'A picture.', credit: 'A.', license: 'CC0-1.0' },
      {
        id: 'film',
        file: 'media/film.mp4',
        credit: 'A.',
        license: 'CC0-1.0',
        captions: [{ language: 'en', file: 'media/film.vtt' }],
      },
    ],
    activities: [
      {
        id: 'long',
        type: 'reading',
        title: 'The long text',
        body: { file: 'readings/long.md' } as never,
      },
      ...activities,
    ],
  });
  return {
    'cartwright.json': `{"options": {"moodle": {"section": 1}}, "theme": "${ownTheme ? 'own' : 'default'}", "logo": {"file": "logo.svg", "alt": "Our college"}, "colors": {"main": "#123456"}}`,
    'logo.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M1 1h7"/></svg>',
    'templates/own/theme.json': '{"name": "own", "description": "A theme of our own."}',
    'templates/own/assets/own.css': '.own { color: #111111 }',
    'modules/unit.json': JSON.stringify({
      format: 1,
      namespace: '0f1c5b0e-93a7-4a52-8d0b-5f5e8f5b7a10',
      id: 'letters',
      version: '1.0.0',
      language: 'en',
      title: 'Letters A',
      summary: 'A unit.',
      modules: ['one'],
    }),
    'modules/one/module.json': JSON.stringify(definition),
    'modules/one/terms.json': '[{"id": "word", "term": "Word", "definition": "In 1937."}]',
    'modules/one/readings/long.md': 'It was in 1937. A [word](term:word). ![](asset:picture)\n\n![](asset:film)\n',
    'modules/one/media/picture.svg':
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><title>1937</title><path d="M1 1h7"/></svg>',
    'modules/one/media/film.mp4': randomFillSync(new Uint8Array(4000)),
    'modules/one/media/film.vtt': 'WEBVTT\n\n00:00.000 --> 00:01.000\nIn 1937.\n',
  };
}

/** A file of each kind, a change of it that keeps its size, and a target whose packages it changes. */
const kinds: readonly [kind: string, file: string, change: (text: string) => string, target: string][] = [
  ['the definition', 'modules/one/module.json', (text) => text.replace('A small module', 'A SMALL module'), 'moodle'],
  ['an included text', 'modules/one/readings/long.md', (text) => text.replace('1937', '1939'), 'moodle'],
  ['an included list', 'modules/one/terms.json', (text) => text.replace('1937', '1939'), 'moodle'],
  ['a picture that is text', 'modules/one/media/picture.svg', (text) => text.replace('M1 1h7', 'M2 2h6'), 'moodle'],
  ['a film', 'modules/one/media/film.mp4', (text) => `changed${text.slice(7)}`, 'moodle'],
  ['captions', 'modules/one/media/film.vtt', (text) => text.replace('1937', '1939'), 'moodle'],
  ['the unit’s file', 'modules/unit.json', (text) => text.replace('Letters A', 'Letters B'), 'moodle'],
  ['the workspace’s file', 'cartwright.json', (text) => text.replace('"section": 1', '"section": 2'), 'moodle'],
  ['the institution’s colours', 'cartwright.json', (text) => text.replace('#123456', '#654321'), 'website'],
  ['its logo', 'logo.svg', (text) => text.replace('M1 1h7', 'M2 2h6'), 'website'],
  ['a file of the theme', 'templates/own/assets/own.css', (text) => text.replace('#111111', '#222222'), 'website'],
];

/** Ways to change a file's contents, some of which leave its size and time of change as they were. */
const ways = {
  /** As an editor saves, or a script writes. */
  written: (path: string, contents: Buffer) => writeFileSync(path, contents),
  /** As `cp -p` and some editors do. */
  'written, its time restored': (path: string, contents: Buffer) => {
    const { atimeMs, mtimeMs } = statSync(path);
    writeFileSync(path, contents);
    utimesSync(path, atimeMs / 1000, mtimeMs / 1000);
  },
  /** As `mv` of an older version, `git stash` of a backup, or `rsync -t` do. */
  'replaced by an older file': (path: string, contents: Buffer) => {
    const other = join(dirname(dirname(path)), 'other');
    writeFileSync(other, contents);
    utimesSync(other, 1_000_000_000, 1_000_000_000);
    renameSync(other, path);
  },
} as const;

type Way = keyof typeof ways;

function edit(folder: string, [, file, change]: (typeof kinds)[number], way: Way): void {
  const path = join(folder, file);
  const before = readFileSync(path);
  const after = Buffer.from(change(before.toString('latin1')), 'latin1');
  expect(after.length).toBe(before.length);
  expect(after.equals(before)).toBe(false);
  ways[way](path, after);
}

const request = (workingFolder: string, targets: readonly string[] = TARGETS): BuildRequest => ({
  workingFolder,
  targets,
});

function hashes({ packages, diagnostics }: BuildReport): Record<string, string> {
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  return Object.fromEntries(packages.map(({ file, sha256 }) => [file, sha256]));
}

/** So that its time of change is not near the build's start, as in a checkout. */
function age(path: string): void {
  utimesSync(path, 1_600_000_000, 1_600_000_000);
}

function once(action: () => void): () => void {
  let done = false;
  return () => {
    if (!done) action();
    done = true;
  };
}

beforeEach(() => {
  vi.stubEnv('CARTWRIGHT_BUILD', 'test');
});
afterEach(() => {
  vi.unstubAllEnvs();
});

describe('no package is stale after', () => {
  describe.each(kinds)('%s was changed', (...kind) => {
    it('between two builds, or while packages were being made, in whatever way', async () => {
      const folder = writeWorkspace(everyKind(kind[1].startsWith('templates/')));
      const path = join(folder, kind[1]);
      // What is remembered of a package is the same for every target: one that the file changes will do. A unit reads what
      // its modules read, and is remembered as they are: of the definition alone both are built.
      const wanted: BuildRequest = {
        ...request(folder, [kind[3]]),
        ...(kind[0] === 'the definition' ? {} : { paths: ['modules/unit.json'] }),
      };
      const built = async (changes: Partial<BuildRequest> = {}) => hashes(await build({ ...wanted, ...changes }));
      age(path);
      // The file as it is and as it becomes, and back: each way changes it twice.
      const packages = [await built({ outFolder: 'fresh', fresh: true })];
      const contents = [readFileSync(path)];
      edit(folder, kind, 'written');
      packages.push(await built({ outFolder: 'fresh', fresh: true }));
      contents.push(readFileSync(path));
      expect(packages[1]).not.toEqual(packages[0]);
      let now = 1;
      const turn = (way: Way) => {
        now = 1 - now;
        ways[way](path, contents[now] ?? Buffer.of());
      };
      await built();
      for (const way of Object.keys(ways) as Way[]) {
        age(path);
        expect(await built()).toEqual(packages[now]);
        turn(way);
        expect(await built(), `between two builds: ${way}`).toEqual(packages[now]);
        await build({ ...wanted, fresh: true, onProgress: once(() => turn(way)) });
        expect(await built(), `while packages were being made: ${way}`).toEqual(packages[now]);
      }
    });
  });

  it('a module got a second definition: the next build says so', async () => {
    const folder = writeWorkspace(everyKind());
    await build(request(folder));
    writeFileSync(join(folder, 'modules/one/module.yaml'), 'format: 1');
    const { diagnostics } = await build(request(folder));
    expect(diagnostics.map(({ code }) => code)).toContain('source/two-definitions');
  });

  it('a unit was passed over: asked for by its path, it still says that it cannot be packed', async () => {
    const folder = writeWorkspace(everyKind());
    const scorm = { workingFolder: folder, targets: ['scorm-1.2'] };
    expect((await build(scorm)).packages.map(({ module }) => module)).toEqual(['one']);
    const { diagnostics } = await build({ ...scorm, paths: ['modules/unit.json'] });
    expect(diagnostics.map(({ code }) => code)).toContain('build/unit-not-packed');
  });

  describe('a package was', () => {
    const name = join('dist', 'one.website.zip');
    const spoil = (path: string): Buffer => readFileSync(path).fill(0, 40, 400);

    it.each(Object.keys(ways) as Way[])('spoilt after its build: %s', async (way) => {
      const folder = writeWorkspace(everyKind());
      const first = hashes(await build(request(folder)));
      const whole = readFileSync(join(folder, name));
      ways[way](join(folder, name), spoil(join(folder, name)));
      expect(hashes(await build(request(folder)))).toEqual(first);
      expect(readFileSync(join(folder, name)).equals(whole)).toBe(true);
    });

    it.each(Object.keys(ways) as Way[])('spoilt while the next was being made: %s', async (way) => {
      const folder = writeWorkspace(everyKind());
      const whole = await build({ ...request(folder), outFolder: 'fresh' });
      await build({
        ...request(folder),
        onProgress: ({ target, module }) => {
          if (target === 'moodle' && module === 'one') ways[way](join(folder, name), spoil(join(folder, name)));
        },
      });
      expect(hashes(await build(request(folder)))).toEqual(hashes(whole));
      expect(readFileSync(join(folder, name)).equals(readFileSync(join(folder, 'fresh', 'one.website.zip')))).toBe(
        true,
      );
    });

    it('deleted: it is made again', async () => {
      const folder = writeWorkspace(everyKind());
      const first = hashes(await build(request(folder)));
      rmSync(join(folder, name));
      expect(hashes(await build(request(folder)))).toEqual(first);
      expect(existsSync(join(folder, name))).toBe(true);
    });
  });
});

describe('what has not changed is not built again', () => {
  /** Modules that were built, not remembered. */
  async function made(folder: string): Promise<string[]> {
    const modules: string[] = [];
    await build({ ...request(folder), onProgress: ({ module }) => modules.push(module) });
    return [...new Set(modules)];
  }

  it('not even where times and numbers of files and packages are others, as in a copy or an unpacked archive', async () => {
    const folder = writeWorkspace(everyKind());
    expect(await made(folder)).toEqual(['one', 'letters']);
    expect(await made(folder)).toEqual([]);
    for (const [name, contents] of Object.entries(everyKind()))
      if (!name.endsWith('.mp4'))
        ways['replaced by an older file'](join(folder, name), Buffer.from(contents as string));
    const built = join(folder, 'dist', 'one.moodle.mbz');
    ways.written(built, readFileSync(built));
    expect(await made(folder)).toEqual([]);
  });

  it('but only the module whose file is another', async () => {
    const folder = writeWorkspace({
      ...everyKind(),
      'modules/two/module.json': JSON.stringify(smallModule({ id: 'two' })),
    });
    await made(folder);
    edit(folder, kinds[1] as (typeof kinds)[number], 'written');
    expect(await made(folder)).toEqual(['one', 'letters']);
  });
});

describe('a medium that changes while its module is being built', () => {
  it('is in no package where it is small: all are made of what was read first', async () => {
    const folder = writeWorkspace(everyKind());
    const before = hashes(await build({ ...request(folder), outFolder: 'before' }));
    const turned = once(() => edit(folder, kinds[4] as (typeof kinds)[number], 'written'));
    const { packages } = await build({ ...request(folder), paths: ['modules/one'], onProgress: turned });
    for (const { file, sha256 } of packages) expect(sha256, file).toBe(before[file]);
    expect(hashes(await build(request(folder)))).not.toEqual(before);
  });

  it('is an error of this build where it is large: a package with another film than its lists name is not written', async () => {
    const folder = writeWorkspace({
      ...everyKind(),
      'modules/one/media/film.mp4': randomFillSync(new Uint8Array(2 * 1024 * 1024)),
    });
    const { packages, diagnostics } = await build({
      ...request(folder),
      paths: ['modules/one'],
      onProgress: once(() => edit(folder, kinds[4] as (typeof kinds)[number], 'written')),
    });
    expect(packages).toEqual([]);
    expect(diagnostics.filter(({ severity }) => severity === 'error').map(({ code }) => code)).toEqual([
      'archive/file-changed',
    ]);
  });
});

describe('the stamp of a file', () => {
  const stamp = (changes: Partial<FileStamp> = {}): FileStamp => ({
    size: 5,
    modified: 1_700_000_000_123_456_789n,
    changed: 1_700_000_000_123_456_789n,
    number: 7n,
    ...changes,
  });
  const READ = 1_700_000_010_000;
  const SECONDS = 1_000_000_000n;

  it.each([
    ['an old file', stamp(), true],
    ['a file as new as the build', stamp({ modified: BigInt(READ) * 1_000_000n }), false],
    [
      'a file that was saved a second before, which FAT cannot tell',
      stamp({ modified: 1_700_000_009n * SECONDS }),
      false,
    ],
    ['an old file that was moved here just before', stamp({ changed: BigInt(READ) * 1_000_000n }), false],
    ['a file of the future', stamp({ modified: 1_800_000_000n * SECONDS }), false],
  ])('of %s: trusted %s', (_name, of, settled) => {
    expect(isSettled(of, READ)).toBe(settled);
  });

  it.each([
    ['of its new name', { changed: 1_700_000_001_000_000_001n }, true],
    ['of another size', { size: 6 }, false],
    ['written again', { modified: 1_700_000_001_000_000_001n }, false],
    ['another file', { number: 8n }, false],
  ])('of a package: %s', (_name, changes, same) => {
    expect(isAsWritten(stamp(changes), stamp())).toBe(same);
  });

  it('of a package where the clock counts seconds tells nothing', () => {
    const whole = stamp({ modified: 1_700_000_000n * SECONDS });
    expect(isAsWritten(whole, whole)).toBe(false);
  });
});
