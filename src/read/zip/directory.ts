import type { ByteSource } from '../byte-source.ts';
import type { Findings } from '../findings.ts';
import { zipCodes } from './codes.ts';
import { LIMITS } from './limits.ts';
import { decodeName } from './names.ts';
import { mistakenFor } from './signatures.ts';

/** One line of the central directory (PKWARE APPNOTE 4.3.12). */
export interface DirectoryEntry {
  readonly name: string;
  readonly rawName: Uint8Array;
  readonly directory: boolean;
  readonly method: number;
  readonly flags: number;
  readonly crc32: number;
  readonly packedSize: number;
  readonly size: number;
  readonly localOffset: number;
  readonly symlink: boolean;
}

export interface Directory {
  readonly entries: readonly DirectoryEntry[];
  /** Bytes before the archive, which every offset must be moved by. */
  readonly shift: number;
  /** Where the central directory starts: file data ends before it. */
  readonly start: number;
}

const END_SIGNATURE = 0x06054b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 0xffff;
const ZIP64_LOCATOR_SIGNATURE = 0x07064b50;
const ZIP64_LOCATOR_LENGTH = 20;
const ZIP64_END_SIGNATURE = 0x06064b50;
const ZIP64_END_LENGTH = 56;
const ENTRY_SIGNATURE = 0x02014b50;
const ENTRY_LENGTH = 46;
const ZIP64_EXTRA = 0x0001;
const UNIX_SYMLINK = 0o120000;
const UNIX_TYPE_MASK = 0o170000;

interface End {
  readonly count: number;
  readonly length: number;
  readonly offset: number;
  /** Position of the record that closes the directory. */
  readonly position: number;
}

/** Reads the archive's directory; undefined where there is none to read. */
export function readDirectory(source: ByteSource, findings: Findings): Directory | undefined {
  const end = readEnd(source, findings);
  if (end === undefined) return undefined;
  if (end.count > LIMITS.entries) {
    findings.add(zipCodes, 'too-many-entries', {}, { message: `The zip holds ${end.count} files.` });
    return undefined;
  }
  const start = end.position - end.length;
  const shift = start - end.offset;
  if (start < 0 || shift < 0) {
    findings.add(zipCodes, 'cut-short', {}, { message: 'The directory of the zip lies outside the file.' });
    return undefined;
  }
  if (shift > 0) {
    findings.add(zipCodes, 'prefixed', {}, { message: `${shift} bytes stand before the zip archive.` });
  }
  return { entries: readEntries(source.read(start, end.length), end.count, findings), shift, start };
}

function readEnd(source: ByteSource, findings: Findings): End | undefined {
  const tailLength = Math.min(source.size, END_LENGTH + LONGEST_COMMENT);
  const tail = view(source.read(source.size - tailLength, tailLength));
  const at = findEnd(tail);
  if (at === undefined) {
    reportNoZip(source, findings);
    return undefined;
  }
  const position = source.size - tailLength + at;
  if (tail.getUint16(at + 4, true) !== tail.getUint16(at + 6, true)) {
    findings.add(zipCodes, 'multi-part', {}, { message: 'The zip is one part of an archive in several files.' });
    return undefined;
  }
  const plain = {
    count: tail.getUint16(at + 10, true),
    length: tail.getUint32(at + 12, true),
    offset: tail.getUint32(at + 16, true),
    position,
  };
  return readZip64End(source, position, findings) ?? plain;
}

function reportNoZip(source: ByteSource, findings: Findings): void {
  const mistaken = source.size === 0 ? undefined : mistakenFor(source);
  const plain = source.size === 0 ? 'The file is empty.' : 'The file is not a zip archive, or its end is missing.';
  const message = mistaken === undefined ? plain : `The file is ${mistaken.what}.`;
  findings.add(zipCodes, 'not-a-zip', {}, { message, hint: mistaken?.hint });
}

/** The last end record whose comment reaches exactly to the end of the file, or else the last one at all. */
function findEnd(tail: DataView): number | undefined {
  let fallback: number | undefined;
  for (let at = tail.byteLength - END_LENGTH; at >= 0; at--) {
    if (tail.getUint32(at, true) !== END_SIGNATURE) continue;
    if (at + END_LENGTH + tail.getUint16(at + 20, true) === tail.byteLength) return at;
    fallback ??= at;
  }
  return fallback;
}

function readZip64End(source: ByteSource, endPosition: number, findings: Findings): End | undefined {
  if (endPosition < ZIP64_LOCATOR_LENGTH) return undefined;
  const locator = view(source.read(endPosition - ZIP64_LOCATOR_LENGTH, ZIP64_LOCATOR_LENGTH));
  if (locator.byteLength < ZIP64_LOCATOR_LENGTH) return undefined;
  if (locator.getUint32(0, true) !== ZIP64_LOCATOR_SIGNATURE) return undefined;
  findings.add(
    zipCodes,
    'zip64',
    {},
    {
      message: 'The zip is written in the zip64 form, which not every platform reads.',
    },
  );
  const position = Number(locator.getBigUint64(8, true));
  const record = view(source.read(position, ZIP64_END_LENGTH));
  if (record.byteLength < ZIP64_END_LENGTH || record.getUint32(0, true) !== ZIP64_END_SIGNATURE) return undefined;
  return {
    count: Number(record.getBigUint64(32, true)),
    length: Number(record.getBigUint64(40, true)),
    offset: Number(record.getBigUint64(48, true)),
    position,
  };
}

function readEntries(bytes: Uint8Array, count: number, findings: Findings): readonly DirectoryEntry[] {
  const data = view(bytes);
  const entries: DirectoryEntry[] = [];
  let at = 0;
  while (entries.length < LIMITS.entries && at + ENTRY_LENGTH <= data.byteLength) {
    if (data.getUint32(at, true) !== ENTRY_SIGNATURE) break;
    const nameLength = data.getUint16(at + 28, true);
    const extraLength = data.getUint16(at + 30, true);
    const commentLength = data.getUint16(at + 32, true);
    const next = at + ENTRY_LENGTH + nameLength + extraLength + commentLength;
    if (next > data.byteLength) break;
    entries.push(readEntry(bytes, data, at, nameLength, extraLength));
    at = next;
  }
  if (entries.length !== count) {
    findings.add(
      zipCodes,
      'directory-damaged',
      {},
      {
        message: `The zip says it holds ${count} files, but ${entries.length} can be read from its list.`,
      },
    );
  }
  return entries;
}

function readEntry(
  bytes: Uint8Array,
  data: DataView,
  at: number,
  nameLength: number,
  extraLength: number,
): DirectoryEntry {
  const flags = data.getUint16(at + 8, true);
  const rawName = bytes.subarray(at + ENTRY_LENGTH, at + ENTRY_LENGTH + nameLength);
  const name = decodeName(rawName, flags);
  const extra = bytes.subarray(at + ENTRY_LENGTH + nameLength, at + ENTRY_LENGTH + nameLength + extraLength);
  const sizes = widen(extra, [
    data.getUint32(at + 24, true),
    data.getUint32(at + 20, true),
    data.getUint32(at + 42, true),
  ]);
  const madeOnUnix = data.getUint8(at + 5) === 3;
  const mode = data.getUint32(at + 38, true) >>> 16;
  return {
    name,
    rawName,
    directory: name.endsWith('/'),
    method: data.getUint16(at + 10, true),
    flags,
    crc32: data.getUint32(at + 16, true),
    size: sizes[0],
    packedSize: sizes[1],
    localOffset: sizes[2],
    symlink: madeOnUnix && (mode & UNIX_TYPE_MASK) === UNIX_SYMLINK,
  };
}

/** Puts 64-bit values from the zip64 extra field in place of those that are all ones (APPNOTE 4.5.3). */
function widen(extra: Uint8Array, values: [number, number, number]): [number, number, number] {
  if (!values.includes(0xffffffff)) return values;
  const data = view(extra);
  let at = 0;
  while (at + 4 <= data.byteLength) {
    const length = data.getUint16(at + 2, true);
    if (data.getUint16(at, true) === ZIP64_EXTRA) {
      let from = at + 4;
      const widened = values.map((value) => {
        if (value !== 0xffffffff || from + 8 > Math.min(at + 4 + length, data.byteLength)) return value;
        from += 8;
        return Number(data.getBigUint64(from - 8, true));
      });
      return [widened[0] ?? 0, widened[1] ?? 0, widened[2] ?? 0];
    }
    at += 4 + length;
  }
  return values;
}

/** A view of exactly these bytes. */
export function view(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
