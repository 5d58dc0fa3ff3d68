import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { removeLeftovers, temporaryBeside } from '../../src/archive/temporary.ts';
import { writeAtomically } from '../../src/archive/write.ts';
import { emptyFolder } from '../support/cli.ts';

/** The name that this process gives, as if another had given it. */
const named = (change: { process?: number; machine?: string }): string => {
  const [machine = '', process_ = ''] = basename(temporaryBeside('one.zip')).split('.').slice(3);
  return `.one.zip.${change.machine ?? machine}.${change.process ?? process_}.0123456789ab.tmp`;
};

/** The number of a process that has ended. */
const ended = spawnSync(process.execPath, ['--version']).pid;

const DAY = 24 * 60 * 60;

describe('temporary files', () => {
  it('have names that never come twice, beside the file whose name they take', () => {
    const names = Array.from({ length: 1000 }, () => temporaryBeside('/out/one.zip'));
    expect(new Set(names).size).toBe(1000);
    for (const name of names) expect(name).toMatch(/^\/out\/\.one\.zip\./);
  });

  it.each(['a'.repeat(240), 'я'.repeat(120), '🙂'.repeat(60)])(
    'have names that a file system takes: %s',
    async (name) => {
      const folder = emptyFolder();
      await writeAtomically(join(folder, name), []);
      expect(readdirSync(folder)).toEqual([name]);
    },
  );

  it.each([
    ['of a process that has ended', named({ process: ended }), 0, false],
    ['of this process', named({}), 0, true],
    ['of this process, however old', named({ process: process.pid }), 400, true],
    ['of another machine', named({ machine: '000000000000', process: ended }), 1, true],
    ['of another machine, a fortnight old', named({ machine: '000000000000', process: process.pid }), 14, false],
    ['that an earlier version or another program named', `.one.zip.${ended}.tmp`, 400, true],
    ['that is nobody’s', '.notes.tmp', 400, true],
    ['that is shown', named({ process: ended }).slice(1), 400, true],
    ['of another kind', `${named({ process: ended })}x`, 400, true],
    ['that is a package', 'one.zip', 400, true],
  ])('are left over where no one will finish them: one %s', async (_, name, days, stays) => {
    const folder = emptyFolder();
    writeFileSync(join(folder, name), 'half a package');
    const time = Date.now() / 1000 - days * DAY;
    utimesSync(join(folder, name), time, time);
    await removeLeftovers(folder);
    expect(existsSync(join(folder, name))).toBe(stays);
  });

  it('may be folders, and are removed with what they hold, but never what links in them lead to', async () => {
    const [folder, other] = [emptyFolder(), emptyFolder()];
    writeFileSync(join(other, 'kept'), '');
    mkdirSync(join(folder, named({ process: ended })));
    symlinkSync(other, join(folder, named({ process: ended }), 'link'));
    symlinkSync(other, join(folder, named({ process: ended }).replace('.one', '.two')));
    await removeLeftovers(folder);
    expect(readdirSync(folder)).toEqual([]);
    expect(readdirSync(other)).toEqual(['kept']);
  });

  it('are none where there is no folder', async () => {
    await expect(removeLeftovers(join(emptyFolder(), 'none'))).resolves.toBeUndefined();
  });
});

describe.skipIf(process.platform === 'win32')('a durable write', () => {
  afterEach(() => vi.restoreAllMocks());

  it.each([
    [true, [false, true, true]],
    [false, []],
  ])('(%s) waits for the disk before the file takes its name, and after', async (durable, there) => {
    const path = join(emptyFolder(), 'out', 'one.zip');
    const opened = await open(process.execPath);
    const seen: boolean[] = [];
    const handles: { sync(): Promise<void> } = Object.getPrototypeOf(opened);
    vi.spyOn(handles, 'sync').mockImplementation(async () => {
      seen.push(existsSync(path));
    });
    await opened.close();
    await writeAtomically(path, [new Uint8Array(10)], { durable });
    expect(seen).toEqual(there);
  });

  it('that the disk refuses leaves the file as it was, and no other', async () => {
    const folder = emptyFolder();
    const path = join(folder, 'one.zip');
    await writeAtomically(path, [new Uint8Array(10)]);
    const opened = await open(path);
    const failure = Object.assign(new Error('EIO'), { code: 'EIO' });
    const handles: { sync(): Promise<void> } = Object.getPrototypeOf(opened);
    vi.spyOn(handles, 'sync').mockRejectedValue(failure);
    await opened.close();
    await expect(writeAtomically(path, [new Uint8Array(20)], { durable: true })).rejects.toBe(failure);
    expect(readdirSync(folder)).toEqual(['one.zip']);
  });
});
