import { existsSync, mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { customizeDone, customizeUntrusted } from '../../src/untrusted/customize-untrusted.ts';
import { folderOutput, isAuthorsName } from '../../src/untrusted/folder-output.ts';
import { limitsWith } from '../../src/untrusted/limits.ts';
import { customize } from '../../src/update/on-disk.ts';
import { png } from '../support/kitchen-sink/media.ts';
import { smallModule } from '../support/small-module.ts';
import { writeWorkspace } from '../support/workspace.ts';

const namespace = '7b0c1a52-0f3b-4d55-9a63-0f6f0e6a2d11';
const own = { identity: 'own-module', namespace } as const;

/** A module with a text and a picture, alone, in a unit, and in a zip; another with a text that is not in its folder. */
function uploads(): string {
  const [reading, ...others] = smallModule().activities;
  const definition = (id: string, file: string) =>
    JSON.stringify({
      ...smallModule(),
      id,
      activities: [{ ...reading, body: { file } }, ...others],
      assets: [{ id: 'loaf', file: 'Bilder/Ein Brot.png', alt: 'A loaf.', credit: 'A. Baker', license: 'CC0-1.0' }],
    });
  const folder = writeWorkspace({
    'sent/bread/module.json': definition('bread', 'text.md'),
    'sent/bread/text.md': 'Bread is baked. ![](asset:loaf)',
    'sent/unit.json': JSON.stringify({
      format: 1,
      id: 'baking',
      namespace,
      version: '1.0.0',
      title: 'Baking',
      summary: 'On bread.',
      language: 'en',
      modules: ['bread'],
    }),
    'shared/text.md': 'Not the stranger’s.',
    'sent/bread/Bilder/Ein Brot.png': png,
    'greedy/Bilder/Ein Brot.png': png,
    'greedy/module.json': definition('greedy', '../shared/text.md'),
  });
  const zip = zipSync({
    'bread/module.json': readFileSync(join(folder, 'sent/bread/module.json')),
    'bread/text.md': strToU8('Bread is baked. ![](asset:loaf)'),
    'bread/Bilder/Ein Brot.png': png,
  });
  writeFileSync(join(folder, 'bread.zip'), zip);
  return folder;
}

const filesIn = (folder: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [path.slice(folder.length), readFileSync(path).toString('base64')] as const)
      .sort(([one], [other]) => (one < other ? -1 : 1)),
  );

describe('a stranger’s module', () => {
  it.each(['sent/bread', 'sent/unit.json', 'bread.zip'])(
    'is copied in a process of its own as it is here, byte for byte: %s',
    async (module) => {
      const workingFolder = uploads();
      const request = { module, workingFolder, ...own };
      const here = await customize({ ...request, folder: 'here/mine' });
      const there = await customizeUntrusted({ ...request, folder: 'ther/mine' });
      expect(there.diagnostics).toEqual([]);
      expect(there.made).toEqual({ ...here.made, folder: 'ther/mine' });
      expect(Object.keys(filesIn(join(workingFolder, 'here/mine'))).join()).toContain('Bilder/Ein Brot.png');
      expect(filesIn(join(workingFolder, 'ther/mine'))).toEqual(filesIn(join(workingFolder, 'here/mine')));
      const again = await customizeUntrusted({ ...request, folder: 'ther/mine' });
      expect(again.diagnostics).toMatchObject([{ code: 'update/folder-taken' }]);
    },
  );

  it('is read in its own folder alone', async () => {
    const workingFolder = uploads();
    const request = { module: 'greedy', workingFolder, ...own };
    expect((await customize({ ...request, folder: 'trusted' })).diagnostics).toEqual([]);
    const { made, diagnostics } = await customizeUntrusted({ ...request, folder: 'mine' });
    expect(made).toBeUndefined();
    expect(diagnostics).toMatchObject([{ severity: 'error', file: 'greedy/module.json' }]);
    expect(existsSync(join(workingFolder, 'mine'))).toBe(false);
  });

  it.each([
    ['read', { read: 50 }, 'sent/bread'],
    ['read', { read: 50 }, 'bread.zip'],
    ['files', { files: 1 }, 'sent/bread'],
    ['time', { time: 1 }, 'sent/bread'],
    ['output', { output: 100 }, 'sent/bread'],
  ] as const)('that meets a limit leaves nothing behind: %s', async (name, limits, module) => {
    const workingFolder = uploads();
    const { made, diagnostics } = await customizeUntrusted({ module, workingFolder, limits, ...own, folder: 'a/one' });
    expect(made).toBeUndefined();
    expect(diagnostics).toMatchObject([{ code: `untrusted/${name}-limit`, file: module }]);
    expect(existsSync(join(workingFolder, 'a')) ? readdirSync(join(workingFolder, 'a')) : []).toEqual([]);
  });

  it('that is not there, is a link, or whose copy is named otherwise is refused', async () => {
    const workingFolder = uploads();
    const copy = (module: string, folder: string, identity: 'own-module' | 'same-module' = 'own-module') =>
      customizeUntrusted({ module, folder, workingFolder, identity });
    expect((await copy('nowhere', 'one')).diagnostics).toMatchObject([{ code: 'update/no-origin' }]);
    expect((await copy('sent/bread', 'rye', 'same-module')).diagnostics).toMatchObject([
      { code: 'update/folder-named-otherwise' },
    ]);
    expect(existsSync(join(workingFolder, 'rye'))).toBe(false);
    if (process.platform === 'win32') return;
    symlinkSync(join(workingFolder, 'bread.zip'), join(workingFolder, 'link.zip'));
    expect((await copy('link.zip', 'one')).diagnostics).toMatchObject([{ code: 'untrusted/cannot-confine' }]);
  });
});

describe('a process in a stranger’s hands', () => {
  it.each([
    '../x.md',
    '/x.md',
    'a/../x.md',
    '.hidden',
    'a/.git/config',
    'a//x.md',
    'a\\x.md',
    'C:x.md',
    'a/nul.txt',
    'x.md.',
    'a\nb.md',
    `${'a/'.repeat(30)}x.md`,
    'a'.repeat(300),
    '',
  ])('copies no file to %j', async (name) => {
    const folder = mkdtempSync(join(tmpdir(), 'cartwright-output-'));
    await expect(folderOutput(folder, limitsWith(), 'x', isAuthorsName).write(name, [])).rejects.toThrow(
      'cannot be named',
    );
    expect(readdirSync(folder)).toEqual([]);
  });

  it('copies files as authors name them, and none over another', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'cartwright-output-'));
    const output = folderOutput(folder, limitsWith(), 'x', isAuthorsName);
    for (const name of ['LICENSE', 'Bilder/Ein Brot (2).PNG', 'тексты/хлеб.md']) await output.write(name, []);
    await expect(output.write('license', [])).rejects.toThrow('cannot be named');
  });

  const made = { kind: 'module', id: 'bread', version: '1.0.0', title: 'Bread', modules: ['bread'] };
  it.each([
    ['nothing', undefined],
    ['no findings', { made }],
    ['a path as an id', { diagnostics: [], made: { ...made, id: '../x' } }],
    ['a path among modules', { diagnostics: [], made: { ...made, modules: ['../x'] } }],
    ['another kind', { diagnostics: [], made: { ...made, kind: 'course' } }],
    ['no title', { diagnostics: [], made: { ...made, title: 1 } }],
  ])('is not believed: %s', (_, value) => {
    expect(() => customizeDone(value, { module: 'bread', folder: 'mine' })).toThrow('cannot be read');
  });
});
