import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ChosenTarget } from '../../src/pipeline/targets.ts';
import { besideFirst, differences, goldenFiles, readGoldenFolder, writeGoldenFolder } from './golden-folder.ts';
import { goldenTargets, unpackedKitchenSink } from './unpacked.ts';

/** Golden packages, unpacked: what the kitchen sink became when somebody last looked at it. */
const expectedFolder = join(import.meta.dirname, 'expected');

/** `npm run record` writes them anew; whoever does looks at what changed. */
const recording = process.env.RECORD === '1';

/** Built once each: a first version is also what the later ones of its target are held against. */
const built = new Map<string, Promise<ReadonlyMap<string, string>>>();

async function filesOf(chosen: ChosenTarget): Promise<ReadonlyMap<string, string>> {
  const name = `${chosen.target.name}@${chosen.version.id}`;
  const files = built.get(name) ?? unpackedKitchenSink(chosen).then(goldenFiles);
  built.set(name, files);
  return files;
}

async function goldenOf(chosen: ChosenTarget): Promise<ReadonlyMap<string, string>> {
  const { target, version } = chosen;
  const [first] = target.versions;
  const files = await filesOf(chosen);
  return first === undefined || first === version
    ? files
    : besideFirst(files, await filesOf({ target, version: first }));
}

const command = 'Look at the difference; if it is meant, run `npm run record` and commit what it writes.';

describe('golden packages of the kitchen sink', () => {
  it('are not recorded where nobody looks at them', () => {
    expect(recording && (process.env.CI ?? '') !== '', 'RECORD=1 is refused in CI.').toBe(false);
  });

  it.each(goldenTargets)('%s', async (name, chosen) => {
    const folder = join(expectedFolder, name);
    const golden = await goldenOf(chosen);
    if (recording && (process.env.CI ?? '') === '') writeGoldenFolder(folder, golden);
    expect(existsSync(folder), `Nothing is recorded for ${name} yet: run \`npm run record\`.`).toBe(true);
    expect(differences(readGoldenFolder(folder), golden), command).toEqual([]);
  });

  it('are those of the targets that there are', () => {
    const names = goldenTargets.map(([name]) => name);
    const recorded = existsSync(expectedFolder) ? readdirSync(expectedFolder) : [];
    const leftOver = recorded.filter((name) => !names.includes(name));
    if (recording && (process.env.CI ?? '') === '')
      for (const name of leftOver) rmSync(join(expectedFolder, name), { recursive: true });
    else expect(leftOver, 'Folders that no target makes any more.').toEqual([]);
  });
});

describe('the folder of a later version', () => {
  it('names what is as in the first, and holds the rest', () => {
    const first = new Map([
      ['page.html', '<p>'],
      ['manifest.xml', '<m v="1"/>'],
      ['gone.txt', ''],
    ]);
    const later = new Map([
      ['page.html', '<p>'],
      ['manifest.xml', '<m v="2"/>'],
    ]);
    expect([...besideFirst(later, first)]).toEqual([
      ['manifest.xml', '<m v="2"/>'],
      ['as-first-version.json', '[\n  "page.html"\n]\n'],
    ]);
  });
});

describe('the comparison', () => {
  const golden = new Map([
    ['same.xml', '<a/>'],
    ['changed.html', 'one\ntwo\nthree'],
    ['gone.txt', ''],
  ]);

  it('finds every file that is new, gone or changed, and where', () => {
    const built = new Map([
      ['same.xml', '<a/>'],
      ['changed.html', 'one\ntwo!\nthree'],
      ['new.txt', ''],
    ]);
    expect(differences(golden, built)).toEqual([
      'changed.html: line 2: was "one\\ntwo\\nthree", is "one\\ntwo!\\nthree"',
      'gone.txt: is gone',
      'new.txt: is new',
    ]);
  });

  it('has nothing to say about equal packages', () => {
    expect(differences(golden, new Map(golden))).toEqual([]);
  });
});
