import { describe, expect, it } from 'vitest';
import { checkLimits } from '../../src/archive/limits.ts';
import type { FileTree, PackageFile } from '../../src/targets/target.ts';

const texts = (count: number): FileTree =>
  Array.from({ length: count }, (_, index) => ({ path: `${index}`, kind: 'text', text: '' }));
const film = (size: number): PackageFile => ({
  path: 'film.mp4',
  kind: 'media',
  file: { path: '/film.mp4', name: 'film.mp4', size, hashes: { sha256: '', sha1: '' } },
});
const place = { file: 'module.json' };
/** What a zip without zip64 holds, less what headers may take. */
const MOST = 4_227_858_431;

describe('a zip without zip64', () => {
  it('holds 65,535 files and no more', () => {
    expect(checkLimits(texts(65_535), place)).toEqual([]);
    expect(checkLimits(texts(65_536), place)).toMatchObject([
      {
        code: 'archive/too-many-files',
        message: 'The package would hold 65536 files, but a zip holds at most 65535.',
        hint: 'Divide the module.',
        file: 'module.json',
      },
    ]);
  });

  it('holds not quite 4 GiB, of films, texts and constants together', () => {
    const beside: FileTree = [
      { path: 'a.txt', kind: 'text', text: 'x'.repeat(40) },
      { path: 'b.js', kind: 'constant', bytes: new Uint8Array(60) },
    ];
    expect(checkLimits([film(MOST - 100), ...beside], place)).toEqual([]);
    expect(checkLimits([film(MOST - 99), ...beside], place)).toMatchObject([
      {
        code: 'archive/too-large',
        message: 'The package would be about 4228 MB large, but a zip ends at 4,000 MB.',
        hint: 'Offer large videos from a media server and link to them.',
        file: 'module.json',
      },
    ]);
  });
});
