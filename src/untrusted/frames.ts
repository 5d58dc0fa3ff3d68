/*
 * What a process that works on untrusted input and the one that watches it tell each other: frames of one byte that says
 * what it is, four bytes for a length, and the contents, which are JSON or a piece of a package.
 */

/** JSON values of these kinds; a piece of a package is bytes. */
export const FRAMES = {
  /** To the process: what is to be done. */
  job: 1,
  /** To the process: what became of a package. */
  taken: 2,
  /** From the process: a package begins; its name. */
  package: 3,
  /** From the process: a piece of the package that has begun. */
  piece: 4,
  /** From the process: the package is whole. */
  whole: 5,
  /** From the process: the package could not be made after all. */
  abandoned: 6,
  /** From the process: which package comes next. */
  progress: 7,
  /** From the process: a fault of the program's. */
  fault: 8,
  /** From the process, and its last word: what came of the job. */
  done: 9,
} as const;

export type FrameKind = keyof typeof FRAMES;

export interface Frame {
  readonly kind: FrameKind;
  readonly contents: Uint8Array;
}

const HEADER = 5;

/** The most bytes of a package in one frame. */
export const PIECE = 256 * 1024;

/** A frame's bytes. */
export function frameOf(kind: FrameKind, contents: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(HEADER + contents.length);
  bytes[0] = FRAMES[kind];
  new DataView(bytes.buffer).setUint32(1, contents.length);
  bytes.set(contents, HEADER);
  return bytes;
}

/** A frame of JSON. */
export function jsonFrame(kind: FrameKind, value: unknown): Uint8Array {
  return frameOf(kind, new TextEncoder().encode(JSON.stringify(value ?? null)));
}

/** The value of a frame of JSON; throws where it is none. */
export function jsonOf({ contents }: Frame): unknown {
  return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(contents));
}

/** What was sent is no frame, or larger than it may be. */
export class FrameError extends Error {
  readonly isTooLarge: boolean;
  constructor(isTooLarge: boolean) {
    super(isTooLarge ? 'a frame is too large' : 'no frame');
    this.isTooLarge = isTooLarge;
  }
}

const kinds = new Map(Object.entries(FRAMES).map(([kind, byte]) => [byte, kind as FrameKind] as const));

/**
 * The frames of a stream. Whoever sends them may be in a stranger's hands: no frame is larger than `most` bytes, none is
 * gathered before its size is known, and all of JSON together are not larger than that either.
 */
export async function* framesOf(chunks: AsyncIterable<Uint8Array>, most: number): AsyncGenerator<Frame, void, void> {
  let waiting: Uint8Array[] = [];
  let length = 0;
  let said = 0;
  for await (const chunk of chunks) {
    waiting.push(chunk);
    length += chunk.length;
    for (;;) {
      if (length < HEADER) break;
      const head = headOf(waiting);
      const kind = kinds.get(head[0] as (typeof FRAMES)[FrameKind]);
      if (kind === undefined) throw new FrameError(false);
      const size = new DataView(head.buffer, head.byteOffset).getUint32(1);
      if (size > (kind === 'piece' ? PIECE : most - said)) throw new FrameError(true);
      if (length < HEADER + size) break;
      if (kind !== 'piece') said += size;
      const whole = waiting.length === 1 && waiting[0] !== undefined ? waiting[0] : Buffer.concat(waiting);
      yield { kind, contents: whole.subarray(HEADER, HEADER + size) };
      const rest = whole.subarray(HEADER + size);
      waiting = rest.length > 0 ? [rest] : [];
      length = rest.length;
    }
  }
}

/** The header, which may lie in more than one chunk. */
function headOf(waiting: readonly Uint8Array[]): Uint8Array {
  const [first] = waiting;
  if (first !== undefined && first.length >= HEADER) return first;
  return Buffer.concat(waiting).subarray(0, HEADER);
}
