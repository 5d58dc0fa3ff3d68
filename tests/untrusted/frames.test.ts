import { describe, expect, it } from 'vitest';
import {
  FRAMES,
  type Frame,
  FrameError,
  frameOf,
  framesOf,
  jsonFrame,
  jsonOf,
  PIECE,
} from '../../src/untrusted/frames.ts';

async function* inPieces(bytes: Uint8Array, size: number): AsyncIterable<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function read(bytes: Uint8Array, size: number, most: number): Promise<Frame[]> {
  const frames: Frame[] = [];
  for await (const { kind, contents } of framesOf(inPieces(bytes, size), most))
    frames.push({ kind, contents: Uint8Array.from(contents) });
  return frames;
}

const header = (kind: number, size: number): Uint8Array => {
  const bytes = new Uint8Array(5);
  bytes[0] = kind;
  new DataView(bytes.buffer).setUint32(1, size);
  return bytes;
};

describe('frames', () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 64, 100_000])(
    'arrive whole however they are cut (%i bytes at a time)',
    async (size) => {
      const piece = new Uint8Array(300).fill(7);
      const bytes = Buffer.concat([
        jsonFrame('package', 'a.canvas.imscc'),
        frameOf('piece', piece),
        frameOf('piece', new Uint8Array(0)),
        jsonFrame('whole', null),
        jsonFrame('done', { text: 'ж' }),
      ]);
      const frames = await read(bytes, size, 1000);
      expect(frames.map(({ kind }) => kind)).toEqual(['package', 'piece', 'piece', 'whole', 'done']);
      expect(frames[1]?.contents).toEqual(piece);
      expect(frames.filter(({ kind }) => kind !== 'piece').map(jsonOf)).toEqual([
        'a.canvas.imscc',
        null,
        { text: 'ж' },
      ]);
    },
  );

  it('that would be larger than they may be are refused before they have come', async () => {
    await expect(read(header(FRAMES.done, 1001), 5, 1000)).rejects.toMatchObject({ isTooLarge: true });
    await expect(read(header(FRAMES.piece, PIECE + 1), 5, 1e9)).rejects.toMatchObject({ isTooLarge: true });
  });

  it('of JSON may not be larger together, either', async () => {
    const bytes = Buffer.concat(Array.from({ length: 11 }, () => jsonFrame('progress', 'x'.repeat(98))));
    await expect(read(bytes, 64, 1000)).rejects.toMatchObject({ isTooLarge: true });
    await expect(read(bytes, 64, 1100)).resolves.toHaveLength(11);
  });

  it('of no known kind are refused', async () => {
    await expect(read(header(99, 0), 5, 1000)).rejects.toBeInstanceOf(FrameError);
    await expect(read(new TextEncoder().encode('printed by mistake'), 5, 1000)).rejects.toMatchObject({
      isTooLarge: false,
    });
  });

  it('that are cut off at the end are none', async () => {
    expect(await read(jsonFrame('done', 'words').subarray(0, 8), 3, 1000)).toEqual([]);
  });
});
