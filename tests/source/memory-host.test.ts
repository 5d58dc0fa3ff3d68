import { createHash } from 'node:crypto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { memoryHost } from '../../src/source/memory-host.ts';

const bytes = new Uint8Array(3_000_000).map((_, index) => (index * 2654435761) >>> 13);
const hashes = {
  sha256: createHash('sha256').update(bytes).digest('hex'),
  sha1: createHash('sha1').update(bytes).digest('hex'),
};

async function contentOf(chunks: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const all: Uint8Array[] = [];
  for await (const chunk of chunks) all.push(chunk);
  return Buffer.concat(all);
}

describe('files in memory', () => {
  afterEach(() => vi.unstubAllGlobals());

  it.each([
    ['bytes', bytes],
    ['a blob', new Blob([bytes])],
  ])('are described and read the same: %s', async (_, content) => {
    const host = memoryHost({ '/w/film.mp4': content }, '/w');
    const whole = await contentOf(host.open('/w/film.mp4'));
    expect(whole.equals(bytes)).toBe(true);
    expect(await host.describe('/w/film.mp4', whole.length)).toEqual({
      path: '/w/film.mp4',
      name: 'film.mp4',
      size: whole.length,
      hashes,
    });
    expect(Buffer.from(await host.readFile('/w/film.mp4', whole.length)).equals(whole)).toBe(true);
    const limit = whole.length - 1;
    await expect(host.readFile('/w/film.mp4', limit)).rejects.toMatchObject({ reason: 'too-large', limit });
    await expect(host.describe('/w/film.mp4', limit)).rejects.toMatchObject({ reason: 'too-large', limit });
  });

  it('have the same hashes on a page that came over no safe connection', async () => {
    vi.stubGlobal('crypto', {});
    expect(await memoryHost({}).hashesOf(bytes)).toEqual(hashes);
  });

  it('may be gone when they are read', async () => {
    const gone = new Blob([bytes]);
    Object.defineProperty(gone, 'arrayBuffer', { value: () => Promise.reject(new Error('The file was moved.')) });
    await expect(memoryHost({ '/a.png': gone }).describe('/a.png', 3_000_000)).rejects.toMatchObject({
      name: 'HostError',
      reason: 'failed',
    });
  });

  it('are listed at the root too', async () => {
    const host = memoryHost({ '/cartwright.json': '{}', '/modules/a/module.json': '{}' });
    expect(await host.list('/')).toEqual([
      { name: 'cartwright.json', kind: 'file' },
      { name: 'modules', kind: 'folder' },
    ]);
    expect(await host.kindOf('/')).toBe('folder');
  });
});
