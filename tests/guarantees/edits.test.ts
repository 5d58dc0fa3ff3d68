import { readFileSync, renameSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { build } from '../../src/pipeline/build.ts';
import { emptyFolder } from '../support/cli.ts';
import { randomNumbers } from '../verify/support/xml-mutations.ts';
import { watched } from './faulty-fs.ts';
import { full, seed, tried } from './scale.ts';
import { filesModule, filesWith, packagesIn, writeFiles } from './workspaces.ts';

/** A program that remembers builds is known by this. */
beforeEach(() => {
  vi.stubEnv('CARTWRIGHT_BUILD', 'test');
});
afterEach(() => {
  vi.unstubAllEnvs();
});

type Save = (path: string, contents: Buffer) => void;

/** As editors, scripts, copies and older versions that are moved here save; sizes stay, and so may times. */
const SAVES: readonly Save[] = [
  writeFileSync,
  (path, contents) => {
    const { atimeMs, mtimeMs } = statSync(path);
    writeFileSync(path, contents);
    utimesSync(path, atimeMs / 1000, mtimeMs / 1000);
  },
  (path, contents) => {
    writeFileSync(`${path}~`, contents);
    utimesSync(`${path}~`, 1_000_000_000, 1_000_000_000);
    renameSync(`${path}~`, path);
  },
];

/** A change by which the file stays valid and as large as it was, another each time. */
const CHANGES: readonly (readonly [file: string, pattern: RegExp])[] = [
  ['modules/files/module.json', /"subtitle":"A subtitl(.)/],
  ['modules/files/media/loaf.svg', /Bread &amp; wor(.)/],
  ['modules/files/media/film.en.vtt', /Bread & wor(.)/],
  ['modules/files/media/film.mp4', /isommp4(.)/],
  ['modules/files/media/figures.csv', /([a-z])/],
  ['modules/unit.json', /Two modules(.)/],
  ['modules/bare/module.json', /"text":"Read(.)/],
  ['templates/own/assets/own.css', /#11111(.)/],
];

function change(path: string, pattern: RegExp, letter: string, save: Save): void {
  const before = readFileSync(path).toString('latin1');
  const after = before.replace(pattern, (found) => found.slice(0, -1) + letter);
  expect(after, path).not.toBe(before);
  expect(after.length).toBe(before.length);
  save(path, Buffer.from(after, 'latin1'));
}

const ROUNDS = full ? 200 : 3;

it(`nothing is stale after ${ROUNDS} edits at random moments of a build`, {
  timeout: full ? 7_200_000 : 120_000,
}, async () => {
  const folder = emptyFolder();
  const random = randomNumbers(seed);
  writeFiles(folder, filesWith(filesModule()));
  const request = { workingFolder: folder, targets: ['website', 'moodle'] };
  const sources = ['modules', 'templates', 'dist'].map((name) => join(folder, name));
  // How many moments a build has that builds everything; the last ones are after it, for those that build less.
  const { operations } = await watched(
    sources,
    () => undefined,
    () => build({ ...request, fresh: true }),
  );
  for (let round = 0; round < ROUNDS; round += 1) {
    const moment = random(operations.length);
    const [file, pattern] = CHANGES[random(CHANGES.length)] as (typeof CHANGES)[number];
    const save = SAVES[random(SAVES.length)] as Save;
    const letter = String.fromCharCode(97 + (round % 6));
    const what = `round ${round} of seed ${seed}: ${file} before operation ${moment}`;
    await watched(
      sources,
      (_, number) => {
        if (number === moment) change(join(folder, file), pattern, letter, save);
      },
      () => build({ ...request, fresh: round % 2 === 0 }),
    );
    const { diagnostics } = await build(request);
    expect(
      diagnostics.filter(({ severity }) => severity === 'error'),
      what,
    ).toEqual([]);
    await build({ ...request, outFolder: 'clean', fresh: true });
    expect(packagesIn(join(folder, 'dist')), what).toEqual(packagesIn(join(folder, 'clean')));
  }
  tried('edits', ROUNDS);
});
