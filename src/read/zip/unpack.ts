import { Gunzip, Inflate, inflateSync } from 'fflate';
import type { ByteSource } from '../byte-source.ts';
import { crc32 } from './crc32.ts';

/** Deflate never packs better than this, so that so many bytes at most come of each. */
export const MOST_FROM_A_BYTE = 1032;
/** Packed bytes that are unpacked in one go: what is damaged may make this many times `MOST_FROM_A_BYTE` before it is seen. */
const ONE_GO = 256 * 1024;
const PIECE = 64 * 1024;

/** Undoes deflate. Undefined where the bytes are damaged, or make more or fewer than `size`. */
export function inflate(packed: Uint8Array, size: number): Uint8Array | undefined {
  if (packed.length > ONE_GO) return inflateLarge(packed, size);
  try {
    // One byte more than there may be: what would come after it is dropped, and the length tells.
    const bytes = inflateSync(packed, { out: new Uint8Array(size + 1) });
    return bytes.length === size ? bytes : undefined;
  } catch {
    return undefined;
  }
}

function inflateLarge(packed: Uint8Array, size: number): Uint8Array | undefined {
  const bytes = new Uint8Array(size);
  let at = 0;
  const source: ByteSource = { size: packed.length, read: (from, length) => packed.subarray(from, from + length) };
  const whole = inflateRange(source, 0, packed.length, size, (piece) => {
    bytes.set(piece, at);
    at += piece.length;
  });
  return whole ? bytes : undefined;
}

/**
 * Undoes deflate a piece at a time, from a range of the source. False where the bytes are damaged, or make more or fewer
 * than `size`; `take` never gets more than that.
 */
export function inflateRange(
  source: ByteSource,
  offset: number,
  length: number,
  size: number,
  take: (piece: Uint8Array) => void,
): boolean {
  let made = 0;
  const stream = new Inflate((piece) => {
    made += piece.length;
    if (made <= size) take(piece);
  });
  try {
    for (let at = 0; at < length && made <= size; at += PIECE) {
      const step = Math.min(PIECE, length - at);
      stream.push(source.read(offset + at, step), at + step === length);
    }
  } catch {
    return false;
  }
  return made === size;
}

/** Ends unpacking from inside the library; never leaves this file. */
class Stop extends Error {}

/** Undoes gzip, several members in a row included (RFC 1952), and holds each against its checksum. */
export function gunzip(source: ByteSource, limit: number): Uint8Array | 'damaged' | 'too-large' {
  const pieces: Uint8Array[] = [];
  let made = 0;
  let member = { crc: 0, size: 0 };
  const stream = new Gunzip((piece) => {
    made += piece.length;
    if (made > limit) throw new Stop();
    member = { crc: crc32(piece, member.crc), size: member.size + piece.length };
    pieces.push(piece);
  });
  let sound = true;
  stream.onmember = (start) => {
    sound &&= agrees(source, start, member);
    member = { crc: 0, size: 0 };
  };
  try {
    for (let at = 0; at < source.size; at += PIECE) {
      stream.push(source.read(at, PIECE), at + PIECE >= source.size);
    }
  } catch (error) {
    return error instanceof Stop ? 'too-large' : 'damaged';
  }
  if (!sound || !agrees(source, source.size, member)) return 'damaged';
  return joined(pieces, made);
}

/** Whether a member that ends at `end` closes with the checksum and the size of what came of it. */
function agrees(source: ByteSource, end: number, member: { readonly crc: number; readonly size: number }): boolean {
  const trailer = source.read(end - 8, 8);
  if (trailer.length < 8) return false;
  const view = new DataView(trailer.buffer, trailer.byteOffset, trailer.byteLength);
  return view.getUint32(0, true) === member.crc && view.getUint32(4, true) === member.size % 2 ** 32;
}

function joined(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
