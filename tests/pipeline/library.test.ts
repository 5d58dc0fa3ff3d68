import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { build, check, type Progress, type Target } from '../../src/index.ts';
import { buildInMemory, checkInMemory } from '../../src/pipeline/build-in-memory.ts';
import { ownFilesOnDisk } from '../../src/pipeline/own-files-on-disk.ts';
import { everyCapability, fullHtmlProfile } from '../../src/target.ts';
import { emptyFolder } from '../support/cli.ts';
import { smallModule } from '../support/small-module.ts';
import { writeWorkspace } from '../support/workspace.ts';

const files = {
  'cartwright.json': '{}',
  'modules/one/module.json': JSON.stringify(smallModule({ id: 'one' })),
  'modules/two/module.json': JSON.stringify(smallModule({ id: 'two' })),
};

const shelf = (changes: Partial<Target<undefined>> = {}): Target<undefined> => ({
  name: 'shelf',
  description: 'A list.',
  versions: [{ id: '1', suffix: '.shelf.txt', platforms: [], container: 'file' }],
  unit: false,
  capabilities: everyCapability,
  losses: {},
  profiles: { page: fullHtmlProfile, question: fullHtmlProfile },
  answersReadable: false,
  plan: () => undefined,
  emit: (_plan, { publication }) => ({
    files: [{ path: 'a.txt', kind: 'text', text: publication.modules.map(({ title }) => title).join() }],
    losses: [],
    diagnostics: [],
  }),
  ...changes,
});

describe('definitions from memory', () => {
  it('become the same packages as those of a folder', async () => {
    const folder = writeWorkspace(files);
    const request = { targets: ['canvas', 'website'] };
    const onDisk = await build({ ...request, workingFolder: folder });
    const received = new Map<string, number>();
    const inMemory = await build({
      ...request,
      files,
      receive: ({ file, bytes }) => {
        received.set(file, bytes.length);
      },
    });
    expect(inMemory).toEqual(onDisk);
    expect([...received]).toEqual(onDisk.packages.map(({ file, bytes }) => [file, bytes]));
  });

  it('can go to a folder, too, and nothing else is read there', async () => {
    const workingFolder = writeWorkspace({ 'modules/three/module.json': '{' });
    const { packages, diagnostics } = await build({ files, workingFolder, targets: ['canvas'] });
    expect(diagnostics).toEqual([]);
    expect(packages.map(({ file }) => file)).toEqual(['one.canvas.imscc', 'two.canvas.imscc']);
    expect(readdirSync(join(workingFolder, 'dist')).sort()).toEqual([
      'build-report.json',
      'one.canvas.imscc',
      'two.canvas.imscc',
    ]);
  });

  it('can be checked, and findings name their paths as they were given', async () => {
    const { diagnostics, checked } = await check({ files: { ...files, 'modules/two/module.json': '{' } });
    expect(checked).toEqual([
      { kind: 'module', path: 'modules/one' },
      { kind: 'module', path: 'modules/two' },
    ]);
    expect(diagnostics).toMatchObject([{ code: 'source/syntax', file: 'modules/two/module.json' }]);
  });
});

describe('a run that is aborted', () => {
  it('before it begins does nothing', async () => {
    const workingFolder = writeWorkspace(files);
    const signal = AbortSignal.abort(new Error('no more'));
    await expect(build({ workingFolder, signal })).rejects.toThrow('no more');
    await expect(check({ workingFolder, signal })).rejects.toThrow('no more');
    expect(existsSync(join(workingFolder, 'dist'))).toBe(false);
  });

  it('between two packages leaves those that are finished, and is no fault of the program', async () => {
    const workingFolder = writeWorkspace(files);
    const stop = new AbortController();
    const faults: unknown[] = [];
    const building = build({
      workingFolder,
      targets: ['canvas', 'website'],
      signal: stop.signal,
      onFault: (thrown) => faults.push(thrown),
      onProgress: ({ target }) => {
        if (target === 'website') stop.abort();
      },
    });
    await expect(building).rejects.toMatchObject({ name: 'AbortError' });
    expect(readdirSync(join(workingFolder, 'dist'))).toEqual(['one.canvas.imscc']);
    expect(faults).toEqual([]);
  });

  it('ends where everything is in memory, as in a browser', async () => {
    const aborted = { files, signal: AbortSignal.abort(new Error('no more')) };
    await expect(buildInMemory(aborted, ownFilesOnDisk)).rejects.toThrow('no more');
    await expect(checkInMemory(aborted, ownFilesOnDisk)).rejects.toThrow('no more');
    const stop = new AbortController();
    const faults: unknown[] = [];
    const begun: string[] = [];
    const request = {
      files,
      targets: ['canvas', 'website'],
      signal: stop.signal,
      onFault: (thrown: unknown) => faults.push(thrown),
      onProgress: ({ module, target }: Progress) => {
        begun.push(`${module} ${target}`);
        if (target === 'website') stop.abort();
      },
    };
    await expect(buildInMemory(request, ownFilesOnDisk)).rejects.toMatchObject({ name: 'AbortError' });
    expect(begun).toEqual(['one canvas', 'one website']);
    expect(faults).toEqual([]);
  });
});

describe('a target of the caller’s own', () => {
  it('is built beside others, each time again', async () => {
    const workingFolder = writeWorkspace(files);
    for (const title of ['A small module', 'Another']) {
      const emit: Target<undefined>['emit'] = () => ({
        files: [{ path: 'a.txt', kind: 'text', text: title }],
        losses: [],
        diagnostics: [],
      });
      const { packages } = await build({ workingFolder, targets: [shelf({ emit }), 'canvas'] });
      expect(packages.filter(({ target }) => target === 'shelf').map(({ bytes }) => bytes)).toEqual([
        title.length,
        title.length,
      ]);
    }
  });

  it('is named in a workspace like any other, and gets its options from there', async () => {
    const own = shelf({
      optionsSchema: { properties: { rows: { type: 'integer', minimum: 1, maximum: 9 } } },
      emit: (_plan, { options }) => ({
        files: [{ path: 'a.txt', kind: 'text', text: JSON.stringify(options.target) }],
        losses: [],
        diagnostics: [],
      }),
    });
    const made = async (rows: unknown) => {
      const texts: string[] = [];
      const { diagnostics } = await build({
        files: {
          ...files,
          'cartwright.json': JSON.stringify({ targets: ['shelf', 'canvas'], options: { shelf: { rows } } }),
        },
        paths: ['modules/one'],
        targets: [own],
        receive: ({ bytes }) => void texts.push(new TextDecoder().decode(bytes)),
      });
      return { texts, said: diagnostics.map(({ code, pointer }) => `${code} ${pointer}`) };
    };
    expect(await made(4)).toEqual({ texts: ['{"rows":4}'], said: [] });
    expect((await made(10)).said).toEqual(['build/unknown-option /options/shelf/rows']);
  });

  it('that fails costs nobody else a package', async () => {
    const emit = () => {
      throw new Error('not ready');
    };
    const { packages, diagnostics } = await build({
      files,
      receive: () => {},
      targets: [shelf({ emit }), 'canvas'],
    });
    expect(packages.map(({ target }) => target)).toEqual(['canvas', 'canvas']);
    expect(diagnostics).toMatchObject([
      { code: 'build/program-fault', message: expect.stringContaining('for shelf of') },
      { code: 'build/program-fault' },
    ]);
  });

  it.each([
    ['the name of another', [shelf({ name: 'canvas' })]],
    ['the files of another', [shelf({ versions: [{ id: '1', suffix: '.canvas.imscc', platforms: [] }] })]],
    ['the name of the report', [shelf({ versions: [{ id: '1', suffix: '.json', platforms: [] }] })]],
    ['a suffix without a dot', [shelf({ versions: [{ id: '1', suffix: '-two.zip', platforms: [] }] })]],
    ['two of one name', [shelf(), shelf()]],
  ])('with %s is refused before anything is built', async (_name, targets) => {
    const workingFolder = emptyFolder();
    const { packages, diagnostics } = await build({ workingFolder, files, targets });
    expect(packages).toEqual([]);
    expect(new Set(diagnostics.map(({ code }) => code))).toEqual(new Set(['build/target-clash']));
    expect(readdirSync(workingFolder)).toEqual([]);
  });
});
