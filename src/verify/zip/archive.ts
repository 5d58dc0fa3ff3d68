import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { crc32, createInflateRaw, inflateRawSync } from 'node:zlib';
import type { Findings } from '../findings.ts';
import type { ByteSource } from './byte-source.ts';
import { zipCodes } from './codes.ts';
import { type Directory, type DirectoryEntry, readDirectory } from './directory.ts';
import { LIMITS } from './limits.ts';
import { LOCAL_LENGTH, locate, STORED } from './local-header.ts';
import { checkCollisions, checkName } from './names.ts';

const STREAM_STEP = 1024 * 1024;

interface ArchiveEntry extends DirectoryEntry {
  /** Where the packed bytes start; undefined where the entry cannot be read. */
  readonly dataOffset: number | undefined;
}

export interface Hashes {
  readonly sha256: string;
  readonly sha1: string;
}

/** The files of a zip, by path; folders have no entry. Reading is lazy, checked, and never throws. */
export class ZipArchive {
  readonly #source: ByteSource;
  readonly #findings: Findings;
  readonly #entries: ReadonlyMap<string, ArchiveEntry>;
  readonly #broken = new Set<string>();
  readonly #folders: ReadonlySet<string>;

  constructor(source: ByteSource, entries: readonly ArchiveEntry[], findings: Findings) {
    this.#source = source;
    this.#findings = findings;
    this.#folders = new Set(entries.filter((entry) => entry.directory).map((entry) => entry.name));
    this.#entries = new Map(
      entries.filter((entry) => !entry.directory && entry.name !== '').map((entry) => [entry.name, entry]),
    );
  }

  /** In the order of the directory. */
  get paths(): readonly string[] {
    return [...this.#entries.keys()];
  }

  has(path: string): boolean {
    return this.#entries.has(path);
  }

  /** True where the zip has an entry of its own for the folder (`name/`). */
  hasFolderEntry(path: string): boolean {
    return this.#folders.has(path.endsWith('/') ? path : `${path}/`);
  }

  /** Uncompressed size as declared. */
  sizeOf(path: string): number {
    return this.#entries.get(path)?.size ?? 0;
  }

  /** The file's bytes; undefined where it is not there, cannot be unpacked or is too large to hold. */
  read(path: string): Uint8Array | undefined {
    const entry = this.#entries.get(path);
    if (entry?.dataOffset === undefined || this.#broken.has(path) || entry.size > LIMITS.inMemoryBytes)
      return undefined;
    const packed = this.#source.read(entry.dataOffset, entry.packedSize);
    const bytes = entry.method === STORED ? packed : inflate(packed, entry.size);
    if (bytes === undefined || bytes.length !== entry.size || crc32(bytes) !== entry.crc32) {
      this.#reportDamage(entry);
      return undefined;
    }
    return bytes;
  }

  /** Hashes of the file's bytes; undefined where it cannot be unpacked. */
  async hash(path: string): Promise<Hashes | undefined> {
    const entry = this.#entries.get(path);
    if (entry?.dataOffset === undefined || this.#broken.has(path)) return undefined;
    const bytes = this.read(path);
    if (bytes !== undefined) return hashOf(bytes);
    if (entry.size <= LIMITS.inMemoryBytes) return undefined;
    return this.#hashLarge(entry, entry.dataOffset);
  }

  async #hashLarge(entry: ArchiveEntry, dataOffset: number): Promise<Hashes | undefined> {
    const sha256 = createHash('sha256');
    const sha1 = createHash('sha1');
    let size = 0;
    let sum = 0;
    const take = (chunk: Uint8Array) => {
      size += chunk.length;
      if (size > entry.size) return;
      sum = crc32(chunk, sum);
      sha256.update(chunk);
      sha1.update(chunk);
    };
    try {
      await this.#stream(entry, dataOffset, take, () => size > entry.size);
    } catch {
      size = -1;
    }
    if (size !== entry.size || sum !== entry.crc32) {
      this.#reportDamage(entry);
      return undefined;
    }
    return { sha256: sha256.digest('hex'), sha1: sha1.digest('hex') };
  }

  /** Feeds the entry's bytes to `take` piece by piece, and stops early where `full` says so. */
  async #stream(
    entry: ArchiveEntry,
    dataOffset: number,
    take: (chunk: Uint8Array) => void,
    full: () => boolean,
  ): Promise<void> {
    const pieces = Math.ceil(entry.packedSize / STREAM_STEP);
    const piece = (index: number) =>
      this.#source.read(
        dataOffset + index * STREAM_STEP,
        Math.min(STREAM_STEP, entry.packedSize - index * STREAM_STEP),
      );
    if (entry.method === STORED) {
      for (let index = 0; index < pieces && !full(); index++) take(piece(index));
      return;
    }
    const inflater = createInflateRaw();
    const ended = once(inflater, 'end');
    inflater.on('data', take);
    for (let index = 0; index < pieces && !full(); index++) {
      if (!inflater.write(piece(index))) await Promise.race([once(inflater, 'drain'), ended]);
    }
    inflater.end();
    await ended;
  }

  #reportDamage(entry: ArchiveEntry): void {
    if (this.#broken.has(entry.name)) return;
    this.#broken.add(entry.name);
    this.#findings.add(
      zipCodes,
      'entry-damaged',
      { file: entry.name },
      {
        message: `"${entry.name}" cannot be unpacked: its bytes do not agree with the size or checksum the zip gives.`,
      },
    );
  }
}

function inflate(packed: Uint8Array, size: number): Uint8Array | undefined {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(size, 1) });
  } catch {
    return undefined;
  }
}

/** Both hashes of these bytes, in hex. */
export function hashOf(bytes: Uint8Array): Hashes {
  return {
    sha256: createHash('sha256').update(bytes).digest('hex'),
    sha1: createHash('sha1').update(bytes).digest('hex'),
  };
}

/** Opens the zip and checks everything about it that needs no unpacking. Undefined where it is none. */
export function openZip(source: ByteSource, findings: Findings): ZipArchive | undefined {
  const directory = readDirectory(source, findings);
  if (directory === undefined) return undefined;
  const { entries } = directory;
  const total = entries.reduce((sum, entry) => sum + entry.size, 0);
  if (total > LIMITS.totalBytes) {
    findings.add(
      zipCodes,
      'too-large',
      {},
      {
        message: `Unpacked, the zip would take ${Math.round(total / 1024 ** 2)} MiB; it was not read.`,
      },
    );
    return undefined;
  }
  for (const entry of entries) checkName(entry, findings);
  checkCollisions(entries, findings);
  const overlapping = findOverlaps(directory, findings);
  const located = entries.map((entry) => ({
    ...entry,
    dataOffset: overlapping.has(entry) ? undefined : locate(source, directory, entry, findings),
  }));
  return new ZipArchive(source, located, findings);
}

/** Entries whose local header and data, taken at their least length, run into the next one's. */
function findOverlaps(directory: Directory, findings: Findings): ReadonlySet<DirectoryEntry> {
  const sorted = [...directory.entries].sort((a, b) => a.localOffset - b.localOffset);
  const overlapping = new Set<DirectoryEntry>();
  sorted.forEach((entry, index) => {
    const end = entry.localOffset + LOCAL_LENGTH + entry.rawName.length + entry.packedSize;
    const next = sorted[index + 1];
    if (end <= (next?.localOffset ?? directory.start - directory.shift)) return;
    overlapping.add(entry);
    const other = next === undefined ? 'the directory of the zip' : `"${next.name}"`;
    findings.add(zipCodes, 'overlap', { file: entry.name }, { message: `"${entry.name}" shares bytes with ${other}.` });
  });
  return overlapping;
}
