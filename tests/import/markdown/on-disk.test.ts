import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { importFiles } from '../../../src/importing/import-files.ts';
import type { ImportRequest } from '../../../src/importing/request.ts';
import { check } from '../../../src/pipeline/check.ts';
import { emptyFolder } from '../../support/cli.ts';

let folder = '';
beforeEach(() => {
  folder = emptyFolder();
});

async function imported(name: string, text: string, more: Partial<ImportRequest> = {}) {
  await writeFile(join(folder, name), text);
  return importFiles({ files: [name], workingFolder: folder, ...more });
}

const read = (path: string) => readFile(join(folder, 'modules', path), 'utf8');
const activities = async (module: string) =>
  JSON.parse(await read(`${module}/module.json`)).activities.map(({ title }: { title: string }) => title);
const errors = async () =>
  (await check({ workingFolder: folder })).diagnostics.filter(({ severity }) => severity === 'error');

describe('what a module cannot have costs a text no more than itself', () => {
  it.each([
    ['a telephone number', '[Call](tel:+49123) us', 'Call us'],
    ['an address in angle brackets', '<tel:+49123> us', 'tel:+49123 us'],
    ['a script', '[Press](javascript:alert(1)) here', 'Press here'],
    ['a script, defined below', '[Press][p] here\n\n[p]: vbscript:x', 'Press here'],
    ['a file of somebody’s machine', '[A file](file:///c:/x.doc) here', 'A file here'],
    ['a server for files', '[A file](ftp://example.org/x) here', 'A file here'],
    ['a box that is never closed', '::: note Title\nIn a box.', '::: note Title\nIn a box.'],
  ])('%s', async (_, written, kept) => {
    const { made, report, diagnostics } = await imported(
      'a.md',
      `# A page\n\nGood words.\n\n${written}\n\nLast words.\n`,
    );
    expect(diagnostics).toEqual([]);
    expect(made?.written).toBe(true);
    const text = await read('a-page/readings/a-page.md');
    expect(text).toContain('Good words.');
    expect(text).toContain(kept);
    expect(text).toContain('Last words.');
    expect(report?.entries.filter(({ outcome }) => outcome === 'changed')).toHaveLength(1);
    expect(await errors()).toEqual([]);
  });
});

describe('a second document', () => {
  const first = '# A page\n\nFirst words.\n';
  const second = '# A page\n\nOther words.\n';

  it('with the title of the first does not take its place', async () => {
    await imported('first.md', first);
    const { diagnostics } = await imported('second.md', second);
    expect(diagnostics.map(({ code }) => code)).toEqual(['import/place-taken']);
    expect(await read('a-page/readings/a-page.md')).toContain('First words.');
  });

  it('is added to a module, and each is updated by itself', async () => {
    await imported('first.md', first);
    expect((await imported('second.md', second, { into: 'modules/a-page' })).diagnostics).toEqual([]);
    expect(await activities('a-page')).toEqual(['A page', 'A page']);
    await imported('first.md', first.replace('First', 'Better'), { into: 'modules/a-page' });
    expect(await activities('a-page')).toEqual(['A page', 'A page']);
    const texts = (await readdir(join(folder, 'modules/a-page/readings'))).sort();
    const words = await Promise.all(texts.map((name) => read(`a-page/readings/${name}`)));
    expect(words.map((text) => text.trim()).sort()).toEqual(['Better words.', 'Other words.']);
    expect(await errors()).toEqual([]);
  });

  it('that is the first with another name is told by the folder', async () => {
    await imported('first.md', first);
    const { diagnostics, made } = await imported('first-2.md', second, { to: 'modules/a-page' });
    expect(diagnostics).toEqual([]);
    expect(made?.written).toBe(true);
    expect(await read('a-page/readings/a-page.md')).toContain('Other words.');
  });

  it('is written beside a text that the module has in a file of another name', async () => {
    await mkdir(join(folder, 'modules'), { recursive: true });
    await imported('first.md', first);
    await imported('first.md', '# Another title\n\nFirst words.\n', { to: 'modules/a-page' });
    expect(await errors()).toEqual([]);
  });
});
