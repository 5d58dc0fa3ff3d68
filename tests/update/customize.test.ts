import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { UpstreamFile } from '../../schema/types.generated.ts';
import { zipChunks } from '../../src/archive/zip.ts';
import { check } from '../../src/pipeline/check.ts';
import { nodeHost } from '../../src/source/node-host.ts';
import { customize } from '../../src/update/on-disk.ts';
import { png } from '../support/kitchen-sink/media.ts';
import { smallModule } from '../support/small-module.ts';
import { writeWorkspace } from '../support/workspace.ts';

const published = smallModule({
  id: 'published',
  assets: [{ id: 'map', file: '../shared/map.png', alt: 'A map.', credit: 'A', license: 'CC0-1.0' }],
  activities: [{ id: 'text', type: 'reading', title: 'Text', objectives: ['explain'], body: 'See it. ![](asset:map)' }],
});
const { activities, ...rest } = published;
const written = {
  ...rest,
  $schema: '../../schema/module.schema.json',
  sources: { file: '../shared/sources.json' },
  activities: [{ ...activities[0], body: { file: 'readings/text.md' } }],
};

/** A workspace in which a module and a unit share a list of sources and a picture. */
function workspace(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  return writeWorkspace({
    'cartwright.json': '{}',
    'schema/module.schema.json': '{}',
    'modules/shared/sources.json': JSON.stringify([{ id: 'book', csl: { type: 'book', title: 'A book' } }]),
    'modules/shared/map.png': png,
    'modules/published/module.json': JSON.stringify(written, null, 2),
    'modules/published/readings/text.md': 'See it [@book]. ![](asset:map)\n',
    'modules/published/notes.txt': 'For colleagues.',
    'modules/published/.DS_Store': 'x',
    'modules/published/conflicts.json': '{}',
    ...files,
  });
}

const read = (...path: readonly string[]) => readFileSync(join(...path), 'utf8');
const json = (...path: readonly string[]) => JSON.parse(read(...path));
const upstreamOf = (...path: readonly string[]): UpstreamFile => json(...path, 'upstream.json');

async function codesIn(workingFolder: string, ...paths: readonly string[]): Promise<readonly string[]> {
  const { diagnostics } = await check({ workingFolder, paths });
  return diagnostics.filter(({ severity }) => severity !== 'info').map(({ code, message }) => `${code} ${message}`);
}

describe('customize', () => {
  it('copies a module with what it shares, and it is whole by itself', async () => {
    const folder = workspace();
    const request = {
      module: 'published',
      folder: 'mine/published',
      identity: 'same-module',
      workingFolder: folder,
    } as const;
    expect(await customize(request)).toMatchObject({ made: { id: 'published', kind: 'module' }, diagnostics: [] });
    const own = json(folder, 'mine/published/module.json');
    expect(own).toMatchObject({
      namespace: published.namespace,
      id: 'published',
      sources: { file: 'shared/sources.json' },
    });
    expect(own.assets[0].file).toBe('shared/map.png');
    expect(read(folder, 'mine/published/notes.txt')).toBe('For colleagues.');
    expect(existsSync(join(folder, 'mine/published/.DS_Store'))).toBe(false);
    expect(existsSync(join(folder, 'mine/published/conflicts.json'))).toBe(false);
    expect(await codesIn(folder, 'mine/published')).toEqual(await codesIn(folder, 'modules/published'));
  });

  it('notes what was taken, with the texts in their places', async () => {
    const folder = workspace();
    await customize({
      module: 'modules/published',
      folder: 'mine/published',
      identity: 'same-module',
      workingFolder: folder,
    });
    const { from, modules, unit, translation } = upstreamOf(folder, 'mine/published');
    expect({ from, unit, translation }).toEqual({
      from: '../../modules/published',
      unit: undefined,
      translation: undefined,
    });
    expect(modules).toEqual([
      {
        folder: '.',
        definition: {
          ...written,
          assets: [{ ...written.assets?.[0], file: 'shared/map.png' }],
          sources: [{ id: 'book', csl: { type: 'book', title: 'A book' } }],
          activities: [{ ...activities[0], body: 'See it [@book]. ![](asset:map)\n' }],
        },
        media: [{ file: 'shared/map.png', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) }],
      },
    ]);
  });

  it('gives a module of its own a new namespace and a new id, and nothing else', async () => {
    const folder = workspace();
    await customize({ module: 'published', folder: 'modules/ours', identity: 'own-module', workingFolder: folder });
    const own = json(folder, 'modules/ours/module.json');
    expect(own.namespace).not.toBe(published.namespace);
    expect(own).toEqual({
      ...written,
      namespace: own.namespace,
      id: 'ours',
      sources: { file: 'shared/sources.json' },
      assets: [{ ...written.assets?.[0], file: 'shared/map.png' }],
    });
    expect(upstreamOf(folder, 'modules/ours').modules[0]?.definition).toMatchObject({
      namespace: published.namespace,
      id: 'published',
    });
  });

  it('keeps the path to the schema right in another place', async () => {
    const folder = workspace();
    await customize({ module: 'published', folder: 'a/b/published', identity: 'same-module', workingFolder: folder });
    expect(json(folder, 'a/b/published/module.json').$schema).toBe('../../../schema/module.schema.json');
  });

  it('makes a translation a module of its own in that language', async () => {
    const folder = workspace();
    const request = { module: 'published', identity: 'own-module', language: 'es', workingFolder: folder } as const;
    expect(await customize({ ...request, folder: 'modules/published-es' })).toMatchObject({ diagnostics: [] });
    expect(json(folder, 'modules/published-es/module.json')).toMatchObject({ id: 'published-es', language: 'es' });
    expect(upstreamOf(folder, 'modules/published-es').translation).toBe('es');
  });

  it('changes a definition in YAML where it says so', async () => {
    const yaml = [
      'format: 1 # the first',
      `namespace: ${published.namespace}`,
      'id: letters',
      "version: '1.0.0'",
      ...Object.entries(written)
        .filter(([name]) => !['format', 'namespace', 'id', 'version', '$schema'].includes(name))
        .map(([name, value]) => `${name}: ${JSON.stringify(value)}`),
    ];
    const folder = workspace({
      'modules/letters/module.yaml': yaml.join('\n'),
      'modules/letters/readings/text.md': 'See it. ![](asset:map)\n',
    });
    await customize({
      module: 'letters',
      folder: 'modules/our-letters',
      identity: 'own-module',
      workingFolder: folder,
    });
    const [first, , id] = read(folder, 'modules/our-letters/module.yaml').split('\n');
    expect([first, id]).toEqual(['format: 1 # the first', 'id: "our-letters"']);
    expect(await codesIn(folder, 'modules/our-letters')).toEqual(await codesIn(folder, 'modules/letters'));
  });

  it('takes a unit whole, with one file of its origin', async () => {
    const unit = {
      format: 1,
      namespace: 'b1f5c3d8-6c52-4c2e-8d7a-0d7a5b9a4f21',
      id: 'course',
      version: '1.0.0',
      language: 'en',
      title: 'A course',
      summary: 'Two modules.',
      modules: ['published'],
    };
    const folder = workspace({ 'modules/unit.json': JSON.stringify(unit) });
    const request = { module: 'modules/unit.json', workingFolder: folder } as const;
    await customize({ ...request, folder: 'same', identity: 'same-module' });
    expect(json(folder, 'same/unit.json')).toEqual(unit);
    expect(json(folder, 'same/published/module.json').sources).toEqual({ file: '../shared/sources.json' });
    expect(existsSync(join(folder, 'same/shared/map.png'))).toBe(true);
    expect(existsSync(join(folder, 'same/published/upstream.json'))).toBe(false);
    expect(upstreamOf(folder, 'same')).toMatchObject({ unit: { id: 'course' }, modules: [{ folder: 'published' }] });
    await customize({ ...request, folder: 'curso', identity: 'own-module', language: 'es' });
    expect(json(folder, 'curso/unit.json')).toMatchObject({ id: 'curso', language: 'es', modules: ['published-es'] });
    expect(json(folder, 'curso/published-es/module.json')).toMatchObject({ id: 'published-es', language: 'es' });
    const found = await codesIn(folder, 'curso');
    const untranslated = found.filter((one) => one.startsWith('customized/not-translated'));
    // The module, and title and summary of the unit.
    expect(untranslated).toEqual([
      expect.stringMatching(/ 0 per cent current/),
      expect.stringMatching(/ 0 per cent current: 2 of 2 texts/),
    ]);
    expect(found.filter((one) => !untranslated.includes(one))).toEqual(await codesIn(folder, 'modules'));
  });

  it('takes a zip of a module', async () => {
    const folder = workspace();
    const files = {
      'p/module.json': JSON.stringify({ ...written, sources: [], assets: undefined }),
      'p/readings/text.md': 'Text.',
    };
    const tree = Object.entries(files).map(([path, text]) => ({ kind: 'text' as const, path, text }));
    const chunks: Uint8Array[] = [];
    for await (const chunk of zipChunks(tree, nodeHost())) chunks.push(chunk);
    writeFileSync(join(folder, 'sent.zip'), Buffer.concat(chunks));
    expect(
      await customize({ module: 'sent.zip', folder: 'modules/ours', identity: 'own-module', workingFolder: folder }),
    ).toMatchObject({ made: { id: 'ours' } });
    expect(upstreamOf(folder, 'modules/ours').from).toBe('../../sent.zip');
    expect(read(folder, 'modules/ours/readings/text.md')).toBe('Text.');
  });
});

describe('customize refuses', () => {
  it.each([
    ['a module that is not there', { module: 'publishd', folder: 'modules/ours' }, 'update/no-origin'],
    ['a folder that is there', { module: 'published', folder: 'modules/published' }, 'update/folder-taken'],
    [
      'a folder of another name than the id',
      { module: 'published', folder: 'mine/else', identity: 'same-module' },
      'update/folder-named-otherwise',
    ],
    ['a module with errors', { module: 'broken', folder: 'modules/ours' }, 'definition/missing-property'],
  ] as const)('%s, and makes nothing', async (_name, request, code) => {
    const folder = workspace({ 'modules/broken/module.json': JSON.stringify({ ...published, title: undefined }) });
    const before = existsSync(join(folder, request.folder));
    const { made, diagnostics } = await customize({ identity: 'own-module', ...request, workingFolder: folder });
    expect([made, diagnostics.map((one) => one.code)]).toEqual([undefined, [code]]);
    expect(existsSync(join(folder, request.folder))).toBe(before);
    expect(diagnostics.every(({ hint = '' }) => hint !== '')).toBe(true);
  });
});

it('customize names a folder that is free where the copy must be called as the original is', async () => {
  const request = { module: 'published', folder: 'modules/ours', identity: 'same-module' } as const;
  const { diagnostics } = await customize({ ...request, workingFolder: workspace() });
  expect(diagnostics.map(({ hint }) => hint)).toEqual([
    'Name the folder `mine/published`, elsewhere than the original.',
  ]);
});
