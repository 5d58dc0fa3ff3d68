import { existsSync, mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importFiles } from '../../src/importing/import-files.ts';
import { folderOutput } from '../../src/untrusted/folder-output.ts';
import { importDone } from '../../src/untrusted/import-done.ts';
import { importUntrusted } from '../../src/untrusted/import-untrusted.ts';
import { limitsWith } from '../../src/untrusted/limits.ts';
import { png } from '../support/kitchen-sink/media.ts';
import { writeWorkspace } from '../support/workspace.ts';
import { canvasCartridge } from '../verify/support/canvas.ts';

const namespace = '7b0c1a52-0f3b-4d55-9a63-0f6f0e6a2d11';

/** A folder with an export of Canvas, and a page with a picture. */
function uploads(): string {
  const folder = writeWorkspace({ 'page/page.html': '<h1>Bread</h1><p>Baked.</p><p><img src="loaf.png"></p>' });
  writeFileSync(join(folder, 'page', 'loaf.png'), png);
  writeFileSync(join(folder, 'course.imscc'), canvasCartridge().build());
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

describe('what strangers send', () => {
  it('is imported in a process of its own as it is here, byte for byte', async () => {
    const workingFolder = uploads();
    const request = { files: ['course.imscc'], workingFolder, namespace };
    const here = await importFiles({ ...request, to: 'here/course' });
    const there = await importUntrusted({ ...request, to: 'there/course' });
    expect(there.diagnostics).toEqual([]);
    expect(there.made).toEqual({ ...here.made, folder: 'there/course' });
    expect(there.report).toEqual(JSON.parse(JSON.stringify(here.report)));
    expect(filesIn(join(workingFolder, 'there/course'))).toEqual(filesIn(join(workingFolder, 'here/course')));
    const again = await importUntrusted({ ...request, to: 'there/course' });
    expect(again.diagnostics).toMatchObject([{ code: 'import/place-taken' }]);
  });

  it('is read by itself; pictures of a page where the folder is named', async () => {
    const workingFolder = uploads();
    const [file, folder] = [
      await importUntrusted({ files: ['page/page.html'], workingFolder, namespace, to: 'one' }),
      await importUntrusted({ files: ['page'], workingFolder, namespace }),
    ];
    expect(file.report?.modules[0]?.counts).toEqual([{ what: 'page to read', count: 1 }]);
    expect(folder.made?.folder).toBe('modules/bread');
    expect(folder.report?.modules[0]?.counts).toContainEqual({ what: 'picture', count: 1 });
  });

  it.each([
    ['read', { read: 1000 }],
    ['time', { time: 1 }],
    ['memory', { memory: 20_000_000 }],
    ['output', { output: 1000 }],
  ] as const)('that meets a limit leaves nothing behind: %s', async (name, limits) => {
    const workingFolder = uploads();
    const { made, diagnostics } = await importUntrusted({
      files: ['course.imscc'],
      workingFolder,
      limits,
      to: 'a/one',
    });
    expect(made).toBeUndefined();
    expect(diagnostics).toMatchObject([{ code: `untrusted/${name}-limit`, file: 'course.imscc' }]);
    expect(existsSync(join(workingFolder, 'a')) ? readdirSync(join(workingFolder, 'a')) : []).toEqual([]);
  });

  it.skipIf(process.platform === 'win32')('is no link', async () => {
    const workingFolder = uploads();
    symlinkSync(join(workingFolder, 'course.imscc'), join(workingFolder, 'link.imscc'));
    const { diagnostics } = await importUntrusted({ files: ['link.imscc'], workingFolder });
    expect(diagnostics).toMatchObject([{ code: 'untrusted/cannot-confine', file: 'link.imscc' }]);
  });
});

describe('a process in a stranger’s hands', () => {
  it.each([
    '../x.md',
    '/x.md',
    'a/../../x.md',
    '.hidden',
    'a//x.md',
    'a\\x.md',
    'x',
    `${'a'.repeat(300)}.md`,
    'a/b/c/d/x.md',
  ])('writes no file %j', async (name) => {
    const folder = mkdtempSync(join(tmpdir(), 'cartwright-output-'));
    await expect(folderOutput(folder, limitsWith(), 'x').write(name, [])).rejects.toThrow('cannot be named');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('writes no file twice, and not too many', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'cartwright-output-'));
    const output = folderOutput(folder, limitsWith({ files: 2 }), 'x');
    await output.write('module.json', [Uint8Array.of(1)]);
    await expect(output.write('module.json', [])).rejects.toThrow('cannot be named');
    await output.write('media/a-1.png', []);
    await expect(output.write('media/b.png', [])).rejects.toMatchObject({ finding: { code: 'untrusted/files-limit' } });
  });

  const report = { originals: [], modules: [], entries: [], toDos: [] };
  it.each([
    ['nothing', undefined],
    ['no findings', { made: undefined }],
    ['a path as an id', { diagnostics: [], made: { kind: 'module', id: '../x', report } }],
    ['another kind', { diagnostics: [], made: { kind: 'course', id: 'x', report } }],
    ['no report', { diagnostics: [], made: { kind: 'module', id: 'x', report: {} } }],
    [
      'a line that is none',
      { diagnostics: [], made: { kind: 'module', id: 'x', report: { ...report, entries: [{ text: 1 }] } } },
    ],
  ])('is not believed: %s', (_, value) => {
    expect(() => importDone(value)).toThrow('cannot be read');
  });
});
