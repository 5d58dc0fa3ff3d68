import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { isThere, makeFolder, removeUnfinished, textChunks, writeAtomically } from '../../src/archive/write.ts';
import { emptyFolder } from '../support/cli.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('a file is written whole or not at all', () => {
  let folder: string;
  let path: string;

  beforeEach(() => {
    folder = emptyFolder();
    path = join(folder, 'a.imscc');
    writeFileSync(path, 'as it was');
  });

  it('takes the place of what was there, and says what was written', async () => {
    expect(await writeAtomically(path, [bytes('new '), bytes('text')])).toMatchObject({
      bytes: 8,
      sha256: createHash('sha256').update('new text').digest('hex'),
    });
    expect(readdirSync(folder)).toEqual(['a.imscc']);
    expect(readFileSync(path, 'utf8')).toBe('new text');
  });

  it('stays as it was where the disk is full halfway, and leaves nothing beside it', async () => {
    function* chunks(): Iterable<Uint8Array> {
      yield bytes('half');
      expect(readdirSync(folder)).toHaveLength(2);
      throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
    }
    await expect(writeAtomically(path, chunks())).rejects.toMatchObject({ code: 'ENOSPC' });
    expect(readdirSync(folder)).toEqual(['a.imscc']);
    expect(readFileSync(path, 'utf8')).toBe('as it was');
  });

  it('is taken away half-written when the process is told to stop', async () => {
    async function* chunks(): AsyncIterable<Uint8Array> {
      yield bytes('half');
      removeUnfinished();
      expect(readdirSync(folder)).toEqual(['a.imscc']);
    }
    await writeAtomically(path, chunks()).catch(() => undefined);
    expect(readFileSync(path, 'utf8')).toBe('as it was');
  });

  it('is known by its stamp from then on', async () => {
    const { stamp } = await writeAtomically(path, [bytes('new')]);
    const { mtimeNs, ino } = statSync(path, { bigint: true });
    expect(stamp).toMatchObject({ size: 3, modified: mtimeNs, number: ino });
  });

  it('is no longer taken away once it is written', async () => {
    await writeAtomically(path, [bytes('new')]);
    writeFileSync(join(folder, 'other'), '');
    removeUnfinished();
    expect(readdirSync(folder).sort()).toEqual(['a.imscc', 'other']);
  });

  it('gets the folders that it lacks', async () => {
    const deep = join(folder, 'one', 'two', 'a.imscc');
    await writeAtomically(deep, [bytes('new')]);
    expect(readFileSync(deep, 'utf8')).toBe('new');
  });

  it('is refused where a file is in the way of its folder', async () => {
    await expect(writeAtomically(join(path, 'b.imscc'), [bytes('new')])).rejects.toMatchObject({ code: 'ENOTDIR' });
    expect(readdirSync(folder)).toEqual(['a.imscc']);
  });
});

describe('a folder', () => {
  it('is made with those above it, and may be there already', async () => {
    const folder = join(emptyFolder(), 'one', 'two', 'three');
    await makeFolder(folder);
    await makeFolder(folder);
    expect(statSync(folder).isDirectory()).toBe(true);
  });

  it('is not made below a file', async () => {
    const file = join(emptyFolder(), 'file');
    writeFileSync(file, '');
    await expect(makeFolder(join(file, 'one', 'two'))).rejects.toMatchObject({ code: 'ENOTDIR' });
  });

  it('is there, or it is not', async () => {
    const folder = emptyFolder();
    mkdirSync(join(folder, 'one'));
    expect([await isThere(join(folder, 'one')), await isThere(join(folder, 'two'))]).toEqual([true, false]);
    expect(existsSync(join(folder, 'two'))).toBe(false);
  });
});

describe('a text in pieces', () => {
  const decoded = (chunks: readonly Uint8Array[]) => chunks.map((chunk) => new TextDecoder().decode(chunk)).join('');

  it.each([
    ['of many small pieces', Array.from({ length: 3000 }, (_, index) => `строка ${index}\n`)],
    ['of one large piece', ['x'.repeat(200_000)]],
    ['of nothing', []],
  ])('%s comes whole and in order', (_, pieces) => {
    expect(decoded([...textChunks(pieces)])).toBe(pieces.join(''));
  });

  it('is handed on as soon as a chunk of 64 KiB is full, and never piece by piece', () => {
    const sizes = (pieces: readonly string[]) => [...textChunks(pieces)].map(({ length }) => length);
    expect(sizes(['a'.repeat(65_535)])).toEqual([65_535]);
    expect(sizes(['a'.repeat(65_535), 'b', 'c'])).toEqual([65_536, 1]);
    expect(sizes(['a'.repeat(65_536), 'b'])).toEqual([65_536, 1]);
  });
});
