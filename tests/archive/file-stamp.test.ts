import { statSync, symlinkSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isAsWritten, isSettled, stampOf, stampOfHandle } from '../../src/archive/file-stamp.ts';
import { type FileStamp, stampText } from '../../src/archive/written-file.ts';
import { emptyFolder } from '../support/cli.ts';

const SECOND = 1_000_000_000n;
const stamp = (change: Partial<FileStamp> = {}): FileStamp => ({
  size: 10,
  modified: 1_700_000_000n * SECOND + 1n,
  changed: 1_700_000_000n * SECOND + 1n,
  number: 7n,
  ...change,
});

describe('the stamp of a file', () => {
  it('is what the file system says of it, to the nanosecond, also through a link and an open file', async () => {
    const [path, link] = [join(emptyFolder(), 'a'), join(emptyFolder(), 'link')];
    writeFileSync(path, 'twelve bytes');
    symlinkSync(path, link);
    const { mtimeNs, ctimeNs, ino } = statSync(path, { bigint: true });
    const expected = { size: 12, modified: mtimeNs, changed: ctimeNs, number: ino };
    const file = await open(path);
    const seen = [stampOf(path), stampOf(link), await stampOfHandle(file)];
    await file.close();
    expect(seen).toEqual([expected, expected, expected]);
  });

  it('is none where there is no file', () => {
    expect(stampOf(join(emptyFolder(), 'none'))).toBeUndefined();
  });

  it.each([
    ['size', { size: 11 }],
    ['modified', { modified: 1n }],
    ['changed', { changed: 1n }],
    ['number', { number: 8n }],
  ])('is another text where %s differs', (_, change) => {
    expect(stampText(stamp())).toBe(stampText(stamp()));
    expect(stampText(stamp(change))).not.toBe(stampText(stamp()));
  });
});

describe('a stamp is settled', () => {
  // FAT keeps times in steps of two seconds: what was written within one bears the time at its beginning.
  it.each([
    ['two seconds before', 2000n, false],
    ['a millisecond more before', 2001n, true],
    ['at the same time', 0n, false],
    ['later', -5000n, false],
  ])('only where the file was written well before it was looked at: %s', (_, before, expected) => {
    const time = 1_700_000_000_000n;
    const then = (time - before) * 1_000_000n;
    expect(isSettled(stamp({ modified: then, changed: 0n }), Number(time))).toBe(expected);
    expect(isSettled(stamp({ modified: 0n, changed: then }), Number(time))).toBe(expected);
  });

  it('whatever fraction of a millisecond the clock gives', () => {
    expect(isSettled(stamp({ modified: 0n, changed: 0n }), 1_700_000_000_000.7)).toBe(true);
  });
});

describe('a file is as it was written', () => {
  it.each([
    ['where size, time and number are equal', {}, true],
    ['though it was renamed since', { changed: 1_700_000_009n * SECOND }, true],
    ['not with another size', { size: 11 }, false],
    ['not with another time', { modified: 1_700_000_000n * SECOND + 2n }, false],
    ['not with another number', { number: 8n }, false],
  ])('%s', (_, change, expected) => {
    expect(isAsWritten(stamp(change), stamp())).toBe(expected);
  });

  it('cannot be told where the file system counts whole seconds', () => {
    const whole = stamp({ modified: 1_700_000_000n * SECOND });
    expect(isAsWritten(whole, whole)).toBe(false);
  });
});
