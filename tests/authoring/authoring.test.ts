import { describe, expect, it } from 'vitest';
import { editInMemory, readDefinitionInMemory, rewriteInMemory } from '../../src/authoring/definition-in-memory.ts';
import { newModuleInMemory } from '../../src/authoring/new-in-memory.ts';
import { thingsToFinish } from '../../src/authoring/to-finish.ts';
import { packInMemory, unpackInMemory } from '../../src/authoring/zip-in-memory.ts';
import { ownFilesOnDisk } from '../../src/pipeline/own-files-on-disk.ts';
import { previewInMemory } from '../../src/preview/preview-in-memory.ts';
import { withChanges } from '../../src/source/memory-files.ts';
import { smallModule } from '../support/small-module.ts';

const namespace = '7d3c2f0e-6a51-4c8e-9b1d-2f4a6c8e0b13';
const small = {
  'cartwright.json': '{}',
  'modules/small/module.json': JSON.stringify(smallModule({ id: 'small' }), null, 2),
};
const path = 'modules/small';

describe('a new module', () => {
  it('that is empty says nothing that its author did not say, and is without errors', async () => {
    const { made, diagnostics } = await newModuleInMemory({ title: ' Хлеб ', namespace, kind: 'empty' });
    expect(diagnostics).toEqual([]);
    expect(made?.folder).toBe('modules/khleb');
    const { groups, count } = await thingsToFinish({ files: made?.files ?? {} }, ownFilesOnDisk);
    expect(groups.map((group) => `${group.class} ${group.kind}`)).toEqual([
      'to-do to-do/language',
      'to-do to-do/summary',
      'to-do to-do/authors',
      'to-do to-do/license',
      'to-do to-do/objectives',
    ]);
    expect(count).toBe(5);
  });

  it.each([
    ['', undefined, 'title'],
    ['A title', 'No Id', 'small letters'],
  ])('is refused where its title is “%s” and its id %s', async (title, id, words) => {
    const request = { title, namespace, kind: 'empty', ...(id === undefined ? {} : { id }) } as const;
    const { made, diagnostics } = await newModuleInMemory(request);
    expect(made).toBeUndefined();
    expect(diagnostics.map(({ code }) => code)).toEqual(['authoring/unusable-name']);
    expect(diagnostics[0]?.message).toContain(words);
  });
});

describe('what is to be finished', () => {
  it('comes with to-dos before errors and advice, each with its place in the definition and its module', async () => {
    const definition = { ...smallModule({ id: 'small' }), license: null, summary: null, level: 7 };
    const files = { ...small, 'modules/small/module.json': JSON.stringify(definition) };
    const { groups, count } = await thingsToFinish({ files }, ownFilesOnDisk);
    expect(groups.map(({ kind, class: name }) => [name, kind]).slice(0, 3)).toEqual([
      ['to-do', 'to-do/summary'],
      ['to-do', 'to-do/license'],
      ['error', 'definition/wrong-type'],
    ]);
    expect(count).toBe(3);
    expect(groups[1]?.things[0]).toMatchObject({ pointer: '/license', item: path });
  });
});

describe('a definition in memory', () => {
  it('is read, and changed where it is to be changed', async () => {
    const { value } = await readDefinitionInMemory({ files: small, path });
    expect(value).toEqual(smallModule({ id: 'small' }));
    const edits = [{ kind: 'set', pointer: '/title', value: 'Another' }] as const;
    const { changes } = await editInMemory({ files: small, path, edits });
    const wanted = small['modules/small/module.json'].replace(/"title": ".*?"/, '"title": "Another"');
    expect(changes).toEqual([{ path: 'modules/small/module.json', content: wanted }]);
    const changed = await readDefinitionInMemory({ files: withChanges(small, changes), path });
    const again = await rewriteInMemory({ files: small, path, value: changed.value ?? null });
    expect(again.changes).toEqual(changes);
  });

  it.each([
    ['a place that is not there', [{ kind: 'set', pointer: '/no/such/place', value: 'x' }]],
    [
      'two values for one place',
      [
        { kind: 'set', pointer: '/title', value: 'One' },
        { kind: 'set', pointer: '/title', value: 'Two' },
      ],
    ],
  ] as const)('refuses %s, and changes nothing', async (_, edits) => {
    const { changes, diagnostics } = await editInMemory({ files: small, path, edits });
    expect(changes).toEqual([]);
    expect(diagnostics.map(({ code }) => code)).toEqual(['authoring/cannot-change']);
    expect(diagnostics[0]?.hint).toMatch(/\.$/);
  });

  it('says where it is not, and where it cannot be read', async () => {
    const nowhere = await readDefinitionInMemory({ files: small, path: 'modules/other' });
    expect(nowhere.value).toBeUndefined();
    expect(nowhere.diagnostics.map(({ code }) => code)).toEqual(['source/file-missing']);
    const files = { 'modules/small/module.json': '{' };
    const broken = await editInMemory({ files, path, edits: [] });
    expect(broken.diagnostics.map(({ code }) => code)).toEqual(['source/syntax']);
  });
});

describe('a folder as a zip', () => {
  it('holds the folder, is the same each time, and gives its files back', async () => {
    const files = { ...small, 'modules/small/media/a.bin': new Uint8Array([1, 2, 3]), 'modules/other/x.md': 'x' };
    const [zip, same] = [await packInMemory({ files, folder: path }), await packInMemory({ files, folder: path })];
    expect(new Uint8Array(await zip.arrayBuffer())).toEqual(new Uint8Array(await same.arrayBuffer()));
    const { made, diagnostics } = await unpackInMemory({ name: 'renamed by somebody.zip', contents: zip });
    expect(diagnostics).toEqual([]);
    expect(made).toMatchObject({ kind: 'module', folder: path });
    expect(Object.keys(made?.files ?? {}).sort()).toEqual(['modules/small/media/a.bin', 'modules/small/module.json']);
  });

  it('without a module in it is refused', async () => {
    const zip = await packInMemory({ files: { 'modules/other/x.md': 'x' }, folder: 'modules/other' });
    const { made, diagnostics } = await unpackInMemory({ name: 'other.zip', contents: zip });
    expect(made).toBeUndefined();
    expect(diagnostics.map(({ code }) => code)).toEqual(['authoring/no-module-in-zip']);
  });
});

describe('the preview in memory', () => {
  it('has the pages of the website, and those for instructors unless a student is to see it', async () => {
    const { pages, diagnostics } = await previewInMemory({ files: small, path }, ownFilesOnDisk);
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(pages.get('index.html')?.type).toBe('text/html; charset=utf-8');
    const seen = await previewInMemory({ files: small, path, asStudent: true }, ownFilesOnDisk);
    const own = [...pages.keys()].filter((name) => !seen.pages.has(name));
    expect(own.every((name) => /instructor/.test(name))).toBe(true);
  });

  it('says why there is none', async () => {
    const { pages, diagnostics } = await previewInMemory({ files: small, path: 'modules/none' }, ownFilesOnDisk);
    expect(pages.size).toBe(0);
    expect(diagnostics).toHaveLength(1);
  });
});
