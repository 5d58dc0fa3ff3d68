import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import {
  type BlobLike,
  type ByteSource,
  blobSource,
  memorySource,
  openSource,
  readPackage,
} from '../../src/read/index.ts';
import { openPackageFile } from '../../src/source/package-file.ts';
import { cartridge } from '../verify/support/cartridge.ts';
import { moodleBackup } from '../verify/support/moodle-backup.ts';
import { writeTarGz } from '../verify/support/tar-writer.ts';

const folder = mkdtempSync(join(tmpdir(), 'cartwright-bytes-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
afterEach(() => vi.unstubAllGlobals());

const bytes = Uint8Array.from({ length: 1000 }, (_, index) => index % 251);

/** A blob as it is in a worker of a browser, where a reader takes ranges of it without waiting. Node has no such reader. */
function inWorker(of: Uint8Array): BlobLike {
  const whole = () => Promise.reject(new Error('Nobody takes the whole into memory.'));
  const part = (start: number, end: number): BlobLike & { readonly bytes: Uint8Array } => ({
    size: end - start,
    bytes: of.slice(start, end),
    slice: (from = 0, to = end - start) => part(start + from, start + to),
    arrayBuffer: whole,
  });
  class Reader {
    readAsArrayBuffer(blob: ReturnType<typeof part>): ArrayBuffer {
      taken.push(blob.size);
      return Uint8Array.from(blob.bytes).buffer;
    }
  }
  vi.stubGlobal('FileReaderSync', Reader);
  return part(0, of.length);
}
const taken: number[] = [];

async function sources(of: Uint8Array): Promise<readonly (readonly [string, ByteSource])[]> {
  const path = join(folder, 'package');
  writeFileSync(path, of);
  const file = openPackageFile(path);
  if ('unreadable' in file) throw new Error(file.unreadable);
  const whole = await blobSource(new Blob([Uint8Array.from(of)]));
  return [
    ['memory', memorySource(of)],
    ['a file on disk', file],
    ['a blob, as a whole', whole],
    ['a blob, range by range', await blobSource(inWorker(of))],
  ];
}

describe('every source of bytes', () => {
  it('gives the same ranges, cut at both ends', async () => {
    for (const [name, source] of await sources(bytes)) {
      expect([name, source.size]).toEqual([name, 1000]);
      for (const [offset, length] of [
        [0, 10],
        [990, 10],
        [995, 100],
        [1000, 5],
        [2000, 5],
        [-5, 10],
        [3, 0],
        [-20, 5],
      ] as const) {
        const wanted = bytes.subarray(Math.max(0, offset), Math.max(0, offset + length));
        expect([name, offset, [...source.read(offset, length)]]).toEqual([name, offset, [...wanted]]);
      }
    }
  });

  it.each([
    ['a zip', cartridge(1).build()],
    ['a tar.gz', writeTarGz(Object.entries(moodleBackup().files).map(([name, data]) => ({ name, data })))],
  ])('makes the same of %s', async (_, packed) => {
    const expected = await readPackage(packed);
    expect(expected.value?.contents.files.length).toBeGreaterThan(5);
    for (const [name, source] of await sources(packed)) {
      const { value, diagnostics } = await readPackage(source);
      expect([name, value?.contents, diagnostics]).toEqual([name, expected.value?.contents, expected.diagnostics]);
    }
  });

  it('is opened from bytes and from a blob alike', async () => {
    expect((await openSource(bytes)).size).toBe(1000);
    expect([...(await openSource(new Blob([bytes]))).read(1, 2)]).toEqual([1, 2]);
    expect(await openSource(memorySource(bytes)).then(({ size }) => size)).toBe(1000);
  });

  it('reads no more of a file in a worker than is asked for', async () => {
    const source = await blobSource(inWorker(bytes));
    taken.length = 0;
    expect(source.read(10, 4)).toEqual(bytes.slice(10, 14));
    expect(taken).toEqual([4]);
  });
});
