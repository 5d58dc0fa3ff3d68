import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { type MemoryFiles, unpack } from '../../../src/browser.ts';
import { ownFilesOnDisk } from '../../../src/pipeline/own-files-on-disk.ts';
import type { MemoryPreviewRequest } from '../../../src/preview/memory-preview.ts';
import { previewInMemory } from '../../../src/preview/preview-in-memory.ts';
import { repository } from '../../support/cli.ts';
import { smallModule } from '../../support/small-module.ts';

const preview = (request: MemoryPreviewRequest) => previewInMemory(request, ownFilesOnDisk);

/** Every page alone and all pages together are the same bytes. */
async function compare(files: MemoryFiles, path: string): Promise<number> {
  const all = await preview({ files, path, asStudent: true });
  const names = [...all.pages.keys()].filter((name) => /^(?!.*\/?_(?:print|contents)).*\.html$/.test(name));
  const differing: string[] = [];
  for (const name of names) {
    const { pages } = await preview({ files, path, asStudent: true, only: name });
    if (pages.size !== 1 || pages.get(name)?.content !== all.pages.get(name)?.content) differing.push(name);
  }
  expect(differing).toEqual([]);
  return names.length;
}

it('a page that is asked for alone is the page that all pages have', async () => {
  const files = { 'modules/small/module.json': JSON.stringify(smallModule()) };
  expect(await compare(files, 'modules/small')).toBe(4);
});

it('a page of a module with sources, tables, terms and pictures, too', async () => {
  const zip = readFileSync(join(repository, 'lib', 'studio', 'library', 'krumgolts-kurushin.zip'));
  const { made } = await unpack({ name: 'module.zip', contents: new Blob([zip]) });
  if (made === undefined) throw new Error('It could not be unpacked.');
  expect(await compare(made.files, made.folder)).toBeGreaterThan(5);
});

it('nothing is made of a page that is not there', async () => {
  const files = { 'modules/small/module.json': JSON.stringify(smallModule()) };
  const { pages } = await preview({ files, path: 'modules/small', asStudent: true, only: 'none.html' });
  expect([...pages.keys()]).toEqual([]);
});
