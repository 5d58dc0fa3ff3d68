import { formatSize } from '../../diagnostics/format-size.ts';
import type { ByteSource } from '../byte-source.ts';
import type { Findings } from '../findings.ts';
import { zipCodes } from './codes.ts';
import { type Directory, type DirectoryEntry, view } from './directory.ts';
import { LIMITS } from './limits.ts';

const LOCAL_SIGNATURE = 0x04034b50;
/** Bytes of a local header before its name. */
export const LOCAL_LENGTH = 30;
const ENCRYPTED_FLAG = 0x0001;
const DESCRIPTOR_FLAG = 0x0008;
export const STORED = 0;
const DEFLATED = 8;

/** Checks one entry's local header and gives the position of its data. */
export function locate(
  source: ByteSource,
  directory: Directory,
  entry: DirectoryEntry,
  findings: Findings,
): number | undefined {
  const where = { file: entry.name };
  const start = entry.localOffset + directory.shift;
  const header = view(source.read(start, LOCAL_LENGTH));
  if (header.byteLength < LOCAL_LENGTH || header.getUint32(0, true) !== LOCAL_SIGNATURE) {
    findings.add(zipCodes, 'local-header-damaged', where, {
      message: `The zip has lost the beginning of "${entry.name}".`,
    });
    return undefined;
  }
  const nameLength = header.getUint16(26, true);
  const name = source.read(start + LOCAL_LENGTH, nameLength);
  if (!sameBytes(name, entry.rawName)) {
    findings.add(zipCodes, 'local-header-damaged', where, {
      message: `The directory calls a file "${entry.name}", the file itself bears another name.`,
    });
    return undefined;
  }
  return readable(entry, findings) ? start + LOCAL_LENGTH + nameLength + header.getUint16(28, true) : undefined;
}

function sameBytes(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, index) => byte === other[index]);
}

function readable(entry: DirectoryEntry, findings: Findings): boolean {
  const where = { file: entry.name };
  if ((entry.flags & ENCRYPTED_FLAG) !== 0) {
    findings.add(zipCodes, 'encrypted', where, {
      message: `"${entry.name}" is encrypted.`,
    });
    return false;
  }
  if (entry.method !== STORED && entry.method !== DEFLATED) {
    findings.add(zipCodes, 'unsupported-method', where, {
      message: `"${entry.name}" is compressed with method ${entry.method}; platforms read only deflate (8) and stored (0).`,
    });
    return false;
  }
  if (entry.method === STORED && (entry.flags & DESCRIPTOR_FLAG) !== 0 && entry.size > 0) {
    findings.add(zipCodes, 'stored-with-descriptor', where, {
      message: `"${entry.name}" is stored uncompressed with its size after it; some platforms cannot find its end.`,
    });
  }
  if (entry.size > LIMITS.ratioFromBytes && entry.size > LIMITS.ratio * entry.packedSize) {
    findings.add(zipCodes, 'bomb', where, {
      message: `"${entry.name}" would unpack from ${formatSize(entry.packedSize)} to ${formatSize(entry.size)}; it was not unpacked.`,
    });
    return false;
  }
  return true;
}
