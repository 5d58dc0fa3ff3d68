import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { build } from '../../../src/pipeline/build.ts';
import { check } from '../../../src/pipeline/check.ts';
import type { BuildReport } from '../../../src/pipeline/report.ts';
import { mergeReports } from '../../../src/pipeline/shards/merge-reports.ts';
import { cartwright, emptyFolder } from '../../support/cli.ts';
import { smallModule } from '../../support/small-module.ts';
import { writeWorkspace } from '../../support/workspace.ts';

const COUNT = 3;
const ids = Array.from({ length: 9 }, (_, index) => `m${index}`);
const UNIT = {
  format: 1,
  namespace: '0f1c5b0e-93a7-4a52-8d0b-5f5e8f5b7a10',
  id: 'all',
  version: '1.0.0',
  language: 'en',
  title: 'A unit',
  summary: 'A unit.',
  modules: ['m1', 'm2'],
};

const catalogue = (): string =>
  writeWorkspace({
    ...Object.fromEntries(ids.map((id) => [`modules/${id}/module.json`, JSON.stringify(smallModule({ id }))])),
    'modules/unit.json': JSON.stringify(UNIT),
  });

const request = (workingFolder: string) => ({ workingFolder, targets: ['canvas', 'website'] });

/** Builds all shards, each as on a machine of its own, and brings what they left together. */
async function builtInShards(workingFolder: string, into = 'dist'): Promise<void> {
  for (let index = 1; index <= COUNT; index += 1) {
    const shard = { index, count: COUNT };
    await build({ ...request(workingFolder), outFolder: `machine-${index}`, shard });
    cpSync(join(workingFolder, `machine-${index}`), join(workingFolder, into), { recursive: true });
  }
}

const codesOf = ({ diagnostics }: { readonly diagnostics: readonly { readonly code: string }[] }) =>
  diagnostics.map(({ code }) => code);

/** Without what is said of each module that has a quiz. */
const ofShards = ({ diagnostics }: BuildReport) => diagnostics.filter(({ code }) => code !== 'build/answers-readable');

const files = (folder: string) => readdirSync(folder).filter((name) => !name.startsWith('.'));

let built: string;

/** What all shards of the catalogue left; a copy for each test. */
const copy = (): string => {
  const folder = emptyFolder();
  cpSync(built, folder, { recursive: true });
  return folder;
};

beforeAll(async () => {
  built = catalogue();
  await builtInShards(built);
});

describe('a catalogue that several machines build', () => {
  it('becomes the same packages and the same report as on one', async () => {
    const folder = copy();
    const whole = await build({ ...request(folder), outFolder: 'whole' });
    expect(files(join(folder, 'dist')).filter((name) => name.includes('-of-'))).toEqual([
      'build-report.1-of-3.json',
      'build-report.2-of-3.json',
      'build-report.3-of-3.json',
    ]);
    const merged = await mergeReports({ workingFolder: folder });
    expect(merged).toEqual(whole);
    expect(files(join(folder, 'dist'))).toEqual(files(join(folder, 'whole')));
    for (const name of files(join(folder, 'whole')))
      expect(readFileSync(join(folder, 'dist', name)).equals(readFileSync(join(folder, 'whole', name))), name).toBe(
        true,
      );
  });

  it('is divided without a gap or a double, and each machine has something to do', async () => {
    const machines = Array.from({ length: COUNT }, (_, index) => files(join(built, `machine-${index + 1}`)));
    const packages = machines.map((names) => names.filter((name) => !name.endsWith('.json')));
    expect(packages.every((names) => names.length > 0)).toBe(true);
    const all = packages.flat();
    expect(all.length).toBe(new Set(all).size);
  });

  it('is checked in the same parts', async () => {
    const parts = await Promise.all(
      [1, 2, 3].map((index) => check({ workingFolder: built, shard: { index, count: COUNT } })),
    );
    const names = parts.flatMap(({ checked }) => checked.map(({ path }) => path));
    const whole = await check({ workingFolder: built });
    expect(names.sort()).toEqual(whole.checked.map(({ path }) => path).sort());
    const report = JSON.parse(readFileSync(join(built, 'machine-2', 'build-report.2-of-3.json'), 'utf8'));
    expect(parts[1]?.checked.length).toBe(report.shard.items.length);
  });

  it('leaves a report also where a machine has nothing to do', async () => {
    const folder = writeWorkspace({ 'modules/m1/module.json': JSON.stringify(smallModule({ id: 'm1' })) });
    const shards = [1, 2].map((index) => ({ index, count: 2 }));
    for (const shard of shards) await build({ ...request(folder), shard });
    const merged = await mergeReports({ workingFolder: folder });
    expect(merged.packages.map(({ file }) => file)).toEqual(['m1.canvas.imscc', 'm1.website.zip']);
    expect(codesOf(merged)).toEqual(['build/answers-readable']);
  });
});

describe('reports that are merged', () => {
  it('are not merged where a shard is missing, and stay', async () => {
    const folder = copy();
    rmSync(join(folder, 'dist', 'build-report.2-of-3.json'));
    const merged = await mergeReports({ workingFolder: folder });
    expect(ofShards(merged)).toMatchObject([
      { code: 'build/shard-missing', message: '1 of 3 shards is missing in `dist`: 2/3.' },
    ]);
    expect(existsSync(join(folder, 'dist', 'build-report.json'))).toBe(false);
    expect(existsSync(join(folder, 'dist', 'build-report.1-of-3.json'))).toBe(true);
  });

  it.each([
    ['other modules', (report: { shard: { catalogue: string } }) => (report.shard.catalogue = '0'.repeat(64))],
    ['another version', (report: { cartwright: string }) => (report.cartwright = '9.9.9')],
  ] as const)('are not merged where one is of %s', async (_, change) => {
    const folder = copy();
    const path = join(folder, 'dist', 'build-report.2-of-3.json');
    const report = JSON.parse(readFileSync(path, 'utf8'));
    change(report);
    writeFileSync(path, JSON.stringify(report));
    expect(ofShards(await mergeReports({ workingFolder: folder }))).toMatchObject([{ code: 'build/shards-differ' }]);
  });

  it('are not merged with those of another division', async () => {
    const folder = copy();
    await build({ ...request(folder), shard: { index: 1, count: 2 } });
    expect(ofShards(await mergeReports({ workingFolder: folder }))).toMatchObject([{ code: 'build/shards-differ' }]);
  });

  it('are not merged where one is cut off', async () => {
    const folder = copy();
    const path = join(folder, 'dist', 'build-report.2-of-3.json');
    writeFileSync(path, readFileSync(path, 'utf8').slice(0, -40));
    const merged = await mergeReports({ workingFolder: folder });
    expect(ofShards(merged)).toMatchObject([{ code: 'build/shard-unreadable', file: 'dist/build-report.2-of-3.json' }]);
  });

  it('say which packages did not come with them', async () => {
    const folder = copy();
    rmSync(join(folder, 'dist', 'm1.canvas.imscc'));
    writeFileSync(join(folder, 'dist', 'm2.website.zip'), 'cut off');
    const merged = await mergeReports({ workingFolder: folder });
    expect(ofShards(merged)).toMatchObject([
      {
        code: 'build/package-missing',
        message:
          '2 of 20 files that the shards built are not in `dist` as they were built: m1.canvas.imscc, m2.website.zip.',
      },
    ]);
  });

  it('show an id that two machines gave', async () => {
    const folder = catalogue();
    const twin = join(folder, 'modules', 'm0', 'module.json');
    // Wherever the two are, since a name decides it: one of these pairs is on two machines.
    for (const id of ['m4', 'm5', 'm6', 'm7', 'm8']) {
      rmSync(join(folder, 'dist'), { recursive: true, force: true });
      writeFileSync(twin, JSON.stringify(smallModule({ id })));
      await builtInShards(folder);
      const merged = await mergeReports({ workingFolder: folder });
      expect(merged.diagnostics.filter(({ code }) => code === 'build/same-id')).toMatchObject([
        { message: `The id “${id}” is used twice; the packages would overwrite each other.` },
      ]);
    }
  });

  it('show what is left over and what is old in the folder', async () => {
    const folder = copy();
    await mergeReports({ workingFolder: folder });
    rmSync(join(folder, 'modules', 'm3'), { recursive: true });
    await builtInShards(folder);
    const merged = await mergeReports({ workingFolder: folder });
    expect(ofShards(merged)).toMatchObject([{ code: 'build/package-left' }]);
    writeFileSync(join(folder, 'modules', 'm5', 'module.json'), '{ "id": ');
    await builtInShards(folder);
    expect(codesOf(await mergeReports({ workingFolder: folder }))).toContain('build/package-outdated');
  });
});

describe('the commands', () => {
  it('build parts and merge their reports', async () => {
    const folder = catalogue();
    for (const shard of ['1/2', '2/2']) await cartwright(['build', '--target', 'canvas', '--shard', shard], folder);
    const merged = await cartwright(['merge-reports'], folder);
    expect(merged).toMatchObject({ code: 0, stdout: '' });
    expect(merged.stderr).toBe('10 packages in the reports; no problems.\n');
    const again = await cartwright(['merge-reports'], folder);
    expect(again.code).toBe(1);
    expect(again.stderr).toContain('There is no report of a shard in `dist`.');
  });

  it.each([
    ['0/2', 'Write which part of how many, such as 2/5; the first is 1/5.'],
    ['two', 'Write which part of how many'],
    ['3/2', 'The last of 2 parts is 2/2.'],
    ['1/99999', '10000 parts at most.'],
  ])('refuse the shard %s', async (shard, said) => {
    const { code, stderr } = await cartwright(['build', '--shard', shard], built);
    expect(code).toBe(64);
    expect(stderr).toContain(said);
  });
});
