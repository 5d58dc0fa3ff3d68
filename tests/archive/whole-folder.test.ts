import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeNamedFolder, writeNewFolder, writeWholeFolder } from '../../src/archive/whole-folder.ts';
import { emptyFolder } from '../support/cli.ts';

const full = Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });

describe('a folder is made whole or not at all', () => {
  it('with files in folders of their own, whose contents are texts, bytes or chunks', async () => {
    const top = emptyFolder();
    async function* chunks() {
      yield new Uint8Array([65]);
      yield new Uint8Array([66]);
    }
    await writeNewFolder(join(top, 'above', 'module'), [
      { path: 'module.json', content: '{}' },
      { path: 'media/deep/a.bin', content: new Uint8Array([1, 2]) },
      { path: 'film', content: chunks },
      { path: 'gone' },
    ]);
    const made = join(top, 'above', 'module');
    expect(readdirSync(join(top, 'above'))).toEqual(['module']);
    expect(readdirSync(made).sort()).toEqual(['film', 'media', 'module.json']);
    expect(readFileSync(join(made, 'module.json'), 'utf8')).toBe('{}');
    expect([...readFileSync(join(made, 'media/deep/a.bin'))]).toEqual([1, 2]);
    expect(readFileSync(join(made, 'film'), 'utf8')).toBe('AB');
  });

  it('and is under its name only when it is filled', async () => {
    const folder = join(emptyFolder(), 'module');
    await writeWholeFolder(folder, async (temporary) => {
      await writeFile(join(temporary, 'a'), 'a');
      expect(existsSync(folder)).toBe(false);
    });
    expect(readdirSync(folder)).toEqual(['a']);
  });

  it('so that nothing is left where it could not be filled', async () => {
    const top = emptyFolder();
    const failing = writeWholeFolder(join(top, 'module'), async (temporary) => {
      await writeFile(join(temporary, 'half'), 'half');
      throw full;
    });
    await expect(failing).rejects.toBe(full);
    expect(readdirSync(top)).toEqual([]);
  });

  it('and where one of its name has files in it, those stay, and nothing is left beside it', async () => {
    const top = emptyFolder();
    mkdirSync(join(top, 'module'));
    writeFileSync(join(top, 'module', 'mine'), 'mine');
    await expect(writeNewFolder(join(top, 'module'), [{ path: 'theirs', content: '' }])).rejects.toThrow();
    expect(readdirSync(top)).toEqual(['module']);
    expect(readdirSync(join(top, 'module'))).toEqual(['mine']);
  });

  it.each([
    ['under the name that it gets while it is filled', 'other', ['other']],
    ['or not, where it turns out that there is none to be', undefined, []],
  ])('%s', async (_, name, left) => {
    const top = emptyFolder();
    await writeNamedFolder(join(top, 'module'), async (temporary) => {
      await writeFile(join(temporary, 'a'), 'a');
      return name === undefined ? undefined : join(top, name);
    });
    expect(readdirSync(top)).toEqual(left);
  });
});
