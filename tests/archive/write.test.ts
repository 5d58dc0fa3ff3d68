import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { removeUnfinished, writeAtomically } from '../../src/archive/write.ts';
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
});
