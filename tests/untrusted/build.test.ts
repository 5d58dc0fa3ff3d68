import { existsSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { build } from '../../src/pipeline/build.ts';
import { check } from '../../src/pipeline/check.ts';
import { buildUntrusted } from '../../src/untrusted/build-untrusted.ts';
import { checkUntrusted } from '../../src/untrusted/check-untrusted.ts';
import type { Limits } from '../../src/untrusted/limits.ts';
import { kitchenSink, kitchenSinkFiles } from '../support/kitchen-sink/index.ts';
import { png } from '../support/kitchen-sink/media.ts';
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
  /** What is built besides, also of offenders. */
  readonly built?: readonly string[];
  readonly targets?: readonly string[];
}

/** Builds offenders beside the good module, which must come out as ever, and nothing else be left behind. */
async function offend({ files, limits, built = [], targets = ['canvas'] }: Offence) {
  const folder = writeWorkspace({ 'modules/a-good/module.json': good, ...files });
  const report = await buildUntrusted({ workingFolder: folder, targets, limits });
  expect(readFileSync(join(folder, 'dist', GOOD))).toEqual(await expected);
  expect(namesIn(join(folder, 'dist'))).toEqual([GOOD, ...built, 'build-report.json'].sort());
  const written = JSON.parse(readFileSync(join(folder, 'dist', 'build-report.json'), 'utf8'));
  expect(written.diagnostics).toEqual(report.diagnostics);
  return report.diagnostics.filter(({ severity }) => severity === 'error');
}

/** A module of one reading that is too much for a limit, in `modules/<id>`. */
function offender(id: string, body: unknown, files: Readonly<Record<string, string | Uint8Array>> = {}) {
  const assets = Object.keys(files).filter((name) => name.endsWith('.gif'));
  const changes = assets.length === 0 ? {} : { assets: assets.map((name) => asset(name.slice(0, -4))) };
  const placed = Object.entries(files).map(([name, content]) => [`modules/${id}/${name}`, content]);
  return { [`modules/${id}/module.json`]: withBody(id, body, changes as never), ...Object.fromEntries(placed) };
}

const texts = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, index) => [`t${index}.md`, '']));
const wrongLinks = Array.from({ length: 300 }, (_, index) => `[x](activity:none-${index})`).join(' ');

describe('an item that meets a limit is left out, and the others are built as ever:', () => {
  it('too many files, too much to read, too large a package, too many findings', async () => {
    const included = Array.from({ length: 15 }, (_, index) => ({ file: `x/t${index}.md` }));
    const readings = included.map((body, index) => ({ ...smallModule().activities[0], id: `text-${index}`, body }));
    const files = {
      ...offender('b-entries', 'Words.', texts(30)),
      ...offender('c-files', 'Words.', Object.fromEntries(included.map(({ file }) => [file, 'Words.']))),
      'modules/c-files/module.json': JSON.stringify({ ...smallModule({ id: 'c-files' }), activities: readings }),
      ...offender('d-media', '![](asset:one) ![](asset:two)', {
        'one.gif': picture(300_000),
        'two.gif': picture(300_000),
      }),
      ...offender('e-package', '![](asset:one)', { 'one.gif': picture(400_000) }),
      ...offender('f-findings', wrongLinks),
      ...offender('g-seventh', 'Words.'),
    };
    const limits = { files: 10, read: 500_000, package: 350_000, findings: 5, items: 6 };
    const built = ['a-good.instructor-guide.html', 'e-package.instructor-guide.html'];
    const errors = await offend({ files, limits, built, targets: ['canvas', 'instructor-guide'] });
    const of = (id: string) => errors.filter(({ file }) => file.startsWith(`modules/${id}`));
    const limit = (name: string, says: string, twice: string) => ({
      code: `untrusted/${name}-limit`,
      message: expect.stringContaining(says),
      hint: `Make it smaller; or, if you trust it, raise the limit with \`--limit ${name}=${twice}\`.`,
    });
    expect(of('b-entries')).toMatchObject([
      limit('files', '`modules/b-entries` has too many files. The limit is 10 (', '20'),
    ]);
    expect(of('c-files')).toMatchObject([limit('files', '`modules/c-files` has too many files.', '20')]);
    expect(of('d-media')).toMatchObject([
      limit('read', '`modules/d-media` are too large together. The limit is 500KB', '1MB'),
    ]);
    expect(of('e-package')).toMatchObject([
      limit(
        'package',
        '`e-package.canvas.imscc` of `modules/e-package` would be too large. The limit is 350KB',
        '700KB',
      ),
    ]);
    expect(of('f-findings')).toHaveLength(5);
    expect(of('g-seventh')).toMatchObject([
      { code: 'untrusted/items-limit', hint: expect.stringContaining('`--limit items=12`') },
    ]);
  });

  it('too much to say about it', async () => {
    const folder = writeWorkspace(offender('b-bad', wrongLinks));
    expect((await checkUntrusted({ workingFolder: folder, limits: { report: 20_000 } })).diagnostics).toMatchObject([
      { code: 'untrusted/report-limit', file: 'modules/b-bad' },
    ]);
  });

  it('packages of a run that are too large together', async () => {
    const small = JSON.stringify(smallModule({ id: 'c-last' }));
    const files = {
      ...offender('b-bad', '![](asset:one)', { 'one.gif': picture(400_000) }),
      'modules/c-last/module.json': small,
    };
    expect(await offend({ files, limits: { output: 400_000 } })).toMatchObject([
      { code: 'untrusted/output-limit', file: 'modules/b-bad' },
    ]);
  });

  it('too many packages', async () => {
    expect(await offend({ files: offender('b-bad', 'Words.'), limits: { packages: 1 } })).toMatchObject([
      { code: 'untrusted/packages-limit', file: 'modules/b-bad' },
    ]);
  });

  it('too much memory', async () => {
    const files = offender('b-bad', { file: 'heavy.md' }, { 'heavy.md': HEAVY_TEXT });
    expect(await offend({ files, limits: { memory: 120_000_000 } })).toMatchObject([
      { code: 'untrusted/memory-limit', file: 'modules/b-bad' },
    ]);
  });

  it('too much of the processor', async () => {
    const files = offender('b-bad', { file: 'heavy.md' }, { 'heavy.md': HEAVY_TEXT });
    expect(await offend({ files, limits: { processor: 1500 } })).toMatchObject([
      { code: 'untrusted/processor-limit', file: 'modules/b-bad' },
    ]);
  });

  it.each(['time', 'total'] as const)('too much time (%s)', async (name) => {
    const folder = writeWorkspace({ 'modules/a-good/module.json': good });
    const request = { workingFolder: folder, targets: ['canvas'], limits: { [name]: 1 } };
    expect((await buildUntrusted(request)).diagnostics).toMatchObject([
      { code: `untrusted/${name}-limit`, file: 'modules/a-good' },
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
      'own/cartwright.json': JSON.stringify({
        publisher: 'The operator',
        targets: ['website'],
        colors: { main: '#002b5c' },
        logo: { file: 'logo.png', alt: 'The operator' },
      }),
      'own/logo.png': png,
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

it.skipIf(process.platform === 'win32')('links and files of an item’s neighbours are not read', async () => {
  const [one, two, three] = ['../c-other/secret.md', 'link.md', 'texts/secret.md'].map((file, index) => ({
    ...smallModule().activities[0],
    id: `text-${index}`,
    body: { file },
  }));
  const folder = writeWorkspace({
    'modules/b-bad/module.json': JSON.stringify({ ...smallModule({ id: 'b-bad' }), activities: [one, two, three] }),
    'c-other/module.json': good,
    'modules/c-other/secret.md': 'A secret.',
    'modules/e-linked/secret.md': '',
    'modules/g*/module.json': good,
  });
  const at = (path: string): string => join(folder, 'modules', path);
  symlinkSync(at('c-other/secret.md'), at('b-bad/link.md'));
  symlinkSync(at('c-other'), at('b-bad/texts'));
  symlinkSync(at('../c-other/module.json'), at('e-linked/module.json'));
  symlinkSync(at('../c-other'), at('f-all'));
  const { diagnostics } = await checkUntrusted({ workingFolder: folder });
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  expect(errors.map(({ code, file, pointer = '' }) => `${code} ${file}${pointer}`)).toEqual([
    'source/outside-workspace modules/b-bad/module.json/activities/0/body/file',
    'source/file-unreadable modules/b-bad/module.json/activities/1/body/file',
    'source/file-unreadable modules/b-bad/module.json/activities/2/body/file',
    'source/file-unreadable modules/e-linked/module.json',
    'untrusted/cannot-confine modules/f-all',
    'untrusted/cannot-confine modules/g*',
  ]);
});

it('two modules of one id are told apart as ever', async () => {
  const folder = writeWorkspace({ 'modules/a-good/module.json': good, 'modules/b-twin/module.json': good });
  expect(await checkUntrusted({ workingFolder: folder })).toEqual(await check({ workingFolder: folder }));
});

it('everything that a module may hold becomes the same packages as ever, in a unit too', async () => {
  const media = Object.entries(kitchenSinkFiles);
  const definition = kitchenSink();
  const { id } = definition;
  const { format, namespace, version, language, title, summary } = smallModule();
  const unit = { format, namespace, id: 'a-unit', version, language, title, summary, modules: ['a-good'] };
  const placed = media.map(([name, content]) => [`modules/${id}/${name}`, content] as const);
  const folder = writeWorkspace({
    ...Object.fromEntries(placed),
    [`modules/${id}/module.json`]: JSON.stringify(definition),
    'modules/a-good/module.json': good,
    'modules/unit.json': JSON.stringify(unit),
    'cartwright.json': JSON.stringify({ publisher: 'The operator' }),
  });
  const request = { workingFolder: folder, targets: ['canvas', 'scorm-1.2'] };
  const trusted = await build({ ...request, outFolder: 'one' });
  const untrusted = await buildUntrusted({ ...request, outFolder: 'two', workspace: '.' });
  expect(untrusted).toEqual(trusted);
  for (const { file } of trusted.packages)
    expect(readFileSync(join(folder, 'two', file))).toEqual(readFileSync(join(folder, 'one', file)));
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
