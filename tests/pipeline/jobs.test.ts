import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { markTemporaries, removeMarked, temporaryBeside } from '../../src/archive/temporary.ts';
import { noCache } from '../../src/pipeline/build-cache.ts';
import type { BuildRequest } from '../../src/pipeline/build-request.ts';
import type { BuildItem } from '../../src/pipeline/discover.ts';
import { folderOutput } from '../../src/pipeline/folder-output.ts';
import { inTurn } from '../../src/pipeline/in-turn.ts';
import { startPool, threadsFor } from '../../src/pipeline/item-pool.ts';
import { ownFilesOnDisk } from '../../src/pipeline/own-files-on-disk.ts';
import type { BuildReport } from '../../src/pipeline/report.ts';
import { startRun } from '../../src/pipeline/run-build.ts';
import { nodeHost } from '../../src/source/node-host.ts';
import { cartwright, emptyFolder, repository } from '../support/cli.ts';
import { smallModule } from '../support/small-module.ts';
import { writeWorkspace } from '../support/workspace.ts';
import { randomNumbers } from '../verify/support/xml-mutations.ts';

const { build }: { build(request: BuildRequest): Promise<BuildReport> } = await import(
  pathToFileURL(join(repository, 'lib', 'index.js')).href
);

const TARGETS = ['canvas'];

/** Enough modules for four threads. */
const MODULES = 34;

const idOf = (index: number) => `m${String(index).padStart(2, '0')}`;

function catalogue(): string {
  const modules = Array.from({ length: MODULES }, (_, index) => [
    `modules/${idOf(index)}/module.json`,
    JSON.stringify(smallModule({ id: idOf(index), title: `Module ${index}` })),
  ]);
  return writeWorkspace({ 'cartwright.json': '{}', ...Object.fromEntries(modules) });
}

/** Everything that lies in a folder but the build's own memory. */
function contentsOf(folder: string): Record<string, string> {
  const names = readdirSync(folder).filter((name) => !name.startsWith('.'));
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name), 'latin1')]));
}

describe('modules that are built side by side', () => {
  it('become the same packages and the same report, with one thread, two and four, after any edit', async () => {
    const folder = catalogue();
    const random = randomNumbers(1939);
    const path = (index: number) => join(folder, 'modules', idOf(index), 'module.json');
    const edits: ((index: number) => void)[] = [
      (index) => writeFileSync(path(index), readFileSync(path(index), 'utf8').replace('A paragraph', 'Another one')),
      (index) => writeFileSync(path(index), readFileSync(path(index), 'utf8').replace('"correct":true', '"correct":1')),
      // The id of another module: it is refused, and says so.
      (index) => writeFileSync(path(index), readFileSync(path(index), 'utf8').replace(/"id":"m\d+"/, '"id":"m00"')),
      () => writeFileSync(join(folder, 'cartwright.json'), `{"publisher": "Publisher ${random(9)}"}`),
    ];
    for (let round = 0; round < 4; round += 1) {
      const request = { workingFolder: folder, targets: TARGETS };
      const clean = await build({ ...request, outFolder: 'clean', fresh: true, jobs: 1 });
      const expected = contentsOf(join(folder, 'clean'));
      for (const jobs of [1, 2, 4]) {
        const outFolder = `with-${jobs}`;
        const { packages, diagnostics } = await build({ ...request, outFolder, jobs });
        expect(packages, `round ${round} with ${jobs}`).toEqual(clean.packages);
        expect(
          diagnostics.filter(({ code }) => !/^build.package-(?:outdated|left)$/.test(code)),
          `round ${round} with ${jobs}`,
        ).toEqual(clean.diagnostics.filter(({ code }) => !/^build.package-(?:outdated|left)$/.test(code)));
        const made = contentsOf(join(folder, outFolder));
        for (const { file } of packages) expect(made[file] === expected[file], `${file} with ${jobs}`).toBe(true);
      }
      rmSync(join(folder, 'clean'), { recursive: true });
      edits[round]?.(1 + random(MODULES - 1));
    }
  }, 120_000);

  it('are told of in their order, each before its packages', async () => {
    const folder = catalogue();
    const told: string[] = [];
    await build({
      workingFolder: folder,
      targets: ['website'],
      jobs: 2,
      onProgress: ({ module, item, items }) => told.push(`${module} ${item}/${items}`),
    });
    const expected = Array.from({ length: MODULES }, (_, index) => `${idOf(index)} ${index + 1}/${MODULES}`);
    expect(told.toSorted()).toEqual(expected.toSorted());
  });

  it('end where the run is aborted, and leave no half-written file', async () => {
    const folder = catalogue();
    const stop = new AbortController();
    const reason = new Error('enough');
    let told = 0;
    const running = build({
      workingFolder: folder,
      targets: TARGETS,
      jobs: 2,
      signal: stop.signal,
      // By the sixth, two threads have written something.
      onProgress: () => {
        told += 1;
        if (told === 6) stop.abort(reason);
      },
    });
    await expect(running).rejects.toBe(reason);
    expect(readdirSync(join(folder, 'dist')).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  it('are built by one thread where a program takes the packages, or where they are few', async () => {
    expect([1, 15, 16, 31, 1000].map((items) => threadsFor(items, 2))).toEqual([1, 1, 2, 2, 2]);
    expect(threadsFor(33, 16)).toBe(4);
    const files: string[] = [];
    const folder = catalogue();
    await build({ workingFolder: folder, targets: ['website'], jobs: 2, receive: ({ file }) => void files.push(file) });
    expect(files).toHaveLength(MODULES);
  });
});

describe('a thread that ends', () => {
  const script = join(import.meta.dirname, 'dying-worker.mjs');

  /** A run of these items by two threads of another program, which builds nothing. */
  async function runOf(names: readonly string[]) {
    const folder = emptyFolder();
    const items = names.map((name): BuildItem => ({ kind: 'module', path: join(folder, 'modules', name) }));
    const host = nodeHost(folder);
    const run = startRun({
      request: {},
      host,
      workingFolder: folder,
      outFolder: join(folder, 'dist'),
      output: folderOutput(join(folder, 'dist'), undefined),
      cache: noCache,
      timestamp: 0,
      own: ownFilesOnDisk,
      builders: undefined,
    });
    const workspace = await run.workspaces.of(folder);
    const planned = items.map((item) => ({ item, workspace, refused: false }));
    const pool = await startPool(planned, run, 2, script);
    const said: string[] = [];
    try {
      await inTurn(
        planned,
        pool.atOnce,
        (one, index) => pool.build(one, { item: index + 1, items: names.length }),
        (_, { diagnostics }) => said.push(...diagnostics.map(({ message }) => message.replace(folder, ''))),
      );
    } finally {
      await pool.end();
    }
    return said;
  }

  it('loses its item alone, and others take its place', async () => {
    const lost = (name: string) => `\`modules/${name}\` was not built: the thread that built it ended.`;
    expect(await runOf(['a', 'ends', 'b', 'that-ends', 'this-ends', 'c', 'd'])).toEqual([
      'built /modules/a',
      lost('ends'),
      'built /modules/b',
      lost('that-ends'),
      lost('this-ends'),
      'built /modules/c',
      'built /modules/d',
    ]);
  }, 60_000);
});

describe('what is said of work side by side', () => {
  it('comes in its order whatever is finished first', async () => {
    const begun: number[] = [];
    const taken: number[] = [];
    const waits = [5, 1, 4, 2, 3, 1];
    await inTurn(
      waits,
      3,
      async (ticks, index) => {
        begun.push(index);
        for (let tick = 0; tick < ticks * 3; tick += 1) await undefined;
        return index;
      },
      (_, index) => taken.push(index),
    );
    expect(begun).toEqual([0, 1, 2, 3, 4, 5]);
    expect(taken).toEqual([0, 1, 2, 3, 4, 5]);
  });

  it('ends with what was thrown, and nothing more is begun', async () => {
    const begun: number[] = [];
    const work = async (one: number) => {
      begun.push(one);
      if (one === 1) throw new Error('one');
      await new Promise((resolve) => setImmediate(resolve));
    };
    await expect(inTurn([0, 1, 2, 3, 4, 5], 2, work, () => undefined)).rejects.toThrow('one');
    await new Promise((resolve) => setImmediate(resolve));
    expect(begun).toEqual([0, 1]);
  });
});

it('--jobs takes a number, and does not go with --untrusted', async () => {
  const folder = catalogue();
  expect((await cartwright(['build', '--jobs', 'many'], folder)).stderr).toContain('Give a number from 1 to 999.');
  expect((await cartwright(['build', '--jobs', '2', '--untrusted'], folder)).stderr).toContain('cannot be used with');
});

it('what a thread left half-written is removed, and what others write is not', () => {
  const folder = emptyFolder();
  const others = temporaryBeside(join(folder, 'a.zip'));
  markTemporaries('abcdef');
  const own = temporaryBeside(join(folder, 'a.zip'));
  markTemporaries('');
  for (const path of [others, own, join(folder, 'a.zip')]) writeFileSync(path, '');
  removeMarked(folder, 'abcdef');
  expect(readdirSync(folder).toSorted()).toEqual([basename(others), 'a.zip'].toSorted());
});
