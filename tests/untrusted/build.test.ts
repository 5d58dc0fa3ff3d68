import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { build } from '../../src/pipeline/build.ts';
import { buildUntrusted } from '../../src/untrusted/build-untrusted.ts';
import type { Limits } from '../../src/untrusted/limits.ts';
import { smallModule } from '../support/small-module.ts';
import { writeWorkspace } from '../support/workspace.ts';
import { asset, HEAVY_TEXT, picture, withBody } from './offenders.ts';

const GOOD = 'a-good.canvas.imscc';
const good = JSON.stringify(smallModule({ id: 'a-good' }));

/** The package of the good module as it is without the switch. */
const expected = (async () => {
  const folder = writeWorkspace({ 'modules/a-good/module.json': good });
  await build({ workingFolder: folder, targets: ['canvas'] });
  return readFileSync(join(folder, 'dist', GOOD));
})();

const namesIn = (folder: string): readonly string[] => (existsSync(folder) ? readdirSync(folder).sort() : []);

interface Offence {
  readonly files: Readonly<Record<string, string | Uint8Array>>;
  readonly limits: Partial<Limits>;
  /** What of the offender is built all the same. */
  readonly built?: readonly string[];
  readonly targets?: readonly string[];
}

/** Builds the offender `b-bad` beside the good module, which must come out as ever, and nothing else be left behind. */
async function offend({ files, limits, built = [], targets = ['canvas'] }: Offence) {
  const folder = writeWorkspace({ 'modules/a-good/module.json': good, ...files });
  const report = await buildUntrusted({ workingFolder: folder, targets, limits });
  expect(readFileSync(join(folder, 'dist', GOOD))).toEqual(await expected);
  const own =
    targets.length === 1 ? [GOOD] : report.packages.map(({ file }) => file).filter((name) => /^a-/.test(name));
  expect(namesIn(join(folder, 'dist'))).toEqual([...own, ...built, 'build-report.json'].sort());
  const written = JSON.parse(readFileSync(join(folder, 'dist', 'build-report.json'), 'utf8'));
  expect(written.diagnostics).toEqual(report.diagnostics);
  return report.diagnostics.filter(({ severity }) => severity === 'error');
}

const BAD = 'modules/b-bad/module.json';

describe('an item that meets a limit is left out, and the others are built as ever:', () => {
  it('too many files', async () => {
    const names = Array.from({ length: 8 }, (_, index) => `text-${index}.md`);
    const activities = names.map((file, index) => ({
      ...smallModule().activities[0],
      id: `text-${index}`,
      body: { file },
    }));
    const bad = JSON.stringify({ ...smallModule({ id: 'b-bad' }), activities });
    const texts = Object.fromEntries(names.map((name) => [`modules/b-bad/${name}`, 'Words.']));
    expect(await offend({ files: { [BAD]: bad, ...texts }, limits: { files: 5 } })).toMatchObject([
      {
        code: 'untrusted/files-limit',
        file: 'modules/b-bad',
        message: '`modules/b-bad` has too many files. The limit is 5 (files of one item that are opened).',
        hint: 'Make it smaller; or, if you trust it, raise the limit with `--limit files=10`.',
      },
    ]);
  });

  it('more entries of its folder than may be, though it uses none', async () => {
    const many = Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`modules/b-bad/${index}.md`, '']));
    const files = { ...many, [BAD]: JSON.stringify(smallModule({ id: 'b-bad' })) };
    expect(await offend({ files, limits: { files: 20 } })).toMatchObject([{ code: 'untrusted/files-limit' }]);
  });

  it('media that are too large together, before they are read', async () => {
    const files = {
      [BAD]: withBody('b-bad', '![](asset:one) ![](asset:two)', { assets: [asset('one'), asset('two')] } as never),
      'modules/b-bad/one.gif': picture(60_000),
      'modules/b-bad/two.gif': picture(60_000),
    };
    expect(await offend({ files, limits: { read: 100_000 } })).toMatchObject([
      {
        code: 'untrusted/read-limit',
        message:
          'The files of `modules/b-bad` are too large together. The limit is 100KB (what is read of one item, media included).',
      },
    ]);
  });

  it('a package that is too large, while a smaller one of the same module is made', async () => {
    const files = {
      [BAD]: withBody('b-bad', '![](asset:one)', { assets: [asset('one')] } as never),
      'modules/b-bad/one.gif': picture(400_000),
    };
    const limits = { package: 350_000 };
    const built = ['b-bad.instructor-guide.html'];
    const targets = ['canvas', 'instructor-guide'];
    expect(await offend({ files, limits, built, targets })).toMatchObject([
      {
        code: 'untrusted/package-limit',
        file: 'modules/b-bad',
        message:
          'The package `b-bad.canvas.imscc` of `modules/b-bad` would be too large. The limit is 350KB (one package).',
      },
    ]);
  });

  it('packages of the run that are too large together', async () => {
    const files = {
      [BAD]: withBody('b-bad', '![](asset:one)', { assets: [asset('one')] } as never),
      'modules/b-bad/one.gif': picture(400_000),
      'modules/c-last/module.json': JSON.stringify(smallModule({ id: 'c-last' })),
    };
    expect(await offend({ files, limits: { output: 400_000 } })).toMatchObject([
      { code: 'untrusted/output-limit', file: 'modules/b-bad' },
    ]);
  });

  it('too many packages', async () => {
    const files = { [BAD]: JSON.stringify(smallModule({ id: 'b-bad' })) };
    expect(await offend({ files, limits: { packages: 1 } })).toMatchObject([
      { code: 'untrusted/packages-limit', file: 'modules/b-bad' },
    ]);
  });

  it('too many items', async () => {
    const files = { [BAD]: JSON.stringify(smallModule({ id: 'b-bad' })) };
    expect(await offend({ files, limits: { items: 1 } })).toMatchObject([
      { code: 'untrusted/items-limit', file: 'modules/b-bad' },
    ]);
  });

  it('too much to say about it', async () => {
    const wrong = Array.from({ length: 200 }, (_, index) => `[x](activity:none-${index})`).join(' ');
    const files = { [BAD]: withBody('b-bad', wrong) };
    expect(await offend({ files, limits: { report: 20_000 } })).toMatchObject([
      { code: 'untrusted/report-limit', file: 'modules/b-bad' },
    ]);
    const found = await offend({ files, limits: { findings: 5 } });
    expect(found.length).toBe(5);
  });

  it('too much memory', async () => {
    const files = { [BAD]: withBody('b-bad', { file: 'heavy.md' }), 'modules/b-bad/heavy.md': HEAVY_TEXT };
    expect(await offend({ files, limits: { memory: 180_000_000 } })).toMatchObject([
      { code: 'untrusted/memory-limit', file: 'modules/b-bad' },
    ]);
  });

  it('too much of the processor', async () => {
    const files = { [BAD]: withBody('b-bad', { file: 'heavy.md' }), 'modules/b-bad/heavy.md': HEAVY_TEXT };
    expect(await offend({ files, limits: { processor: 1500 } })).toMatchObject([
      { code: 'untrusted/processor-limit', file: 'modules/b-bad' },
    ]);
  });

  it('too much time', async () => {
    const folder = writeWorkspace({ 'modules/a-good/module.json': good });
    const request = { workingFolder: folder, targets: ['canvas'] };
    expect((await buildUntrusted({ ...request, limits: { time: 1 } })).diagnostics).toMatchObject([
      { code: 'untrusted/time-limit', file: 'modules/a-good' },
    ]);
    expect((await buildUntrusted({ ...request, limits: { total: 1 } })).diagnostics).toMatchObject([
      { code: 'untrusted/total-limit', file: 'modules/a-good' },
    ]);
    expect(namesIn(join(folder, 'dist'))).toEqual([]);
  });
});

describe('a stranger’s settings do not hold:', () => {
  it('a workspace file, a theme, a target and a module’s files elsewhere', async () => {
    const folder = writeWorkspace({
      'a-good/module.json': good,
      'a-good/cartwright.json': JSON.stringify({
        theme: 'evil',
        targets: ['./evil.mjs'],
        publisher: 'Evil',
        remoteOrigins: ['https://evil.example'],
        sourceTexts: { one: '/etc/passwd' },
      }),
      'a-good/evil.mjs': `import { writeFileSync } from 'node:fs'; writeFileSync(new URL('./marker', import.meta.url), '');`,
      'a-good/templates/evil/theme.json': '{"name": "Evil", "description": "Evil"}',
      'a-good/templates/evil/page.hbs': '{{#with this}}evil{{/with}}',
    });
    for (const paths of [['a-good'], ['.']]) {
      const workingFolder = paths[0] === '.' ? join(folder, 'a-good') : folder;
      const outFolder = join(folder, 'out');
      const report = await buildUntrusted({ workingFolder, paths, outFolder, targets: ['canvas'] });
      expect(report.diagnostics).toMatchObject([{ code: 'untrusted/settings-unread', severity: 'info' }]);
      expect(readFileSync(join(outFolder, GOOD))).toEqual(await expected);
    }
    expect(existsSync(join(folder, 'a-good', 'marker'))).toBe(false);
  });

  it('those of the operator do, where they are named', async () => {
    const folder = writeWorkspace({
      'a-good/module.json': good,
      'own/cartwright.json': JSON.stringify({ publisher: 'The operator', targets: ['website'] }),
    });
    const request = { workingFolder: folder, paths: ['a-good'] };
    const report = await buildUntrusted({ ...request, workspace: 'own' });
    expect(report.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(report.packages.map(({ file }) => file)).toEqual(['a-good.website.zip']);
    const wrong = { ...request, outFolder: 'other' };
    expect((await buildUntrusted({ ...wrong, workspace: 'nowhere' })).diagnostics).toMatchObject([
      { code: 'untrusted/no-workspace', file: 'command line' },
    ]);
    writeFileSync(join(folder, 'a-good', 'cartwright.json'), '{}');
    expect((await buildUntrusted({ ...wrong, workspace: 'a-good' })).diagnostics).toMatchObject([
      { code: 'untrusted/workspace-in-input', file: 'command line' },
    ]);
    expect(existsSync(join(folder, 'other'))).toBe(false);
  });

  it('also with a theme of the operator’s own', async () => {
    const folder = writeWorkspace({
      'a-good/module.json': good,
      'own/cartwright.json': JSON.stringify({ theme: 'mine' }),
      'own/templates/mine/theme.json': '{"name": "Mine", "description": "Mine"}',
    });
    const paths = ['a-good'];
    const report = await buildUntrusted({ workingFolder: folder, paths, workspace: 'own', targets: ['website'] });
    expect(report.packages).toHaveLength(1);
  });
});

describe.skipIf(process.platform === 'win32')('what is not the item’s own is not read:', () => {
  it('links, and files of its neighbours', async () => {
    const folder = writeWorkspace({
      'modules/a-good/module.json': good,
      'modules/b-bad/module.json': withBody('b-bad', { file: '../c-other/secret.md' }),
      'modules/c-other/module.json': withBody('c-other', { file: 'link.md' }),
      'modules/c-other/secret.md': 'A secret.',
      'modules/d-folder/module.json': withBody('d-folder', { file: 'texts/secret.md' }),
      'modules/e-linked/secret.md': '',
    });
    const at = (path: string): string => join(folder, 'modules', path);
    symlinkSync(at('c-other/secret.md'), at('c-other/link.md'));
    symlinkSync(at('c-other'), at('d-folder/texts'));
    symlinkSync(at('a-good/module.json'), at('e-linked/module.json'));
    symlinkSync(at('a-good'), at('f-all'));
    mkdirSync(at('g*'));
    writeFileSync(join(at('g*'), 'module.json'), JSON.stringify(smallModule({ id: 'g' })));
    const report = await buildUntrusted({ workingFolder: folder, targets: ['canvas'] });
    expect(report.packages.map(({ file }) => file)).toEqual([GOOD]);
    const errors = report.diagnostics.filter(({ severity }) => severity === 'error');
    expect(errors.map(({ code, file }) => `${code} ${file}`)).toEqual([
      'source/outside-workspace modules/b-bad/module.json',
      'source/file-unreadable modules/c-other/module.json',
      'source/file-unreadable modules/d-folder/module.json',
      'source/file-unreadable modules/e-linked/module.json',
      'untrusted/cannot-confine modules/f-all',
      'untrusted/cannot-confine modules/g*',
    ]);
  });
});

it('two modules of one id are told apart as ever', async () => {
  const folder = writeWorkspace({ 'modules/a-good/module.json': good, 'modules/b-twin/module.json': good });
  const trusted = await build({ workingFolder: folder, targets: ['canvas'], outFolder: 'one' });
  const report = await buildUntrusted({ workingFolder: folder, targets: ['canvas'], outFolder: 'two' });
  expect(report).toEqual(trusted);
});

it('packages can be taken one by one, and progress is told', async () => {
  const folder = writeWorkspace({ 'modules/a-good/module.json': good });
  const received: string[] = [];
  const steps: unknown[] = [];
  const report = await buildUntrusted({
    workingFolder: folder,
    targets: ['canvas', 'website'],
    accessibility: true,
    receive: ({ file, bytes }) => void received.push(`${file} ${bytes.length}`),
    onProgress: (step) => steps.push(step),
  });
  expect(received).toEqual(
    report.packages.flatMap(({ file, bytes, accessibility }) => [
      `${file} ${bytes}`,
      `${accessibility?.file} ${accessibility?.bytes}`,
    ]),
  );
  expect(steps).toEqual([
    { module: 'a-good', target: 'canvas', item: 1, items: 1 },
    { module: 'a-good', target: 'website', item: 1, items: 1 },
  ]);
  expect(existsSync(join(folder, 'dist'))).toBe(false);
});
