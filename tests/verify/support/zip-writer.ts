import { crc32, deflateRawSync } from 'node:zlib';

/** One entry of a zip to build, with every way to get it wrong. */
export interface DraftEntry {
  readonly name: string;
  readonly data: Uint8Array;
  readonly method?: 'stored' | 'deflated';
  /** Writes the sizes behind the data, as streaming writers do. */
  readonly descriptor?: boolean;
  /** The bytes of the name, where they are not the name's UTF-8. */
  readonly rawName?: Uint8Array;
  /** Sets the flag that the name is UTF-8; by default where it is not ASCII. */
  readonly utf8?: boolean;
  readonly encrypted?: boolean;
  readonly methodNumber?: number;
  /** What the directory says instead of the truth. */
  readonly claims?: {
    readonly size?: number;
    readonly packedSize?: number;
    readonly crc32?: number;
    readonly offset?: number;
  };
  readonly localName?: string;
  readonly symlink?: boolean;
}

export interface ZipOptions {
  readonly prefix?: Uint8Array;
  readonly comment?: string;
  /** Adds a zip64 end record and its locator. */
  readonly zip64?: boolean;
  /** What the end record says instead of the true number of entries. */
  readonly count?: number;
  readonly disk?: number;
}

function record(...fields: readonly (readonly [bytes: 2 | 4, value: number])[]): Buffer {
  const buffer = Buffer.alloc(fields.reduce((sum, [bytes]) => sum + bytes, 0));
  let at = 0;
  for (const [bytes, value] of fields) {
    if (bytes === 2) buffer.writeUInt16LE(value & 0xffff, at);
    else buffer.writeUInt32LE(value >>> 0, at);
    at += bytes;
  }
  return buffer;
}

/** Builds a zip byte by byte, so that tests can break any part of it. */
export function writeZip(entries: readonly DraftEntry[], options: ZipOptions = {}): Uint8Array {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  const push = (buffer: Uint8Array) => {
    parts.push(Buffer.from(buffer));
    offset += buffer.length;
  };
  if (options.prefix !== undefined) parts.push(Buffer.from(options.prefix));
  for (const entry of entries) {
    const method = entry.methodNumber ?? (entry.method === 'stored' ? 0 : 8);
    const packed = method === 8 ? deflateRawSync(entry.data) : Buffer.from(entry.data);
    const name = Buffer.from(entry.rawName ?? Buffer.from(entry.name, 'utf8'));
    const nonAscii = name.some((byte) => byte > 127);
    const flags = (entry.encrypted ? 1 : 0) | (entry.descriptor ? 8 : 0) | ((entry.utf8 ?? nonAscii) ? 0x800 : 0);
    const crc = entry.claims?.crc32 ?? crc32(entry.data);
    const sizes = [entry.claims?.packedSize ?? packed.length, entry.claims?.size ?? entry.data.length] as const;
    const localName = entry.localName === undefined ? name : Buffer.from(entry.localName, 'utf8');
    const start = offset;
    const inline = entry.descriptor ? [0, 0, 0] : [crc, ...sizes];
    push(
      record(
        [4, 0x04034b50],
        [2, 20],
        [2, flags],
        [2, method],
        [2, 0],
        [2, 0x21],
        [4, inline[0] ?? 0],
        [4, inline[1] ?? 0],
        [4, inline[2] ?? 0],
        [2, localName.length],
        [2, 0],
      ),
    );
    push(localName);
    push(packed);
    if (entry.descriptor) push(record([4, 0x08074b50], [4, crc], [4, sizes[0]], [4, sizes[1]]));
    const mode = entry.symlink ? 0o120777 : 0o100644;
    directory.push(
      record(
        [4, 0x02014b50],
        [2, (3 << 8) | 20],
        [2, 20],
        [2, flags],
        [2, method],
        [2, 0],
        [2, 0x21],
        [4, crc],
        [4, sizes[0]],
        [4, sizes[1]],
        [2, name.length],
        [2, 0],
        [2, 0],
        [2, 0],
        [2, 0],
        [4, mode * 65536],
        [4, entry.claims?.offset ?? start],
      ),
      name,
    );
  }
  const start = offset;
  for (const buffer of directory) push(buffer);
  const length = offset - start;
  const count = options.count ?? entries.length;
  if (options.zip64) {
    const end = Buffer.alloc(56);
    end.writeUInt32LE(0x06064b50, 0);
    end.writeBigUInt64LE(44n, 4);
    end.writeBigUInt64LE(BigInt(count), 24);
    end.writeBigUInt64LE(BigInt(count), 32);
    end.writeBigUInt64LE(BigInt(length), 40);
    end.writeBigUInt64LE(BigInt(start), 48);
    const position = offset;
    push(end);
    const locator = Buffer.alloc(20);
    locator.writeUInt32LE(0x07064b50, 0);
    locator.writeBigUInt64LE(BigInt(position), 8);
    locator.writeUInt32LE(1, 16);
    push(locator);
  }
  const comment = Buffer.from(options.comment ?? '', 'utf8');
  push(
    record(
      [4, 0x06054b50],
      [2, options.disk ?? 0],
      [2, 0],
      [2, count],
      [2, count],
      [4, length],
      [4, start],
      [2, comment.length],
    ),
  );
  push(comment);
  return Buffer.concat(parts);
}
