import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { targets } from '../../src/targets/registry.ts';
import { cartwright, emptyFolder, repository, startCartwright } from '../support/cli.ts';
import { smallModule } from '../support/small-module.ts';
import { writeWorkspace } from '../support/workspace.ts';

/** A workspace with modules of these definitions. */
function workspace(modules: Readonly<Record<string, unknown>>): string {
  return writeWorkspace(
    Object.fromEntries(
      Object.entries(modules).map(([id, definition]) => [
        `modules/${id}/module.json`,
        typeof definition === 'string' ? definition : JSON.stringify(definition),
      ]),
    ),
  );
}

const good = (id: string) => smallModule({ id });

describe('build', () => {
  it.each([
    ['build', '--help'],
    ['build', '-h'],
    ['help', 'build'],
  ])('%s %s names every target that there is, and its versions', async (...args) => {
    const { code, stdout } = await cartwright(args, emptyFolder());
    const words = new Set(stdout.split(/[\s,;]+/));
    const names = targets.flatMap(({ name, versions: [, ...later] }) => [
      name,
      ...later.map(({ id }) => `${name}@${id}`),
    ]);
    expect(names.filter((name) => !words.has(name))).toEqual([]);
    expect(code).toBe(0);
  });

  it('builds every module for every target, writes a report, and says so', async () => {
    const folder = workspace({ one: good('one'), two: good('two') });
    const { code, stderr, stdout } = await startCartwright(['build', '-t', 'canvas,scorm-1.2'], folder);
    expect(stderr).toContain('4 packages built');
    expect(stdout).toBe('');
    expect(code).toBe(0);
    expect(
      readdirSync(join(folder, 'dist'))
        .filter((name) => !name.startsWith('.'))
        .sort(),
    ).toEqual(['build-report.json', 'one.canvas.imscc', 'one.scorm-1.2.zip', 'two.canvas.imscc', 'two.scorm-1.2.zip']);
    const report = JSON.parse(readFileSync(join(folder, 'dist', 'build-report.json'), 'utf8'));
    expect(report.packages).toHaveLength(4);
    expect(report.packages[0]).toMatchObject({ module: 'one', target: 'canvas', file: 'one.canvas.imscc' });
  });

  it('goes on past a broken module and exits with 1', async () => {
    const folder = workspace({ bad: '{', good: good('good') });
    const { code, stderr } = await cartwright(['build', '-t', 'canvas'], folder);
    expect(code).toBe(1);
    expect(stderr).toContain('modules/bad/module.json:1:');
    expect(stderr).toContain('1 package built; 1 error');
    expect(existsSync(join(folder, 'dist', 'good.canvas.imscc'))).toBe(true);
  });

  it('prints one JSON document and nothing else on stdout', async () => {
    const folder = workspace({ one: good('one'), bad: '{' });
    const { code, stdout, stderr } = await cartwright(['build', '-t', 'canvas', '--json'], folder);
    const document = JSON.parse(stdout);
    expect(Object.keys(document)).toEqual(['format', 'cartwright', 'packages', 'diagnostics']);
    expect(document.diagnostics.map((diagnostic: { code: string }) => diagnostic.code)).toContain('source/syntax');
    expect(stderr).toBe('');
    expect(code).toBe(1);
  });

  it('says with --losses what each package shows differently, also when it was built before', async () => {
    const { activities, ...rest } = good('one');
    const withHint = JSON.parse(
      JSON.stringify({ ...rest, activities }).replace('"stem"', '"hint":"Look again.","stem"'),
    );
    const folder = workspace({ one: withHint });
    const first = await cartwright(['build', '-t', 'canvas', '--losses'], folder);
    expect(first.stderr).toMatch(
      /one\.canvas\.imscc .* \(2 things shown differently\)\n {4}- The hint of “.*” is left out/,
    );
    expect(first.stderr).not.toContain('--losses');
    const again = await cartwright(['build', '-t', 'canvas', '--losses'], folder);
    expect(again.stderr).toBe(first.stderr);
    expect((await cartwright(['build', '-t', 'canvas'], folder)).stderr).toContain('build again with --losses');
  });

  it('builds only what changed, and says the same as before', async () => {
    const folder = workspace({ one: good('one'), two: { ...good('two'), estimatedMinutes: 30 } });
    const first = await cartwright(['build', '-t', 'canvas', '--json'], folder);
    const written = (name: string) => statSync(join(folder, 'dist', name)).mtimeMs;
    const before = ['one', 'two'].map((id) => written(`${id}.canvas.imscc`));
    writeFileSync(
      join(folder, 'modules', 'two', 'module.json'),
      JSON.stringify({ ...good('two'), title: 'Another title' }),
    );
    const second = await cartwright(['build', '-t', 'canvas', '--json'], folder);
    expect(written('one.canvas.imscc')).toBe(before[0]);
    expect(written('two.canvas.imscc')).not.toBe(before[1]);
    const hash = (run: typeof first, index: number): string => JSON.parse(run.stdout).packages[index].sha256;
    expect(hash(second, 0)).toBe(hash(first, 0));
    expect(hash(second, 1)).not.toBe(hash(first, 1));
    writeFileSync(join(folder, 'dist', 'one.canvas.imscc'), 'spoilt');
    const third = await cartwright(['build', '-t', 'canvas', '--json'], folder);
    expect(third.stdout).toBe(second.stdout);
    expect(readFileSync(join(folder, 'dist', 'one.canvas.imscc')).length).toBeGreaterThan(1000);
  });
});

/** Breaks a package as a fault of the writer would: the memory of builds takes it for what it should be. */
function spoil(folder: string): void {
  const path = join(folder, 'dist', 'one.canvas.imscc');
  const memory = join(folder, 'dist', '.cartwright-cache.json');
  const hash = () => createHash('sha256').update(readFileSync(path)).digest('hex');
  const whole = hash();
  writeFileSync(path, readFileSync(path).fill(0, 40, 400));
  writeFileSync(memory, readFileSync(memory, 'utf8').replaceAll(whole, hash()));
}

describe('build --verify', () => {
  const findings = (stdout: string): { code: string; severity: string; file: string }[] =>
    JSON.parse(stdout).diagnostics;

  it('reads the finished packages again and says what it finds, beside what the build says', async () => {
    const folder = workspace({ one: good('one') });
    const targets = ['-t', 'canvas,moodle,scorm-1.2,instructor-guide'];
    const without = await cartwright(['build', '--json', ...targets], folder);
    const { code, stdout } = await cartwright(['build', '--json', '--verify', ...targets], folder);
    const built = findings(without.stdout);
    const found = findings(stdout);
    expect(found.slice(0, built.length)).toEqual(built);
    const inPackages = found.slice(built.length);
    expect(inPackages.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(inPackages).not.toEqual([]);
    expect(inPackages.filter(({ file }) => !file.startsWith('dist/one.'))).toEqual([]);
    expect(code).toBe(0);
  });

  it('finds a package that is not what it should be, though nothing is built again', async () => {
    const folder = workspace({ one: good('one') });
    await cartwright(['build', '-t', 'canvas'], folder);
    spoil(folder);
    const { code, stdout } = await cartwright(['build', '-t', 'canvas', '--json', '--verify'], folder);
    expect(findings(stdout).filter(({ severity }) => severity === 'error')).not.toEqual([]);
    expect(code).toBe(1);
  });
});

describe('build --verify, for people', () => {
  it('counts notes and says who tells them', async () => {
    const folder = workspace({ one: good('one') });
    const { code, stderr } = await cartwright(['build', '-t', 'canvas,common-cartridge', '--verify'], folder);
    expect(code).toBe(0);
    expect(stderr).toMatch(
      /^2 packages read again without an error or a warning; \d+ notes .*: npx cartwright verify dist\/one\.cc-1\.1\.imscc$/m,
    );
    expect(stderr).not.toContain('moodle/');
  });

  it('shows whole what was found in a package that is at fault', async () => {
    const folder = workspace({ one: good('one') });
    await cartwright(['build', '-t', 'canvas'], folder);
    spoil(folder);
    const { code, stderr } = await cartwright(['build', '-t', 'canvas', '--verify'], folder);
    expect(code).toBe(1);
    expect(stderr).toMatch(/^dist\/one\.canvas\.imscc: [\s\S]*^ {2}error: The directory calls a file/m);
  });
});

describe('faults', () => {
  const oneLine = (stderr: string): string[] => stderr.split('\n').filter((line) => / error: /.test(line));

  it('an unknown target', async () => {
    const folder = workspace({ one: good('one') });
    const { code, stderr } = await cartwright(['build', '-t', 'canvass'], folder);
    expect(code).toBe(64);
    expect(stderr).toContain('Did you mean `canvas`?');
    expect(existsSync(join(folder, 'dist'))).toBe(false);
  });

  it.each([
    ['an unknown command', ['bild']],
    ['an unknown option', ['build', '--fast']],
    ['an empty target, as an unset variable leaves it', ['build', '-t', '']],
  ])('%s', async (_name, args) => {
    expect((await cartwright(args, emptyFolder())).code).toBe(64);
  });

  it.each([
    ['a folder that does not exist', 'modules/none', 'does not exist'],
    ['an empty folder', 'modules', 'There is no module'],
  ])('%s', async (_name, path, message) => {
    const folder = workspace({});
    mkdirSync(join(folder, 'modules'));
    const { code, stderr } = await cartwright(['build', path], folder);
    expect(stderr).toContain(message);
    expect(oneLine(stderr)).toHaveLength(1);
    expect(code).toBe(1);
    expect(existsSync(join(folder, 'dist'))).toBe(false);
  });

  it('a link that leads in a circle, and one that leads out of the workspace', async () => {
    const folder = workspace({
      one: { ...good('one'), glossary: { file: 'loop.json' } },
      two: { ...good('two'), glossary: { file: 'out.json' } },
    });
    symlinkSync('loop.json', join(folder, 'modules', 'one', 'loop.json'));
    symlinkSync('/etc/hostname', join(folder, 'modules', 'two', 'out.json'));
    const { code, stderr } = await cartwright(['build', '-t', 'canvas'], folder);
    expect(stderr).toContain('is a link that leads in a circle');
    expect(stderr).toContain('leads out of the workspace');
    expect(code).toBe(1);
  });

  it('an output folder where nothing can be written keeps what was there', async () => {
    const folder = workspace({ one: good('one') });
    writeFileSync(join(folder, 'dist'), 'a file');
    const { code, stderr } = await cartwright(['build', '-t', 'canvas'], folder);
    expect(code).toBe(2);
    expect(oneLine(stderr)).toHaveLength(1);
    expect(stderr).toContain('cannot be written: a file is in the way where a folder should be');
    expect(readFileSync(join(folder, 'dist'), 'utf8')).toBe('a file');
  });

  it.runIf(process.platform === 'linux')('an output folder under one that takes no folders', async () => {
    const { code, stderr } = await cartwright(
      ['build', '-t', 'canvas', '-o', '/proc/packages'],
      workspace({ one: good('one') }),
    );
    expect(code).toBe(2);
    expect(stderr).toContain('cannot be written');
  });

  it('a memory of builds that somebody changed is no memory', async () => {
    const folder = workspace({ one: good('one') });
    await cartwright(['build', '-t', 'canvas'], folder);
    const path = join(folder, 'dist', '.cartwright-cache.json');
    const memory: { items: Record<string, { key: string }> } = JSON.parse(readFileSync(path, 'utf8'));
    const changed = (item: { key: string }): object[] => [
      { key: item.key },
      { ...item, files: [null] },
      { ...item, packages: [{ file: 'one.canvas.imscc' }] },
      { ...item, diagnostics: [1] },
    ];
    for (const [name, item] of Object.entries(memory.items))
      for (const other of changed(item)) {
        writeFileSync(path, JSON.stringify({ ...memory, items: { [name]: other } }));
        const { code, stderr } = await cartwright(['build', '-t', 'canvas'], folder);
        expect(stderr).toContain('1 package built');
        expect(code).toBe(0);
      }
  });

  it('what was found about the workspace is said again, whatever is remembered of its modules', async () => {
    const folder = workspace({ one: good('one') });
    const said = async () => (await cartwright(['build', '-t', 'canvas'], folder)).stderr.includes('is not read');
    writeFileSync(join(folder, 'cartwright.yaml'), 'theme: own');
    expect(await said()).toBe(true);
    rmSync(join(folder, 'cartwright.yaml'));
    expect(await said()).toBe(false);
  });

  it('packages of another workspace in a folder that both build into are not called left over', async () => {
    const [folder, other] = [workspace({ one: good('one') }), workspace({ two: good('two') })];
    const shared = join(workspace({}), 'packages');
    await cartwright(['build', '-t', 'canvas', '-o', shared], other);
    const { stderr } = await cartwright(['build', '-t', 'canvas', '-o', shared], folder);
    expect(stderr).toContain('1 package built');
    expect(stderr).not.toContain('still holds');
  });

  it('a memory of builds that cannot be written is named as such', async () => {
    const folder = workspace({ one: good('one') });
    mkdirSync(join(folder, 'dist', '.cartwright-cache.json'), { recursive: true });
    const { code, stderr } = await cartwright(['build', '-t', 'canvas'], folder);
    expect(stderr).toContain('`dist/.cartwright-cache.json` cannot be written');
    expect(existsSync(join(folder, 'dist', 'build-report.json'))).toBe(true);
    expect(code).toBe(2);
  });

  it('an empty output folder, as an unset variable leaves it', async () => {
    expect((await cartwright(['build', '-o', ''], workspace({ one: good('one') }))).code).toBe(64);
  });

  it('a report that cannot be written', async () => {
    const folder = workspace({ one: good('one') });
    await cartwright(['build', '-t', 'canvas'], folder);
    const { code, stderr } = await cartwright(
      ['verify', 'dist/one.canvas.imscc', '--html', '/dev/null/report.html'],
      folder,
    );
    expect(code).toBe(2);
    expect(stderr).toContain('cannot be written: a file is in the way');
  });

  it('a definition of a later format', async () => {
    const folder = workspace({ one: { ...good('one'), format: 2 } });
    const { code, stderr } = await cartwright(['check'], folder);
    expect(code).toBe(1);
    expect(stderr).toContain('Install a newer version');
  });
});

describe('check', () => {
  it('finds the project’s own modules in order', async () => {
    const folder = emptyFolder();
    cpSync(join(repository, 'modules'), join(folder, 'modules'), { recursive: true });
    const { code, stdout } = await startCartwright(['check', '--json'], folder);
    const found = JSON.parse(stdout).diagnostics.filter(({ severity }: { severity: string }) => severity !== 'info');
    expect(found).toEqual([]);
    expect(code).toBe(0);
  });
});
