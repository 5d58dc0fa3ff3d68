import { execFile, execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';
import { emptyFolder, repository } from '../support/cli.ts';
import { smallModule } from '../support/small-module.ts';

const run = promisify(execFile);

/** The product is the tarball: packed, installed into an empty folder without a network, and used there. */
describe('the packed product', () => {
  const folder = emptyFolder();
  /** What `npx cartwright` starts, without the seconds that npm itself takes. */
  const command = join(folder, 'node_modules', '.bin', 'cartwright');

  beforeAll(async () => {
    await run(process.execPath, ['scripts/build.mjs', '--types-only'], { cwd: repository });
    const { stdout } = await run('npm', ['pack', '--ignore-scripts', '--json', '--pack-destination', folder], {
      cwd: repository,
    });
    const [{ filename }] = JSON.parse(stdout);
    writeFileSync(join(folder, 'package.json'), '{"private": true, "type": "module"}');
    await run('npm', ['install', '--offline', '--no-audit', '--no-fund', join(folder, filename)], { cwd: folder });
    mkdirSync(join(folder, 'modules', 'small'), { recursive: true });
    writeFileSync(join(folder, 'modules', 'small', 'module.json'), JSON.stringify(smallModule()));
  });

  it('brings nothing along but itself', () => {
    expect(readdirSync(join(folder, 'node_modules')).filter((name) => !name.startsWith('.'))).toEqual(['cartwright']);
  });

  it('declares its types in a file for each entry and one that they share', () => {
    expect(readdirSync(join(folder, 'node_modules/cartwright/lib/types'), { recursive: true }).toSorted()).toEqual([
      'browser.d.ts',
      'index.d.ts',
      'shared.d.ts',
      'target.d.ts',
      'verify.d.ts',
    ]);
  });

  it('builds a module', async () => {
    const { stderr } = await run(command, ['build'], { cwd: folder });
    expect(stderr).toMatch(/\d+ packages built; no problems|\d+ packages built; \d+ notes?/);
    const built = readdirSync(join(folder, 'dist'));
    for (const name of [
      'small.canvas.imscc',
      'small.cc-1.1.imscc',
      'small.scorm-1.2.zip',
      'small.website.zip',
      'build-report.json',
    ])
      expect(built).toContain(name);
  });

  it('makes a new module that is valid as it stands', async () => {
    await run(command, ['new', 'my-first-module'], { cwd: folder });
    const { stderr } = await run(command, ['check', 'modules/my-first-module'], { cwd: folder });
    expect(stderr).toContain('1 checked');
  });

  it('is a typed library', () => {
    writeFileSync(
      join(folder, 'use.ts'),
      `import { build, check, type BuildReport } from 'cartwright';
import { withChanges } from 'cartwright/browser';
import { verify } from 'cartwright/verify';
const report: BuildReport = await build({ targets: ['canvas'], outFolder: 'library' });
const { diagnostics } = await check();
const verdict = await verify('library/' + report.packages[0]!.file);
withChanges({}, []);
console.log(JSON.stringify([report.packages.length, diagnostics.filter((one) => one.severity === 'error').length, verdict.kind]));
`,
    );
    const tsc = join(repository, 'node_modules', 'typescript', 'bin', 'tsc');
    const options = [
      '--strict',
      '--module',
      'nodenext',
      '--target',
      'es2023',
      '--types',
      'node',
      '--typeRoots',
      join(repository, 'node_modules', '@types'),
      '--outDir',
      'out',
    ];
    execFileSync(process.execPath, [tsc, ...options, 'use.ts'], { cwd: folder, stdio: 'inherit' });
    const [packages, errors, kind] = JSON.parse(
      execFileSync(process.execPath, ['out/use.js'], { cwd: folder, encoding: 'utf8' }),
    );
    expect(packages).toBeGreaterThan(0);
    expect(errors).toBe(0);
    expect(kind).toContain('canvas');
  });

  it('is a typed library for browsers, too, which knows nothing of Node', () => {
    writeFileSync(
      join(folder, 'studio.ts'),
      `import { build, check, type MemoryFiles } from 'cartwright/browser';
const files: MemoryFiles = { 'modules/small/module.json': new Blob([${JSON.stringify(JSON.stringify(smallModule()))}]) };
const { checked } = await check({ files });
const { packages } = await build({ files, targets: ['website'] });
console.log(JSON.stringify([checked.length, packages.map(({ contents, bytes }) => contents.size === bytes)]));
`,
    );
    const tsc = join(repository, 'node_modules', 'typescript', 'bin', 'tsc');
    const options = ['--strict', '--module', 'nodenext', '--target', 'es2023', '--lib', 'es2023,dom', '--types', ''];
    execFileSync(process.execPath, [tsc, ...options, '--outDir', 'out', 'studio.ts'], {
      cwd: folder,
      stdio: 'inherit',
    });
    const printed = execFileSync(process.execPath, ['out/studio.js'], { cwd: folder, encoding: 'utf8' });
    expect(JSON.parse(printed)).toEqual([1, [true]]);
  });
});
