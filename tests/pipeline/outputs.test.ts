import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { cartwright, repository } from '../support/cli.ts';
import { smallModule } from '../support/small-module.ts';
import { writeWorkspace } from '../support/workspace.ts';

/** Why a text is not a document of this kind. */
function faults(kind: 'build-report' | 'check-report' | 'verify-report', text: string): string[] {
  const schema = JSON.parse(readFileSync(join(repository, 'schema', `${kind}.schema.json`), 'utf8'));
  const validate = new Ajv2020({ allErrors: true, strict: true }).compile(schema);
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
