/** What was compiled of the program's files, by their names. */
export type CompiledParts = ReadonlyMap<string, Uint8Array>;

/** The engine takes what begins at a multiple of this without copying it. */
const ALIGNMENT = 8;

/** Of so many bytes one is added up: enough to notice a block that a disk lost, and nearly free. */
const STEP = 256;

const HEADER_BYTES = 16;

/** One file of all parts: two numbers, a list of names and lengths, and the parts, each at a multiple of eight bytes. */
export function writeCodeFile(parts: CompiledParts): Uint8Array {
  const list = new TextEncoder().encode(JSON.stringify([...parts].map(([name, { length }]) => [name, length])));
  const sizes = [...parts.values()].map(({ length }) => aligned(length));
  const start = HEADER_BYTES + aligned(list.length);
  const file = new Uint8Array(sizes.reduce((sum, size) => sum + size, start));
  file.set(list, HEADER_BYTES);
  let at = start;
  for (const part of parts.values()) {
    file.set(part, at);
    at += aligned(part.length);
  }
  const header = new DataView(file.buffer);
  header.setUint32(0, list.length);
  header.setUint32(4, file.length);
  header.setUint32(8, sumOf(file));
  return file;
}

/** Nothing, if the file is not whole. */
export function readCodeFile(file: Uint8Array): CompiledParts | undefined {
  if (file.length < HEADER_BYTES) return undefined;
  const header = new DataView(file.buffer, file.byteOffset, HEADER_BYTES);
  const listLength = header.getUint32(0);
  if (header.getUint32(4) !== file.length || header.getUint32(8) !== sumOf(file)) return undefined;
  const list = new TextDecoder().decode(file.subarray(HEADER_BYTES, HEADER_BYTES + listLength));
  const lengths: [string, number][] = JSON.parse(list);
  let at = HEADER_BYTES + aligned(listLength);
  return new Map(
    lengths.map(([name, length]) => {
      const part = file.subarray(at, at + length);
      at += aligned(length);
      return [name, part];
    }),
  );
}

function aligned(length: number): number {
  return Math.ceil(length / ALIGNMENT) * ALIGNMENT;
}

function sumOf(file: Uint8Array): number {
  let sum = 1;
  for (let at = HEADER_BYTES; at < file.length; at += STEP) sum = (Math.imul(sum, 31) + (file[at] ?? 0)) >>> 0;
  return sum;
}
