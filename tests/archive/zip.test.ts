import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import JSZip from 'jszip';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { checkLimits } from '../../src/archive/limits.ts';
import { writeAtomically } from '../../src/archive/write.ts';
import { STREAM_ABOVE, zipChunks } from '../../src/archive/zip.ts';
import { FileChangedError, type Host } from '../../src/source/host.ts';
import { memoryHost } from '../../src/source/memory-host.ts';
import type { FileTree, PackageFile } from '../../src/targets/target.ts';
import { emptyFolder } from '../support/cli.ts';

const media = (path: string, file: string, size: number, contents: string | Uint8Array = ''): PackageFile => ({
  path,
  kind: 'media',
  file: { path: file, name: file, size, hashes: { sha256: hash(contents, 'sha256'), sha1: hash(contents, 'sha1') } },
});

const hash = (contents: string | Uint8Array, algorithm: string) => createHash(algorithm).update(contents).digest('hex');

async function zipped(files: FileTree, host = memoryHost({})): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of zipChunks(files, host)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** Flag and method of every local header in the order of the archive. */
function localHeaders(zip: Buffer): { name: string; flags: number; method: number }[] {
  const headers: { name: string; flags: number; method: number }[] = [];
  let at = zip.readUInt32LE(zip.length - 22 + 16);
  for (let count = zip.readUInt16LE(zip.length - 22 + 10); count > 0; count -= 1) {
    const nameLength = zip.readUInt16LE(at + 28);
    headers.push({
      name: zip.toString('utf8', at + 46, at + 46 + nameLength),
      flags: zip.readUInt16LE(at + 8),
      method: zip.readUInt16LE(at + 10),
    });
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return headers;
}

const small: FileTree = [
  { path: 'imsmanifest.xml', kind: 'text', text: '<manifest/>'.repeat(200) },
  { path: 'empty.txt', kind: 'text', text: '' },
  { path: 'a/constant.js', kind: 'constant', bytes: new TextEncoder().encode('x'.repeat(3000)) },
  media('a/picture.png', '/m/picture.png', 5, 'bytes'),
];
const host = memoryHost({ '/m/picture.png': 'bytes' });

describe('the archive', () => {
  it('keeps every entry whole and in order, and no folder entries', async () => {
    const zip = await JSZip.loadAsync(await zipped(small, host), { checkCRC32: true });
    expect(Object.keys(zip.files)).toEqual(small.map((file) => file.path));
    expect(await zip.file('imsmanifest.xml')?.async('string')).toBe('<manifest/>'.repeat(200));
    expect(await zip.file('empty.txt')?.async('string')).toBe('');
    expect(await zip.file('a/constant.js')?.async('string')).toBe('x'.repeat(3000));
    expect(await zip.file('a/picture.png')?.async('string')).toBe('bytes');
  });

  it('writes the same bytes twice, and again from the cache of constants', async () => {
    expect((await zipped(small, host)).equals(await zipped(small, host))).toBe(true);
  });

  it('writes the same bytes in other time zones and locales', async () => {
    const script = `
      const JSZip = require('jszip'); const zip = new JSZip();
      zip.file('a/b.txt', 'text', {date: new Date(Date.UTC(1980, 0, 1)), createFolders: false});
      zip.generateAsync({type: 'nodebuffer', compression: 'DEFLATE', platform: 'DOS'}).then((bytes) =>
        console.log(require('crypto').createHash('sha256').update(bytes).digest('hex')));`;
    const hashes = ['UTC', 'Pacific/Kiritimati', 'America/St_Johns'].map((zone) =>
      execFileSync(process.execPath, ['-e', script], {
        env: { ...process.env, TZ: zone, LANG: 'ru_RU.UTF-8' },
        encoding: 'utf8',
      }),
    );
    expect(new Set(hashes).size).toBe(1);
  });

  it('stores compressed media, and never with a data descriptor', async () => {
    const headers = localHeaders(await zipped(small, host));
    expect(headers.find((header) => header.name === 'a/picture.png')).toMatchObject({ method: 0, flags: 0 });
    expect(headers.find((header) => header.name === 'imsmanifest.xml')).toMatchObject({ method: 8 });
  });

  it('streams large media deflated, because stored entries with data descriptors break readers', async () => {
    const size = STREAM_ABOVE + 1;
    const bytes = new Uint8Array(size).map((_, index) => (index * 2654435761) >>> 24);
    const files: FileTree = [{ path: 'a.txt', kind: 'text', text: 'a' }, media('film.mp4', '/m/film.mp4', size, bytes)];
    const zip = await zipped(files, memoryHost({ '/m/film.mp4': bytes }));
    for (const header of localHeaders(zip)) expect(header.method, header.name).toBe(8);
    const read = await (await JSZip.loadAsync(zip)).file('film.mp4')?.async('nodebuffer');
    expect(
      createHash('sha256')
        .update(read ?? '')
        .digest('hex'),
    ).toBe(createHash('sha256').update(bytes).digest('hex'));
  });

  describe('of large media', () => {
    const size = STREAM_ABOVE + 70_001;
    const films = (bytes: Uint8Array): FileTree => [
      media('film.mp4', '/m/film.mp4', size, bytes),
      media('late.png', '/m/late.png', 5, 'bytes'),
    ];
    /** A host that gives its film in chunks of a length, counts what it gave of it and which files it has open. */
    const inChunks = (bytes: Uint8Array, length: number) => {
      const state = { open: 0, opened: 0, given: 0 };
      const whole = memoryHost({ '/m/film.mp4': bytes, '/m/late.png': 'bytes' });
      const host: Host = {
        ...whole,
        async *openAgain(file) {
          state.open += 1;
          state.opened += 1;
          try {
            for await (const all of whole.openAgain(file))
              for (let at = 0; at < all.length; at += length) {
                await Promise.resolve();
                state.given += length;
                yield all.subarray(at, at + length);
              }
          } finally {
            state.open -= 1;
          }
        },
      };
      return { host, state };
    };

    it('has the same bytes however its host cuts them', async () => {
      const bytes = new Uint8Array(size).map((_, index) => (index >>> 9) * (index & 7));
      const hashes = new Set<string>();
      for (const length of [size, 65_536, 40_099]) {
        const { host, state } = inChunks(bytes, length);
        hashes.add(hash(await zipped(films(bytes), host), 'sha256'));
        expect(state).toMatchObject({ open: 0, opened: 2 });
      }
      expect(hashes.size).toBe(1);
    });

    it('waits for whoever takes the bytes, and closes its files when nobody does any more', async () => {
      const noise = new Uint8Array(size).map((_, index) => Math.imul(index ^ (index >>> 7), 2654435761) >>> 19);
      const { host, state } = inChunks(noise, 65_536);
      for await (const chunk of zipChunks(films(noise), host)) {
        expect(chunk.length).toBeGreaterThan(0);
        await new Promise((resolve) => setTimeout(resolve, 50));
        expect(state.given).toBeLessThan(size / 4);
        break;
      }
      await vi.waitFor(() => expect(state.open).toBe(0));
    });

    it('notices one that changed', async () => {
      const { host } = inChunks(new Uint8Array(size), 65_536);
      await expect(zipped(films(new Uint8Array(size).fill(1)), host)).rejects.toBeInstanceOf(FileChangedError);
    });
  });

  it('notices a medium that changed since it was described', async () => {
    for (const contents of ['bytes!', 'bites'])
      await expect(zipped([media('a.png', '/m/picture.png', contents.length, contents)], host)).rejects.toBeInstanceOf(
        FileChangedError,
      );
  });

  it.each([
    [
      'archive/too-many-files',
      Array.from({ length: 65_536 }, (_, index) => ({ path: `${index}`, kind: 'text', text: '' }) as const),
    ],
    ['archive/too-large', [media('a.mp4', '/a.mp4', 3_000_000_000), media('b.mp4', '/b.mp4', 2_000_000_000)]],
  ])('refuses what a zip cannot hold: %s', (code, files) => {
    expect(checkLimits(files, { file: 'm' }).map((diagnostic) => diagnostic.code)).toEqual([code]);
  });
});

describe('writing', () => {
  const folder = emptyFolder();
  afterEach(() => {
    for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true });
  });

  it('replaces a file whole, or leaves the old one', async () => {
    const path = join(folder, 'package.zip');
    await writeAtomically(path, [new TextEncoder().encode('old')]);
    const failing = (async function* () {
      yield new TextEncoder().encode('half');
      throw new Error('disk');
    })();
    await expect(writeAtomically(path, failing)).rejects.toThrow('disk');
    expect(readFileSync(path, 'utf8')).toBe('old');
    expect(readdirSync(folder)).toEqual(['package.zip']);
  });

  it('says how many bytes it wrote and their hash', async () => {
    expect(await writeAtomically(join(folder, 'a'), [new TextEncoder().encode('abc')])).toMatchObject({
      bytes: 3,
      sha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    });
  });
});
