import { beforeEach, expect, it } from 'vitest';
import { newModule } from '../../src/browser.ts';
import type { Engine } from '../../src/studio/engine/engine.ts';
import { methods } from '../../src/studio/engine/methods.ts';
import { type StudioFiles, stored } from '../../src/studio/engine/stored.ts';
import type { Disk } from '../../src/studio/folder/disk.ts';
import { withLooks } from '../../src/studio/looks/looks.ts';
import { OpenModule } from '../../src/studio/state/open-module.ts';
import type { Card, Shelf } from '../../src/studio/storage/shelf.ts';

/** The worker's methods, each of which answers a moment later. */
const engine = {
  call: async (name: keyof typeof methods, request: never) => {
    await new Promise((resolve) => setTimeout(resolve, 5));
    return (methods[name] as (request: never) => unknown)(request);
  },
} as unknown as Engine;

/** What a browser would have stored last. */
let shelved: StudioFiles;

const shelf = {
  save: (_: Card, files: StudioFiles) => {
    shelved = files;
    return Promise.resolve();
  },
  rememberBase: () => Promise.resolve(),
  states: {
    keep: () => Promise.resolve(),
    keepMedia: () => Promise.resolve(),
    files: () => Promise.resolve({ ...shelved, 'modules/water/text.md': 'Earlier.\n' }),
  },
} as unknown as Shelf;

let module: OpenModule;
let folder: string;

beforeEach(async () => {
  const namespace = '7d3c2f0e-6a51-4c8e-9b1d-2f4a6c8e0b13';
  const { made } = await newModule({ title: 'Water', namespace, kind: 'empty' });
  if (made === undefined) throw new Error('No module was made.');
  folder = made.folder;
  const card = {
    key: 'k',
    kind: made.kind,
    folder,
    title: 'Water',
    language: 'en',
    revision: 1,
    copied: 0,
    changed: 1,
  };
  module = new OpenModule(card, stored(made.files), engine, shelf);
  await module.look();
});

const title = (value: string) => module.edit(folder, [{ kind: 'set', pointer: '/title', value }]);
const named = (publisher: string) => module.change((files) => withLooks(files, { publisher }));
const textOf = (path: string) => String(module.state.value.files[path]);

it('keeps an edit and a change of other files that are asked for at the same time, whichever comes first', async () => {
  const done = [named('Example'), title('Rivers'), named('Example College'), title('Rivers and lakes')];
  expect(await Promise.all(done)).toEqual([true, true, true, true]);
  expect(textOf('cartwright.json')).toContain('Example College');
  expect(textOf(`${folder}/module.json`)).toContain('Rivers and lakes');
  await module.whenStored;
  expect(shelved).toBe(module.state.value.files);
});

it('makes each of them a step of its own, and goes back to what was there before', async () => {
  const before = module.state.value.files;
  await Promise.all([named('Example'), title('Rivers')]);
  module.undo();
  await module.whenStored;
  expect(textOf('cartwright.json')).toContain('Example');
  expect(textOf(`${folder}/module.json`)).not.toContain('Rivers');
  module.undo();
  await module.whenStored;
  expect(module.state.value.files).toBe(before);
});

it('says that it is stored when no change is on its way any more', async () => {
  const edited = title('Rivers');
  expect(module.state.value.storing).toBe('storing');
  await edited;
  await module.whenStored;
  expect(module.state.value.storing).toBe('stored');
  // What changes nothing ends, too.
  await module.change(() => undefined);
  expect(module.state.value.storing).toBe('stored');
});

it('gives an edit that comes behind another state to the part that it was meant for', async () => {
  const page = (id: string) => ({ id, type: 'reading', title: id, body: 'Words.\n' });
  const add = (id: string) => module.edit(folder, [{ kind: 'insert', pointer: '/activities/0', value: page(id) }]);
  await add('second');
  await add('first');
  const turned = module.change((files) => {
    const path = `${folder}/module.json`;
    const definition = JSON.parse(String(files[path]));
    definition.activities = [definition.activities[1], definition.activities[0], ...definition.activities.slice(2)];
    return { ...files, [path]: JSON.stringify(definition, null, 2) };
  });
  await Promise.all([turned, module.edit(folder, [{ kind: 'set', pointer: '/activities/0/title', value: 'One' }])]);
  const { activities } = JSON.parse(textOf(`${folder}/module.json`));
  expect(activities.slice(0, 2)).toMatchObject([
    { id: 'second', title: 'second' },
    { id: 'first', title: 'One' },
  ]);
});

it('goes back to an earlier state behind a change that is on its way', async () => {
  const edited = title('Rivers');
  expect(await Promise.all([edited, module.goBackTo(1)])).toEqual([true, true]);
  expect(textOf('modules/water/text.md')).toBe('Earlier.\n');
  expect(textOf(`${folder}/module.json`)).toContain('Rivers');
});

it('does not lose what another program wrote in the folder while a change was on its way', async () => {
  const files = new Map([['note.md', new Blob(['Of the other.\n'])]]);
  let isListed = (): void => {};
  const listed = new Promise<void>((resolve) => {
    isListed = resolve;
  });
  const disk: Disk = {
    name: 'folder',
    list: async () => {
      // While the folder is read, somebody types.
      void title('Rivers').then(isListed);
      return new Map([...files.keys()].map((path) => [path, path]));
    },
    read: async (path) => files.get(path) ?? new Blob(),
    write: async (path, content) => {
      if (content !== undefined) files.set(path, new Blob([content]));
      return true;
    },
  };
  module.link(disk);
  await listed;
  await expect.poll(() => textOf(`${folder}/note.md`)).toContain('Of the other.');
  expect(textOf(`${folder}/module.json`)).toContain('Rivers');
  module.link(undefined);
});
