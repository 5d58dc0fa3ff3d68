import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import { build } from '../../src/pipeline/build.ts';
import { check } from '../../src/pipeline/check.ts';
import { targets } from '../../src/targets/registry.ts';
import { smallModule } from '../support/small-module.ts';
import { writeWorkspace } from '../support/workspace.ts';

const definition = (id: string) => JSON.stringify(smallModule({ id }));
const unit = (id: string) =>
  JSON.stringify({
    format: 1,
    namespace: '0f1c5b0e-93a7-4a52-8d0b-5f5e8f5b7a10',
    id,
    version: '1.0.0',
    language: 'en',
    title: 'A unit',
    summary: 'A unit.',
    modules: ['one'],
  });

const said = (file: string, earlier: string, id = 'one') => ({
  code: 'build/same-id',
  file,
  message: `The id “${id}” is used twice; the packages would overwrite each other.`,
  related: [{ file: earlier, message: 'first here' }],
});

const twins = () =>
  writeWorkspace({ 'modules/one/module.json': definition('one'), 'modules/zwei/module.json': definition('one') });

const request = (workingFolder: string) => ({ workingFolder, targets: ['canvas'] });

const errors = async (of: Promise<{ diagnostics: readonly { severity: string }[] }>) =>
  (await of).diagnostics.filter(({ severity }) => severity === 'error');

afterEach(() => {
  vi.unstubAllEnvs();
});

it('a check says that an id is used twice', async () => {
  expect(await errors(check({ workingFolder: twins() }))).toContainEqual(
    expect.objectContaining(said('modules/zwei/module.json', 'modules/one/module.json')),
  );
});

it('it is known before anything is built', async () => {
  const folder = twins();
  const built: string[] = [];
  const { packages } = await build({
    ...request(folder),
    onProgress: ({ item, module }) => built.push(`${item} ${module}`),
  });
  expect(built).toEqual(['1 one']);
  expect(packages).toHaveLength(1);
});

it('it is said also of a definition in YAML, of a unit, and where the first is at fault', async () => {
  const folder = writeWorkspace({
    'modules/one/module.json': definition('one').replace('"title"', '"titel"'),
    'modules/zwei/module.yaml': 'id: one # as in the first\nformat: 1\n',
    'modules/unit.json': unit('one'),
  });
  const found = await errors(build(request(folder)));
  expect(found).toContainEqual(expect.objectContaining(said('modules/zwei/module.yaml', 'modules/one/module.json')));
  expect(found).toContainEqual(expect.objectContaining(said('modules/unit.json', 'modules/one/module.json')));
});

it('it is said with the same words where the first was not built again', async () => {
  vi.stubEnv('CARTWRIGHT_BUILD', 'test');
  const folder = twins();
  const first = await errors(build(request(folder)));
  expect(await errors(build(request(folder)))).toEqual(first);
  expect(first).toContainEqual(expect.objectContaining(said('modules/zwei/module.json', 'modules/one/module.json')));
});

it('a definition that cannot be read has no id, and says so itself', async () => {
  const folder = writeWorkspace({ 'modules/one/module.json': definition('one'), 'modules/two/module.json': '{' });
  expect(await errors(check({ workingFolder: folder }))).toMatchObject([{ code: 'source/syntax' }]);
  expect(existsSync(join(folder, 'dist'))).toBe(false);
});

it('names of packages differ by target as they differ by id', () => {
  const suffixes = targets.flatMap(({ versions }) => versions.map(({ suffix }) => suffix.toLowerCase()));
  expect(new Set(suffixes).size).toBe(suffixes.length);
  expect(suffixes.filter((suffix) => !suffix.startsWith('.'))).toEqual([]);
});
