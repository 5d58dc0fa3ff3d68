import { cpSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { build } from '../../src/pipeline/build.ts';
import type { BuildRequest } from '../../src/pipeline/build-request.ts';
import { check } from '../../src/pipeline/check.ts';
import { smallModule } from '../support/small-module.ts';
import { writeWorkspace } from '../support/workspace.ts';
import { randomNumbers } from '../verify/support/xml-mutations.ts';

beforeEach(() => {
  vi.stubEnv('CARTWRIGHT_BUILD', 'test');
});
afterEach(() => {
  vi.unstubAllEnvs();
});

const idOf = (index: number) => `m${String(index).padStart(2, '0')}`;

function catalogue(modules: number): string {
  const files = Array.from({ length: modules }, (_, index) => [
    `modules/${idOf(index)}/module.json`,
    JSON.stringify(smallModule({ id: idOf(index), title: `Module ${index}` })),
  ]);
  return writeWorkspace({ 'cartwright.json': '{}', ...Object.fromEntries(files) });
}

/** Builds, and says for which targets of which modules packages were made. */
async function made(workingFolder: string, request: BuildRequest): Promise<string[]> {
  const told: string[] = [];
  const { diagnostics } = await build({
    workingFolder,
    ...request,
    onProgress: ({ module, target }) => told.push(`${module} ${target}`),
  });
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  return told;
}

const packagesIn = (folder: string) =>
  Object.fromEntries(
    readdirSync(folder)
      .filter((name) => !name.startsWith('.'))
      .map((name) => [name, readFileSync(join(folder, name), 'latin1')]),
  );

/** As in a fresh checkout: the same contents, and every time and number another. */
function checkedOutAgain(folder: string): string {
  const other = `${folder}-moved`;
  cpSync(folder, other, { recursive: true });
  rmSync(folder, { recursive: true });
  return other;
}

describe('what has not changed is not built again', () => {
  it('with the same targets in another order, or some of them, or by turns', async () => {
    const folder = catalogue(2);
    const both = ['canvas', 'website'];
    await made(folder, { targets: both });
    expect(await made(folder, { targets: both.toReversed() })).toEqual([]);
    expect(await made(folder, { targets: ['website'] })).toEqual([]);
    expect(await made(folder, { targets: both })).toEqual([]);
    expect(await made(folder, { targets: ['moodle'] })).toEqual(['m00 moodle', 'm01 moodle']);
    expect(await made(folder, { targets: both })).toEqual([]);
    expect(await made(folder, { targets: ['moodle'] })).toEqual([]);
  });

  it('and where a target is added, only its packages are', async () => {
    const folder = catalogue(2);
    await made(folder, { targets: ['website'] });
    const more = ['moodle', 'website', 'canvas'];
    const added = ['m00 moodle', 'm00 canvas', 'm01 moodle', 'm01 canvas'];
    expect(await made(folder, { targets: more })).toEqual(added);
    await made(folder, { targets: more, outFolder: 'clean', fresh: true });
    expect(packagesIn(join(folder, 'dist'))).toEqual(packagesIn(join(folder, 'clean')));
  });

  it('where one package was deleted or changed, only that one is', async () => {
    const folder = catalogue(2);
    const targets = ['website', 'canvas'];
    await made(folder, { targets });
    rmSync(join(folder, 'dist', 'm00.website.zip'));
    writeFileSync(join(folder, 'dist', 'm01.canvas.imscc'), 'changed');
    expect(await made(folder, { targets })).toEqual(['m00 website', 'm01 canvas']);
  });

  it('nor in a checkout elsewhere, with every time another; and its files are known by their times from then on', async () => {
    const folder = catalogue(2);
    const targets = ['website'];
    await made(folder, { targets });
    const moved = checkedOutAgain(folder);
    expect(await made(moved, { targets })).toEqual([]);
    const memory = join(moved, 'dist', '.cartwright-cache.json');
    const before = readFileSync(memory, 'utf8');
    expect(before).not.toContain(folder);
    await made(moved, { targets });
    expect(await made(moved, { targets, paths: ['modules/m01'] })).toEqual([]);
  });

  it('nor where it is remembered in a folder of its own, which CI may have restored', async () => {
    const folder = catalogue(2);
    const request = { targets: ['website'], cache: '.memory', outFolder: 'packages' };
    await made(folder, request);
    expect(existsSync(join(folder, 'packages', '.cartwright-cache.json'))).toBe(false);
    expect(await made(checkedOutAgain(folder), request)).toEqual([]);
  });

  it('but where something else lies beside the definition, it is', async () => {
    const folder = catalogue(1);
    await made(folder, { targets: ['website'] });
    writeFileSync(join(folder, 'modules', 'm00', 'imported.json'), '{}');
    expect(await made(folder, { targets: ['website'] })).toEqual(['m00 website']);
    renameSync(join(folder, 'modules', 'm00', 'imported.json'), join(folder, 'modules', 'm00', 'notes.txt'));
    expect(await made(folder, { targets: ['website'] })).toEqual(['m00 website']);
    expect(await made(folder, { targets: ['website'] })).toEqual([]);
  });

  it('and whatever was edited, packages and findings are those of a clean build', async () => {
    const folder = catalogue(4);
    const random = randomNumbers(1937);
    const sets = [['website'], ['canvas', 'website'], ['moodle', 'canvas'], ['website', 'canvas', 'moodle']];
    for (let round = 0; round < 12; round += 1) {
      const path = join(folder, 'modules', idOf(random(4)), 'module.json');
      const text = readFileSync(path, 'utf8');
      if (random(3) > 0) writeFileSync(path, text.replace(/Which \w+ is right/, `Which ${round} is right`));
      const targets = sets[random(sets.length)] as string[];
      rmSync(join(folder, 'clean'), { recursive: true, force: true });
      const cached = await build({ workingFolder: folder, targets });
      const clean = await build({ workingFolder: folder, targets, outFolder: 'clean', fresh: true });
      expect(cached, `round ${round}`).toEqual(clean);
      for (const { file } of clean.packages)
        expect(readFileSync(join(folder, 'dist', file)).equals(readFileSync(join(folder, 'clean', file))), file).toBe(
          true,
        );
    }
  });
});

describe('a check of many modules', () => {
  const request = { cache: '.memory' };

  it('says the same again without reading them, also elsewhere, and after any edit what a first check says', async () => {
    let folder = catalogue(24);
    const first = await check({ workingFolder: folder, ...request });
    expect(first.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    const memory = () => join(folder, '.memory', 'checks.json');
    expect(existsSync(memory())).toBe(true);
    folder = checkedOutAgain(folder);
    expect(await check({ workingFolder: folder, ...request })).toEqual(first);
    const changes: [string, (text: string) => string][] = [
      ['modules/m03/module.json', (text) => text.replace('"choice"', '"choise"')],
      ['modules/m03/module.json', (text) => text.replace('"choise"', '"choice"')],
      ['modules/m05/module.json', (text) => text.replace('"id":"m05"', '"id":"m04"')],
      ['cartwright.json', () => '{"severities": {"resolve/feedback-leads-nowhere": "error"}}'],
    ];
    for (const [name, change] of changes) {
      writeFileSync(join(folder, name), change(readFileSync(join(folder, name), 'utf8')));
      expect(await check({ workingFolder: folder, ...request }), name).toEqual(await check({ workingFolder: folder }));
    }
  });

  it('is remembered only where they are many', async () => {
    const folder = catalogue(2);
    await check({ workingFolder: folder, ...request });
    expect(existsSync(join(folder, '.memory'))).toBe(false);
  });

  it('says where it cannot be remembered', async () => {
    const folder = catalogue(20);
    writeFileSync(join(folder, '.memory'), '');
    const { diagnostics } = await check({ workingFolder: folder, ...request });
    expect(diagnostics.map(({ code }) => code)).toContain('archive/cannot-write');
    expect(statSync(join(folder, '.memory')).size).toBe(0);
  });
});
