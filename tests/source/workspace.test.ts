import { describe, expect, it } from 'vitest';
import { check } from '../../src/pipeline/check.ts';
import { checkThrough } from '../../src/pipeline/check-through.ts';
import { ownFilesOnDisk } from '../../src/pipeline/own-files-on-disk.ts';
import type { Host } from '../../src/source/host.ts';
import { memoryHost } from '../../src/source/memory-host.ts';
import { nodeHost } from '../../src/source/node-host.ts';
import { smallModule } from '../support/small-module.ts';
import { writeWorkspace } from '../support/workspace.ts';

/** A host that remembers which paths it was asked about. */
function listening(host: Host): { host: Host; asked: string[]; read: string[] } {
  const asked: string[] = [];
  const read: string[] = [];
  const spy: Host = {
    ...host,
    kindOf(path) {
      asked.push(path);
      return host.kindOf(path);
    },
    readFile(path, limit) {
      read.push(path);
      return host.readFile(path, limit);
    },
  };
  return { host: spy, asked, read };
}

describe('the workspace of modules', () => {
  it('is searched and read once in a run, however many modules lie in it', async () => {
    const modules = ['one', 'two', 'three'].map((id) => [
      `/home/w/modules/${id}/module.json`,
      JSON.stringify(smallModule({ id })),
    ]);
    const { host, asked, read } = listening(
      memoryHost({ ...Object.fromEntries(modules), '/home/w/cartwright.json': '{}' }, '/home/w'),
    );
    expect((await checkThrough(host, '/home/w', [], ownFilesOnDisk)).checked).toHaveLength(3);
    const looked = asked.filter((path) => path.endsWith('/cartwright.json'));
    expect(looked).toEqual([...new Set(looked)]);
    expect(looked).toContain('/home/w/cartwright.json');
    expect(looked).not.toContain('/home/cartwright.json');
    expect(read.filter((path) => path.endsWith('/cartwright.json'))).toEqual(['/home/w/cartwright.json']);
  });

  it('is that of the folder where something named cartwright.json lies, even if it cannot be read', async () => {
    const folder = writeWorkspace({
      'modules/one/module.json': JSON.stringify(smallModule({ id: 'one' })),
      'cartwright.json/a-file': '',
    });
    const { diagnostics } = await check({ workingFolder: folder });
    expect(diagnostics).toMatchObject([
      {
        code: 'source/file-unreadable',
        file: 'cartwright.json',
        message: '`cartwright.json` is a folder, not a file.',
      },
    ]);
  });
});

describe('the names of files on disk', () => {
  const { nameOf } = nodeHost('/home/me/course');

  it.each([
    ['/home/me/course/modules/a/module.json', 'modules/a/module.json'],
    ['/home/me/course', '.'],
    ['/home/me/other/module.json', '../other/module.json'],
    ['/home/you/module.json', '/home/you/module.json'],
    ['/tmp/a', '/tmp/a'],
  ])('%s is shown as %s', (path, name) => {
    expect(nameOf(path)).toBe(name);
  });
});
