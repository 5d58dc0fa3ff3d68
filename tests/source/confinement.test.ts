import { execFileSync } from 'node:child_process';
import { mkdirSync, renameSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { build } from '../../src/pipeline/build.ts';
import { check } from '../../src/pipeline/check.ts';
import { FILE_LIMIT } from '../../src/source/host.ts';
import { nodeHost } from '../../src/source/node-host.ts';
import { emptyFolder } from '../support/cli.ts';
import { mp4, png } from '../support/kitchen-sink/media.ts';
import { smallModule } from '../support/small-module.ts';
import { writeWorkspace } from '../support/workspace.ts';

const credit = { credit: 'A.', license: 'CC0-1.0' } as const;

const module = smallModule({
  id: 'one',
  glossary: { file: 'glossary.json' } as never,
  assets: [
    { id: 'seal', file: 'seal.png', alt: 'A seal.', ...credit },
    { id: 'map', file: 'map.svg', alt: 'A map.', ...credit },
    {
      id: 'film',
      file: 'film.mp4',
      alt: 'A film.',
      captions: [{ file: 'film.vtt', language: 'en' }],
      ...credit,
    },
  ],
  sources: [{ id: 'book', csl: { type: 'book', title: 'A book' } }],
  activities: smallModule().activities.map((one) =>
    one.type === 'reading'
      ? { ...one, body: { file: 'text.md' } as never }
      : one.type === 'discussion'
        ? { ...one, prompt: '![](asset:seal) ![](asset:map) ![](asset:film) [what is said](term:salutation)' }
        : one,
  ),
});

const files: Readonly<Record<string, string | Uint8Array>> = {
  'cartwright.json': '{"theme": "mine", "sourceTexts": {"book": "modules/one/book.txt"}}',
  'modules/one/module.json': JSON.stringify(module),
  'modules/one/text.md': 'A text.\n',
  'modules/one/glossary.json':
    '[{"id": "salutation", "term": "salutation", "definition": "The words that open a letter."}]',
  'modules/one/seal.png': png,
  'modules/one/map.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path d="M0 0h1"/></svg>',
  'modules/one/film.mp4': mp4,
  'modules/one/film.vtt': 'WEBVTT\n\n00:00.000 --> 00:01.000\nHello.\n',
  'modules/one/book.txt': 'What the book says.\n',
  'modules/unit.json': JSON.stringify({
    format: 1,
    namespace: '6a4e3f0e-5c7b-4d1a-9a55-0c6e1d2f3a4b',
    id: 'a-unit',
    version: '1.0.0',
    language: 'en',
    title: 'A unit',
    summary: 'Of one module.',
    modules: ['one'],
  }),
  'templates/mine/theme.json': '{"name": "mine", "description": "Mine."}',
  'templates/mine/assets/own.css': '.own { margin: 0 }',
  'templates/mine/inline.css': '.cw-note { margin: 2px }',
  'templates/mine/icons/quiz.svg': '<svg viewBox="0 0 1 1"><path d="M0 0h1"/></svg>',
  '.env': 'SECRET=1',
  'templates/README': 'Our themes.',
};

const paths = ['modules/one', 'modules/unit.json'];

const codes = async (workingFolder: string): Promise<readonly string[]> =>
  (await check({ workingFolder, paths })).diagnostics
    .filter(({ code }) => !['build/module-left-out', 'resolve/quotation-unchecked'].includes(code))
    .map(({ code }) => code);

/** Every kind of file that a workspace has. */
const kinds = {
  'a definition': 'modules/one/module.json',
  'an included text': 'modules/one/text.md',
  'an included list': 'modules/one/glossary.json',
  'a picture': 'modules/one/seal.png',
  'a drawing': 'modules/one/map.svg',
  'a film': 'modules/one/film.mp4',
  captions: 'modules/one/film.vtt',
  'the text of a source': 'modules/one/book.txt',
  'a unit': 'modules/unit.json',
  'the workspace file': 'cartwright.json',
  'a theme’s definition': 'templates/mine/theme.json',
  'a theme’s stylesheet': 'templates/mine/assets/own.css',
  'a theme’s styles for platforms': 'templates/mine/inline.css',
  'a theme’s icon': 'templates/mine/icons/quiz.svg',
} as const;

interface Trick {
  /** Puts something in the place of a file. */
  readonly put: (path: string, workspace: string) => void;
  readonly code: string;
  /** Where it differs in a theme, of which every link and pipe is refused. */
  readonly inTheme: string;
}

const replaced = (path: string, make: (path: string) => void): void => {
  rmSync(path);
  make(path);
};

/** What somebody might put in a file's place. */
const tricks: Readonly<Record<string, Trick>> = {
  'a link to the same contents outside': {
    put: (path) => {
      const outside = join(emptyFolder(), basename(path));
      writeFileSync(outside, '');
      renameSync(path, outside);
      symlinkSync(outside, path);
    },
    code: 'source/outside-workspace',
    inTheme: 'render/not-a-file',
  },
  'a link to a device': {
    put: (path) => replaced(path, () => symlinkSync('/dev/zero', path)),
    code: 'source/outside-workspace',
    inTheme: 'render/not-a-file',
  },
  'a link to a hidden file of the workspace': {
    put: (path, workspace) => replaced(path, () => symlinkSync(join(workspace, '.env'), path)),
    code: 'source/link-to-other-kind',
    inTheme: 'render/not-a-file',
  },
  'a link to a file without an ending': {
    put: (path, workspace) => replaced(path, () => symlinkSync(join(workspace, 'templates', 'README'), path)),
    code: 'source/link-to-other-kind',
    inTheme: 'render/not-a-file',
  },
  'a link to itself': {
    put: (path) => replaced(path, () => symlinkSync(basename(path), path)),
    code: 'source/file-unreadable',
    inTheme: 'render/not-a-file',
  },
  'a pipe that nobody writes to': {
    put: (path) => replaced(path, () => execFileSync('mkfifo', [path])),
    code: 'source/file-unreadable',
    inTheme: 'render/not-a-file',
  },
  'a link to a pipe of the workspace': {
    put: (path) =>
      replaced(path, () => {
        const pipe = join(dirname(path), `pipe${extname(path)}`);
        execFileSync('mkfifo', [pipe]);
        symlinkSync(pipe, path);
      }),
    code: 'source/file-unreadable',
    inTheme: 'render/not-a-file',
  },
  'a file of 5 TB with nothing in it': {
    put: (path) => truncateSync(path, 5 * 1024 ** 4),
    code: 'source/file-too-large',
    inTheme: 'source/file-too-large',
  },
};

const all = Object.entries(kinds).flatMap(([kind, path]) =>
  Object.entries(tricks).map(([trick, { put, code, inTheme }]) => ({
    kind,
    trick,
    path,
    put,
    code: path.startsWith('templates/') ? inTheme : code,
  })),
);

describe.skipIf(process.platform === 'win32')('what is read', () => {
  afterEach(() => vi.unstubAllEnvs());

  it('is all in order where nothing is wrong', async () => {
    expect(await codes(writeWorkspace(files))).toEqual([]);
  });

  it.each(all)('in place of $kind is never $trick', async ({ path, put, code }) => {
    const workspace = writeWorkspace(files);
    put(join(workspace, path), workspace);
    expect(await codes(workspace)).toContain(code);
  });

  it.each(Object.entries(kinds).filter(([, path]) => !path.startsWith('templates/')))(
    'in place of %s may be a link to a file of its kind in the workspace',
    async (_kind, path) => {
      const workspace = writeWorkspace(files);
      mkdirSync(join(workspace, 'shared'));
      const target = join(workspace, 'shared', basename(path));
      renameSync(join(workspace, path), target);
      symlinkSync(target, join(workspace, path));
      expect(await codes(workspace)).toEqual([]);
    },
  );

  it.each([
    ['a module’s folder', 'modules/one', 'source/outside-workspace', 'modules/one/module.json'],
    ['a theme’s folder', 'templates/mine', 'source/outside-workspace', 'cartwright.json'],
    ['the folder of themes', 'templates', 'source/outside-workspace', 'cartwright.json'],
    ['a folder in a theme', 'templates/mine/assets', 'render/not-a-file', 'templates/mine/assets'],
  ])('through %s that is a link out of the workspace is nothing', async (_, path, code, file) => {
    const workspace = writeWorkspace(files);
    const outside = join(emptyFolder(), 'elsewhere');
    renameSync(join(workspace, path), outside);
    symlinkSync(outside, join(workspace, path));
    const { diagnostics } = await check({ workingFolder: workspace, paths: ['modules/one'] });
    expect(diagnostics).toContainEqual(expect.objectContaining({ code, file }));
  });

  it('from a folder that the user names may lie behind a link: the workspace is where it leads', async () => {
    const link = join(emptyFolder(), 'link');
    symlinkSync(writeWorkspace(files), link);
    expect(await codes(link)).toEqual([]);
  });

  it('as the text of a source may lie outside where the workspace file says so itself', async () => {
    const outside = writeWorkspace({ 'book.txt': 'What the book says.\n' });
    const workspace = writeWorkspace({
      ...files,
      'cartwright.json': JSON.stringify({ sourceTexts: { book: join(outside, 'book.txt') } }),
    });
    expect(await codes(workspace)).toEqual([]);
  });

  const optionFolder = {
    ...files,
    'cartwright.json': JSON.stringify({ options: { 'scorm-1.2': { schemas: { folder: 'schemas' } } } }),
    'schemas/a/b/c/d/e/one.xsd': '<schema/>',
  };

  it.each([
    ['is a link out of the workspace', '', () => emptyFolder(), 'source/outside-workspace'],
    ['holds a link', 'a/two.xsd', () => 'b/c/d/e/one.xsd', 'source/file-unreadable'],
    ['holds a link out of the workspace', 'two.xsd', () => '/etc/hostname', 'source/file-unreadable'],
    ['holds a link to a folder', 'a/b/c/d/two', () => '../..', 'source/file-unreadable'],
  ])('for a target from a folder is nothing where it %s', async (_, name, target, code) => {
    const workspace = writeWorkspace(optionFolder);
    const path = join(workspace, 'schemas', name);
    rmSync(path, { recursive: true, force: true });
    symlinkSync(target(), path);
    const { diagnostics } = await check({ workingFolder: workspace, paths: ['modules/one'] });
    const message = expect.stringContaining(`\`${join('schemas', name).replace(/\/$/, '')}\``);
    expect(diagnostics).toContainEqual(expect.objectContaining({ code, file: 'cartwright.json', message }));
  });

  it('of a theme that got a link since it was packed last is refused, whatever is remembered', async () => {
    vi.stubEnv('CARTWRIGHT_BUILD', 'a program that remembers');
    const workspace = writeWorkspace(files);
    const request = { workingFolder: workspace, paths: ['modules/one'], targets: ['website'] };
    expect((await build(request)).packages).toHaveLength(1);
    symlinkSync('/etc/hostname', join(workspace, 'templates', 'mine', 'assets', 'host.txt'));
    const { packages, diagnostics } = await build(request);
    expect(packages).toEqual([]);
    expect(diagnostics.map(({ code }) => code)).toContain('render/not-a-file');
  });

  it('of an output folder is no pipe either', async () => {
    const workspace = writeWorkspace(files);
    const request = { workingFolder: workspace, paths: ['modules/one'], targets: ['website'] };
    vi.stubEnv('CARTWRIGHT_BUILD', 'a program that remembers');
    const dist = join(workspace, 'dist');
    mkdirSync(dist);
    for (const name of ['build-report.json', '.cartwright-cache.json', 'old.website.zip'])
      execFileSync('mkfifo', [join(dist, name)]);
    expect((await build(request)).packages).toHaveLength(1);
  });

  it('of a theme lies no deeper than it is looked for, or that is said', async () => {
    const workspace = writeWorkspace({ ...files, 'templates/mine/assets/a/b/c/d.css': 'a {}' });
    expect(await codes(workspace)).toEqual(['render/unknown-file']);
  });

  it('by an editor that marks the file it works at is passed over', async () => {
    const workspace = writeWorkspace(files);
    symlinkSync('me@host.1:2', join(workspace, 'templates', 'mine', '.#theme.json'));
    expect(await codes(workspace)).toEqual([]);
  });
});

describe('a file that grows while it is read', () => {
  it('is another than was described', async () => {
    const folder = writeWorkspace({ 'film.mp4': new Uint8Array(300_000) });
    const host = nodeHost(folder);
    const described = await host.describe(join(folder, 'film.mp4'), FILE_LIMIT);
    truncateSync(join(folder, 'film.mp4'), 5 * 1024 ** 4);
    const read = async () => {
      for await (const _ of host.openAgain(described));
    };
    await expect(read()).rejects.toMatchObject({ name: 'FileChangedError' });
  });
});
