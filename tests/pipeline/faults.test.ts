import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { exitCodeFor } from '../../src/cli/exit-codes.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { build } from '../../src/pipeline/build.ts';
import type { BuildRequest } from '../../src/pipeline/build-request.ts';
import { buildThrough } from '../../src/pipeline/build-through.ts';
import { checkThrough } from '../../src/pipeline/check-through.ts';
import { ownFilesOnDisk } from '../../src/pipeline/own-files-on-disk.ts';
import { type Host, HostError } from '../../src/source/host.ts';
import { memoryHost } from '../../src/source/memory-host.ts';
import { nodeHost } from '../../src/source/node-host.ts';
import { targets } from '../../src/targets/registry.ts';
import { mp4 } from '../support/kitchen-sink/media.ts';
import { smallModule } from '../support/small-module.ts';
import { writeWorkspace } from '../support/workspace.ts';

const IDS = ['one', 'two', 'three'];

const UNIT = {
  format: 1,
  namespace: '0f1c5b0e-93a7-4a52-8d0b-5f5e8f5b7a10',
  id: 'letters',
  version: '1.0.0',
  language: 'en',
  title: 'Letters',
  summary: 'A unit.',
  modules: ['one', 'two'],
};

const files = (ids = IDS): Record<string, string> => ({
  'cartwright.json': '{}',
  'modules/unit.json': JSON.stringify(UNIT),
  ...Object.fromEntries(ids.map((id) => [`modules/${id}/module.json`, JSON.stringify(smallModule({ id }))])),
});

const errors = (diagnostics: readonly Diagnostic[]) => diagnostics.filter(({ severity }) => severity === 'error');

/** A host that fails, as a fault of ours would, where it is asked to do this with a path that ends so. */
function faulty(host: Host, method: 'readFile' | 'list' | 'realPath', end: string): Host {
  const real = host[method] as (path: string, ...rest: never[]) => Promise<never>;
  return {
    ...host,
    [method]: async (path: string, ...rest: never[]) => {
      if (path.endsWith(end)) throw new TypeError('Cannot read properties of undefined');
      return real(path, ...rest);
    },
  };
}

function built(workingFolder: string, change: (host: Host) => Host, request: BuildRequest = {}) {
  return buildThrough(change(nodeHost(workingFolder)), workingFolder, { targets: ['canvas', 'website'], ...request });
}

const fault = (file: string, what: string) => ({
  code: 'build/program-fault',
  file,
  message: `Cartwright failed while ${what} \`${file}\`: Cannot read properties of undefined.`,
  hint: expect.stringContaining('Please report it'),
});

afterEach(() => {
  vi.restoreAllMocks();
});

describe('a fault of the program at one module', () => {
  it.each([
    ['while it is read', 'readFile', 'two/module.json'],
    ['while it is looked for', 'list', 'modules/two'],
  ] as const)('%s costs no other its packages, and the report is written', async (_when, method, end) => {
    const folder = writeWorkspace(files());
    const told: unknown[] = [];
    const { packages, diagnostics } = await built(folder, (host) => faulty(host, method, end), {
      onFault: (thrown) => told.push(thrown),
    });
    expect(packages.map(({ file }) => file)).toEqual([
      'one.canvas.imscc',
      'one.website.zip',
      'three.canvas.imscc',
      'three.website.zip',
    ]);
    expect(errors(diagnostics)).toMatchObject([fault('modules/two', 'reading')]);
    expect(exitCodeFor(diagnostics, false)).toBe(2);
    expect(told[0]).toBeInstanceOf(TypeError);
    const report = JSON.parse(readFileSync(join(folder, 'dist', 'build-report.json'), 'utf8'));
    expect(report.packages).toHaveLength(4);
    expect(report.diagnostics).toEqual(diagnostics);
  });

  it('is not told as the author’s in the unit that holds it', async () => {
    const folder = writeWorkspace(files());
    const { diagnostics } = await built(folder, (host) => faulty(host, 'readFile', 'two/module.json'), {
      paths: ['modules/unit.json'],
    });
    expect(errors(diagnostics)).toMatchObject([fault('modules/two', 'reading')]);
  });

  it('of a unit’s file costs the modules nothing', async () => {
    const folder = writeWorkspace(files());
    const { packages, diagnostics } = await built(folder, (host) => faulty(host, 'readFile', 'unit.json'));
    expect(new Set(packages.map(({ module }) => module))).toEqual(new Set(['one', 'two', 'three']));
    expect(errors(diagnostics)).toMatchObject([fault('modules/unit.json', 'reading')]);
  });

  it('in its workspace’s file is told once', async () => {
    const folder = writeWorkspace(files());
    const { packages, diagnostics } = await built(folder, (host) => faulty(host, 'readFile', 'cartwright.json'));
    expect(packages).toEqual([]);
    expect(errors(diagnostics)).toMatchObject([fault('cartwright.json', 'reading')]);
  });

  it.each(['plan', 'emit'] as const)(
    'in a target’s `%s` costs neither its other packages nor other modules',
    async (step) => {
      const folder = writeWorkspace(files());
      const canvas = targets.find(({ name }) => name === 'canvas') ?? expect.fail();
      const real = canvas[step].bind(canvas) as (...given: unknown[]) => never;
      vi.spyOn(canvas, step).mockImplementation(((...given: [{ publication?: object }, never]) => {
        const { publication } = (step === 'plan' ? given[0] : given[1]) as {
          publication: { unit?: object; modules: { id: string }[] };
        };
        if (publication.unit === undefined && publication.modules[0]?.id === 'two')
          throw new TypeError('Cannot read properties of undefined');
        return real(...given);
      }) as never);
      const { packages, diagnostics } = await build({ workingFolder: folder, targets: ['canvas', 'website'] });
      expect(packages.filter(({ module }) => module === 'two').map(({ target }) => target)).toEqual(['website']);
      expect(packages.filter(({ target }) => target === 'canvas').map(({ module }) => module)).toEqual([
        'one',
        'three',
        'letters',
      ]);
      expect(errors(diagnostics)).toMatchObject([
        fault('modules/two/module.json', 'building the package for canvas of'),
      ]);
      expect(exitCodeFor(diagnostics, false)).toBe(2);
    },
  );

  it('while its package is written leaves nothing half-written', async () => {
    const folder = writeWorkspace({
      ...files(),
      // Smaller ones are not opened again.
      'modules/two/film.mp4': Buffer.concat([Buffer.from(mp4), Buffer.alloc(2 * 1024 * 1024)]),
      'modules/two/module.json': JSON.stringify(
        smallModule({
          id: 'two',
          assets: [{ id: 'film', file: 'film.mp4', credit: 'A.', license: 'CC0-1.0', transcript: 'Words.' }],
          activities: [
            { id: 'text', type: 'reading', title: 'Text', body: '![](asset:film)', objectives: ['explain'] },
          ],
        }),
      ),
    });
    const unopened = (host: Host): Host => ({
      ...host,
      openAgain: () => {
        throw new TypeError('Cannot read properties of undefined');
      },
    });
    const { packages, diagnostics } = await built(folder, unopened);
    expect(packages.filter(({ module }) => module === 'two')).toEqual([]);
    expect(new Set(packages.map(({ module }) => module))).toEqual(new Set(['one', 'three']));
    expect(errors(diagnostics)).toHaveLength(4);
    expect(existsSync(join(folder, 'dist', 'two.canvas.imscc'))).toBe(false);
  });

  it('does not end a check either', async () => {
    const host = memoryHost(
      Object.fromEntries(
        Object.entries({ ...files(), 'modules/three/module.json': '{' }).map(([name, text]) => [`/work/${name}`, text]),
      ),
      '/work',
    );
    const { diagnostics, checked } = await checkThrough(
      faulty(host, 'readFile', 'one/module.json'),
      '/work',
      [],
      ownFilesOnDisk,
    );
    expect(checked).toHaveLength(4);
    expect(errors(diagnostics).map(({ code, file }) => `${code} ${file}`)).toEqual([
      'build/program-fault modules/one',
      'source/syntax modules/three/module.json',
    ]);
    expect(exitCodeFor(diagnostics, false)).toBe(2);
  });

  it('in the search of one path leaves the others', async () => {
    const folder = writeWorkspace(files());
    const host = faulty(nodeHost(folder), 'list', 'modules/two');
    const { diagnostics, checked } = await checkThrough(host, folder, ['modules/two', 'modules/one'], ownFilesOnDisk);
    expect(checked).toHaveLength(1);
    expect(errors(diagnostics)).toMatchObject([fault('modules/two', 'looking for modules in')]);
  });

  it('is none where it is the file system that fails', async () => {
    const host = memoryHost(
      Object.fromEntries(Object.entries(files()).map(([name, text]) => [`/work/${name}`, text])),
      '/work',
    );
    const broken: Host = {
      ...host,
      kindOf: async (path) => {
        if (path === '/work/modules/two/cartwright.json') throw new HostError('failed', path, 'input/output error');
        return host.kindOf(path);
      },
      list: async (path) => {
        if (path === '/work/modules/two') throw new HostError('failed', path, 'input/output error');
        return host.list(path);
      },
    };
    const { diagnostics } = await checkThrough(broken, '/work', ['modules/two', 'modules/one'], ownFilesOnDisk);
    expect(errors(diagnostics).map(({ code }) => code)).toEqual(['source/file-unreadable']);
  });
});
