import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { cartwright, repository } from '../support/cli.ts';
import { smallModule } from '../support/small-module.ts';
import { writeWorkspace } from '../support/workspace.ts';

/** Why a text is not a document of this kind. */
function faults(kind: string, text: string): string[] {
  const schema = JSON.parse(readFileSync(join(repository, 'schema', `${kind}.schema.json`), 'utf8'));
  const validate = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true }).compile(schema);
  validate(JSON.parse(text));
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

const { version } = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8'));

const workspace = () =>
  writeWorkspace({
    'modules/one/module.json': JSON.stringify(smallModule({ id: 'one' })),
    'modules/two/module.json': '{"format": 1, "titel": 1}',
    'modules/three/module.json': JSON.stringify(smallModule({ id: 'one' })),
    'notes.zip': 'not a zip',
  });

describe('what the program writes for machines', () => {
  it.each([
    ['check-report', ['check', '--json'], 1],
    ['build-report', ['build', '--json', '--verify'], 1],
    ['build-report', ['build', '--json', '-t', 'canvass'], 64],
    ['build-report', ['build', '--json', '--fast'], 64],
    ['verify-report', ['verify', '--json', 'dist/one.canvas.imscc', 'dist/one.moodle.mbz', 'notes.zip', 'none.zip'], 1],
    ['verify-report', ['verify', '--json', '--for', 'blackboard', 'notes.zip'], 64],
  ] as const)('%s of %j is as its schema says, and tells format and version', async (kind, args, code) => {
    const folder = workspace();
    if (args[0] === 'verify') await cartwright(['build', 'modules/one', '-t', 'canvas,moodle'], folder);
    const run = await cartwright(args, folder);
    expect(run.code).toBe(code);
    expect(JSON.parse(run.stdout)).toMatchObject({ format: 1, cartwright: version });
    expect(faults(kind, run.stdout)).toEqual([]);
  });

  it('commands for customized modules', async () => {
    const folder = workspace();
    const run = async (kind: string, ...args: readonly string[]) => {
      const { stdout } = await cartwright([kind, '--json', ...args], folder);
      expect(faults(`${kind}-report`, stdout), `${kind} ${args.join(' ')}`).toEqual([]);
      return JSON.parse(stdout);
    };
    const write = (path: string, changes: object) =>
      writeFileSync(join(folder, path, 'module.json'), JSON.stringify({ ...smallModule({ id: 'one' }), ...changes }));
    expect(await run('customize', 'modules/one', 'modules/es', '--language', 'es')).toMatchObject({
      made: { id: 'es' },
    });
    expect(await run('customize', 'modules/one', 'mine')).toMatchObject({ diagnostics: [{}] });
    const own = JSON.parse(readFileSync(join(folder, 'modules/es/module.json'), 'utf8'));
    write('modules/es', { ...own, title: 'Un módulo', summary: 'Un resumen.' });
    write('modules/one', { version: '1.1.0', title: 'Another title', keywords: ['new', 'words'] });
    expect(await run('update', 'modules/es')).toMatchObject({
      updates: [{ conflicts: [{ id: 'title' }] }],
      translations: [{ id: 'one', languages: [{ language: 'es', stale: [{ key: 'title' }] }] }],
    });
    expect(await run('check', 'modules/es')).toMatchObject({ translations: [{ id: 'one' }] });
    expect(await run('diff', 'modules/es')).toMatchObject({ modules: [{ undecided: [{ id: 'title' }] }] });
    expect(await run('resolve', 'title', '--in', 'modules/es', '--mine')).toMatchObject({
      decided: ['title'],
      open: [],
    });
    expect(await run('update', 'modules/es', '--undo')).toMatchObject({
      updates: [],
      undone: [{ folder: 'modules/es' }],
    });
    await cartwright(['build', 'modules/one', '-t', 'canvas,moodle', '-o', 'a'], folder);
    const package_ = 'a/one.canvas.imscc';
    expect(await run('diff', package_, package_)).toMatchObject({ kind: 'packages', course: [{ target: 'canvas' }] });
    expect(await run('diff', package_, 'a/one.moodle.mbz')).toMatchObject({
      diagnostics: [{ code: 'update/not-comparable' }],
    });
    await run('diff', 'nowhere');
    await run('resolve', 'x', '--in', 'modules/es');
    for (const kind of ['check', 'customize', 'update', 'resolve', 'diff', 'verify'])
      await run(kind, 'x', '--no-such-option');
  });

  it('the report beside the packages is as its schema says', async () => {
    const folder = workspace();
    await cartwright(['build'], folder);
    const text = readFileSync(join(folder, 'dist', 'build-report.json'), 'utf8');
    expect(faults('build-report', text)).toEqual([]);
    expect(JSON.parse(text)).toMatchObject({ format: 1, cartwright: version });
  });

  it('a schema notices what it does not know', async () => {
    const folder = workspace();
    const { stdout } = await cartwright(['check', '--json'], folder);
    const found = JSON.parse(stdout);
    expect(faults('check-report', JSON.stringify({ ...found, extra: 1 }))).toEqual([
      ' must NOT have additional properties',
    ]);
    expect(faults('check-report', JSON.stringify({ ...found, diagnostics: [{}] }))).not.toEqual([]);
  });
});
