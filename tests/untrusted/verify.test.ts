import { readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { build } from '../../src/pipeline/build.ts';
import { verifyUntrusted } from '../../src/untrusted/verify-untrusted.ts';
import { verify } from '../../src/verify-entry.ts';
import { smallModule } from '../support/small-module.ts';
import { writeWorkspace } from '../support/workspace.ts';

const built = (async () => {
  const folder = writeWorkspace({ 'modules/one/module.json': JSON.stringify(smallModule({ id: 'one' })) });
  await build({ workingFolder: folder, targets: ['canvas'] });
  return join(folder, 'dist', 'one.canvas.imscc');
})();

it('a package is read in a process of its own as it is read here', async () => {
  const path = await built;
  const expected: unknown = JSON.parse(JSON.stringify(await verify(path, { for: ['canvas'] })));
  expect(await verifyUntrusted(path, { for: ['canvas'] })).toEqual(expected);
});

it('what is no package is said as ever', async () => {
  const path = join(await built, '..', 'none.zip');
  writeFileSync(path, 'no zip');
  expect((await verifyUntrusted(path)).diagnostics).toEqual((await verify(path)).diagnostics);
  expect((await verifyUntrusted(`${path}.gone`)).diagnostics).toEqual((await verify(`${path}.gone`)).diagnostics);
});

it.each([
  ['read', { read: 1000 }],
  ['time', { time: 1 }],
  ['memory', { memory: 20_000_000 }],
  ['report', { report: 1000 }],
] as const)('a package that meets a limit is reported, and nothing is said of platforms: %s', async (name, limits) => {
  const { diagnostics, verdicts, contents } = await verifyUntrusted(await built, { limits });
  expect(diagnostics).toMatchObject([{ code: `untrusted/${name}-limit`, file: 'one.canvas.imscc', severity: 'error' }]);
  expect(verdicts.map(({ platform, outcome }) => `${platform} ${outcome}`)).toEqual([
    'moodle unknown',
    'canvas unknown',
  ]);
  expect(contents.pages).toEqual([]);
});

it.skipIf(process.platform === 'win32')('a link is not followed', async () => {
  const path = join(await built, '..', 'link.imscc');
  symlinkSync(await built, path);
  expect(readFileSync(path).length).toBeGreaterThan(0);
  expect((await verifyUntrusted(path)).diagnostics).toMatchObject([{ code: 'untrusted/cannot-confine' }]);
});
