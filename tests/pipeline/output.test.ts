import { mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { build } from '../../src/pipeline/build.ts';
import type { BuildReport } from '../../src/pipeline/report.ts';
import { smallModule } from '../support/small-module.ts';
import { writeWorkspace } from '../support/workspace.ts';

const definition = (id: string, title = 'A small module') => JSON.stringify(smallModule({ id, title }));

const twoModules = () =>
  writeWorkspace({ 'modules/one/module.json': definition('one'), 'modules/two/module.json': definition('two') });

const reportText = (folder: string) => readFileSync(join(folder, 'dist', 'build-report.json'), 'utf8');
const report = (folder: string): BuildReport => JSON.parse(reportText(folder));
const files = (folder: string) => report(folder).packages.map(({ file }) => file);

describe('the report beside the packages', () => {
  it('tells of packages of earlier builds too, and is the same however they were built', async () => {
    const atOnce = twoModules();
    await build({ workingFolder: atOnce, targets: ['scorm-1.2', 'canvas'] });
    const inSteps = twoModules();
    await build({ workingFolder: inSteps, targets: ['canvas'], paths: ['modules/two'] });
    const second = await build({ workingFolder: inSteps, targets: ['scorm-1.2'], paths: ['modules/two'] });
    await build({ workingFolder: inSteps, targets: ['canvas'], paths: ['modules/one'] });
    expect(second.packages.map(({ file }) => file)).toEqual(['two.scorm-1.2.zip']);
    expect(files(inSteps)).toEqual(['one.canvas.imscc', 'two.canvas.imscc', 'two.scorm-1.2.zip']);
    await build({ workingFolder: inSteps, targets: ['scorm-1.2'] });
    expect(report(inSteps).packages).toEqual(report(atOnce).packages);
    expect(report(atOnce).packages.some(({ losses }) => losses.length > 0)).toBe(true);
  });

  it('forgets packages that are gone or were changed since', async () => {
    const folder = twoModules();
    await build({ workingFolder: folder, targets: ['canvas', 'website', 'common-cartridge'], paths: ['modules/one'] });
    rmSync(join(folder, 'dist', 'one.canvas.imscc'));
    writeFileSync(join(folder, 'dist', 'one.website.zip'), 'something else');
    await build({ workingFolder: folder, targets: ['canvas'], paths: ['modules/two'] });
    expect(files(folder)).toEqual(['one.cc-1.1.imscc', 'two.canvas.imscc']);
  });

  it('tells of a package once, as it is now', async () => {
    const folder = twoModules();
    await build({ workingFolder: folder, targets: ['canvas'] });
    const before = report(folder).packages[0]?.sha256;
    writeFileSync(join(folder, 'modules', 'one', 'module.json'), definition('one', 'Another title'));
    await build({ workingFolder: folder, targets: ['canvas'], paths: ['modules/one'] });
    expect(files(folder)).toEqual(['one.canvas.imscc', 'two.canvas.imscc']);
    expect(report(folder).packages[0]?.sha256).not.toBe(before);
  });

  it('keeps the package of a module that cannot be built any more, as the folder does', async () => {
    const folder = twoModules();
    await build({ workingFolder: folder, targets: ['canvas'] });
    writeFileSync(join(folder, 'modules', 'one', 'module.json'), '{');
    const { diagnostics } = await build({ workingFolder: folder, targets: ['canvas'] });
    expect(files(folder)).toEqual(['one.canvas.imscc', 'two.canvas.imscc']);
    expect(report(folder).diagnostics).toEqual(diagnostics);
    expect(diagnostics.map(({ code }) => code)).toContain('source/syntax');
  });

  it.each([
    ['no report', undefined],
    ['no JSON', '{'],
    ['another JSON', '{"packages": [1, {"file": "one.canvas.imscc"}, null]}'],
    [
      'paths elsewhere',
      '{"packages": [{"module": "a", "target": "canvas", "file": "../x", "bytes": 1, "sha256": "", "losses": []}]}',
    ],
  ])('starts over where %s is found', async (_name, text) => {
    const folder = twoModules();
    await build({ workingFolder: folder, targets: ['canvas'], paths: ['modules/one'] });
    rmSync(join(folder, 'dist', 'build-report.json'));
    if (text !== undefined) writeFileSync(join(folder, 'dist', 'build-report.json'), text);
    await build({ workingFolder: folder, targets: ['canvas'], paths: ['modules/two'] });
    expect(files(folder)).toEqual(['two.canvas.imscc']);
  });
});

describe('packages do not go among what they are made from:', () => {
  const refused = { code: 'build/output-among-sources', file: 'command line', severity: 'error' };

  it.each([
    ['a module’s folder', {}, 'modules/one', '`modules/one` is the folder of a module', 'dist'],
    ['a folder in it', {}, 'modules/one/media/out', '`modules/one/media/out` lies in the module `modules/one`', 'dist'],
    ['another module', { paths: ['modules/two'] }, 'modules/one', '`modules/one` is the folder of a module', 'dist'],
    ['the folder of modules', {}, 'modules', '`modules` is where the modules lie', 'dist'],
    ['the folder of modules, by a link', {}, 'link', '`link` is where the modules lie', 'dist'],
    ['a folder given as that of modules', { paths: ['modules'] }, 'modules/.', '`modules` is where the', 'dist'],
  ])('%s', async (_name, request, outFolder, words, better) => {
    const folder = twoModules();
    symlinkSync('modules', join(folder, 'link'));
    const { packages, diagnostics } = await build({
      workingFolder: folder,
      targets: ['canvas'],
      outFolder,
      ...request,
    });
    expect(packages).toEqual([]);
    expect(diagnostics).toMatchObject([{ ...refused, hint: expect.stringContaining(`-o ${better}`) }]);
    expect(diagnostics[0]?.message).toContain(words);
    expect(readdirSync(join(folder, 'modules'))).toEqual(['one', 'two']);
    expect(readdirSync(join(folder, 'modules', 'one'))).toEqual(['module.json']);
  });

  it('the module in which the command is called, and `dist` in it', async () => {
    const workingFolder = join(twoModules(), 'modules', 'one');
    const { diagnostics } = await build({ workingFolder, targets: ['canvas'], paths: ['.'] });
    expect(diagnostics).toMatchObject([refused]);
    expect(readdirSync(workingFolder)).toEqual(['module.json']);
  });

  it('but may go to a folder below the workspace, or elsewhere', async () => {
    const folder = twoModules();
    mkdirSync(join(folder, 'else'));
    for (const outFolder of ['packages/today', '.', join(folder, 'else')]) {
      const { packages } = await build({ workingFolder: folder, targets: ['canvas'], outFolder });
      expect(packages).toHaveLength(2);
    }
  });
});
