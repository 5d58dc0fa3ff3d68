import { type ByteSource, memorySource } from '../byte-source.ts';
import type { Findings } from '../findings.ts';
import type { NewHasher } from '../hasher.ts';
import { ZipArchive } from './archive.ts';
import { zipCodes } from './codes.ts';
import { crc32 } from './crc32.ts';
import { type DirectoryEntry, view } from './directory.ts';
import { LIMITS, mostFrom } from './limits.ts';
import { STORED } from './local-header.ts';
import { checkCollisions, checkName } from './names.ts';
import { gunzip } from './unpack.ts';

/** Whether a file is packed by gzip (RFC 1952, 2.3.1). */
export function isGzip(source: ByteSource): boolean {
  const [first, second] = source.read(0, 2);
  return first === 0x1f && second === 0x8b;
}

const BLOCK = 512;
// A name keeps a byte order mark, as the system does that unpacks it.
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
const UTF8_FLAG = 0x0800;
/** Moodle's own list of what the archive holds, for programs that do not want to read all of it. */
const INDEX = '.ARCHIVE_INDEX';

/**
 * Opens a tar.gz and checks the names in it. Undefined where it cannot be unpacked. Moodle's backups are zips or, since
 * 2.6, tar archives packed by gzip: those are unpacked into memory, up to `LIMITS.tarBytes`, and from there on read like
 * a zip whose entries are stored.
 */
export function openTarGz(source: ByteSource, findings: Findings, newHasher: NewHasher): ZipArchive | undefined {
  const bytes = unpack(source, findings);
  if (bytes === undefined) return undefined;
  const entries = readTar(bytes, findings);
  if (entries === undefined) return undefined;
  for (const entry of entries) checkName(entry, findings);
  checkCollisions(entries, findings);
  return new ZipArchive(memorySource(bytes), entries, findings, newHasher);
}

function unpack(source: ByteSource, findings: Findings): Uint8Array | undefined {
  const most = Math.min(LIMITS.tarBytes, mostFrom(source.size));
  const bytes = source.size > LIMITS.tarBytes ? 'too-large' : gunzip(source, most);
  if (bytes === 'too-large') {
    const message = `The tar.gz unpacks to more than ${most / 1024 ** 2} MiB; it was not read.`;
    findings.add(zipCodes, 'too-large', {}, { message });
    return undefined;
  }
  if (bytes === 'damaged') {
    findings.add(zipCodes, 'cut-short', {}, { message: 'The gzip archive is damaged, or its end is missing.' });
    return undefined;
  }
  return bytes;
}

interface TarEntry extends DirectoryEntry {
  readonly dataOffset: number;
}

function readTar(bytes: Uint8Array, findings: Findings): readonly TarEntry[] | undefined {
  const entries: TarEntry[] = [];
  // Entries before one may say its name, where that is longer than a header holds.
  let announced: string | undefined;
  let at = 0;
  while (at < bytes.length) {
    const header = bytes.subarray(at, at + BLOCK);
    if (header.length === BLOCK && header.every((byte) => byte === 0)) break;
    const size = hasRightSum(header) ? numberAt(header, 124, 12) : undefined;
    const data = at + BLOCK;
    const next = data + Math.ceil((size ?? 0) / BLOCK) * BLOCK;
    if (size === undefined || next > bytes.length) {
      reportBroken(at === 0 && size === undefined, findings);
      return undefined;
    }
    const type = String.fromCharCode(header[156] ?? 0);
    const content = bytes.subarray(data, data + size);
    if (type === 'L' || type === 'x') announced = announcedName(type, content) ?? announced;
    else if (type !== 'g' && type !== 'K') {
      const name = announced ?? nameIn(header);
      announced = undefined;
      // The archive's own folder has no name.
      if (name !== INDEX && !/^\.?\/?$/.test(name)) entries.push(entryOf(name, type, data, content));
    }
    if (entries.length > LIMITS.entries) {
      const message = `The archive holds more than ${LIMITS.entries} files.`;
      findings.add(zipCodes, 'too-many-entries', {}, { message });
      return undefined;
    }
    at = next;
  }
  return entries;
}

function reportBroken(noTar: boolean, findings: Findings): void {
  if (noTar) {
    const message = 'The file is packed by gzip, but holds no tar archive.';
    findings.add(zipCodes, 'not-a-zip', {}, { message });
  } else findings.add(zipCodes, 'cut-short', {}, { message: 'The tar archive in the file breaks off.' });
}

function entryOf(name: string, type: string, dataOffset: number, content: Uint8Array): TarEntry {
  const directory = type === '5';
  const path = name.replace(/^(?:\.\/)+/, '');
  const shown = directory && !path.endsWith('/') ? `${path}/` : path;
  return {
    name: shown,
    rawName: new TextEncoder().encode(shown),
    directory: shown.endsWith('/'),
    method: STORED,
    flags: UTF8_FLAG,
    crc32: crc32(content),
    packedSize: content.length,
    size: content.length,
    localOffset: dataOffset,
    dataOffset,
    symlink: type === '1' || type === '2',
  };
}

/** Octal, or binary where the first bit is set. */
function numberAt(header: Uint8Array, at: number, length: number): number | undefined {
  if (((header[at] ?? 0) & 0x80) !== 0) return Number(view(header).getBigUint64(at + length - 8));
  const digits = textAt(header, at, length).trim();
  return /^[0-7]*$/.test(digits) ? Number.parseInt(digits || '0', 8) : undefined;
}

function textAt(header: Uint8Array, at: number, length: number): string {
  const field = header.subarray(at, at + length);
  const end = field.indexOf(0);
  return decoder.decode(end < 0 ? field : field.subarray(0, end));
}

function nameIn(header: Uint8Array): string {
  const name = textAt(header, 0, 100);
  const prefix = textAt(header, 257, 5) === 'ustar' ? textAt(header, 345, 155) : '';
  return prefix === '' ? name : `${prefix}/${name}`;
}

/** The sum of the header's bytes, its own field taken for spaces. */
function hasRightSum(header: Uint8Array): boolean {
  if (header.length < BLOCK) return false;
  let sum = 0;
  for (let at = 0; at < BLOCK; at++) sum += at >= 148 && at < 156 ? 0x20 : (header[at] ?? 0);
  return numberAt(header, 148, 8) === sum;
}

/** Of GNU's long names and of pax records, whose `path` is a name. */
function announcedName(type: string, content: Uint8Array): string | undefined {
  const text = decoder.decode(content);
  return type === 'L' ? text.replace(/\0.*$/s, '') : /^\d+ path=([^\n]*)$/m.exec(text)?.[1];
}
