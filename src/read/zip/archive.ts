import { formatSize } from '../../diagnostics/format-size.ts';
import type { ByteSource } from '../byte-source.ts';
import type { Findings } from '../findings.ts';
import type { NewHasher } from '../hasher.ts';
import { zipCodes } from './codes.ts';
import { crc32 } from './crc32.ts';
import { type Directory, type DirectoryEntry, readDirectory } from './directory.ts';
import { LIMITS, mostFrom } from './limits.ts';
import { LOCAL_LENGTH, locate, STORED } from './local-header.ts';
import { checkCollisions, checkName } from './names.ts';
import { inflate, inflateRange, MOST_FROM_A_BYTE } from './unpack.ts';

const STEP = 1024 * 1024;

interface ArchiveEntry extends DirectoryEntry {
  /** Where the packed bytes start; undefined where the entry cannot be read. */
  readonly dataOffset: number | undefined;
}

interface LocatedEntry extends ArchiveEntry {
  readonly dataOffset: number;
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
  readonly #newHasher: NewHasher;
  readonly #broken = new Set<string>();
  /** What entries that are damaged may have made before that was seen. */
  #wasted = 0;
  readonly #folders: ReadonlySet<string>;

  constructor(source: ByteSource, entries: readonly ArchiveEntry[], findings: Findings, newHasher: NewHasher) {
    this.#source = source;
    this.#findings = findings;
    this.#newHasher = newHasher;
    this.#folders = new Set(entries.filter((entry) => entry.directory).map((entry) => entry.name));
    this.#entries = new Map(
      entries.filter((entry) => !entry.directory && entry.name !== '').map((entry) => [entry.name, entry]),
    );
  }

  /** What lies in a folder of it, by paths from there. */
  below(folder: string): ZipArchive {
    const inside = [...this.#entries.values()].filter(({ name }) => name.startsWith(folder));
    const entries = inside.map((entry) => ({ ...entry, name: entry.name.slice(folder.length) }));
    return new ZipArchive(this.#source, entries, this.#findings, this.#newHasher);
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

  /** False where it is not there, or was found damaged. */
  isReadable(path: string): boolean {
    return this.#readable(path) !== undefined;
  }

  /** The file's bytes; undefined where it is not there, cannot be unpacked or is too large to hold. */
  read(path: string): Uint8Array | undefined {
    const entry = this.#readable(path);
    if (entry === undefined || entry.size > LIMITS.inMemoryBytes) return undefined;
    const packed = this.#source.read(entry.dataOffset, entry.packedSize);
    const bytes = entry.method === STORED ? packed : inflate(packed, entry.size);
    if (bytes === undefined || bytes.length !== entry.size || crc32(bytes) !== entry.crc32) {
      this.#reportDamage(entry);
      return undefined;
    }
    return bytes;
  }

  /** As `read`, of a file of any size that may be unpacked at all. */
  readWhole(path: string): Uint8Array | undefined {
    const entry = this.#readable(path);
    if (entry === undefined || entry.size <= LIMITS.inMemoryBytes) return this.read(path);
    if (entry.size > LIMITS.tarBytes) return undefined;
    const bytes = new Uint8Array(entry.size);
    let at = 0;
    const take = (piece: Uint8Array) => {
      bytes.set(piece, at);
      at += piece.length;
    };
    if (this.#unpackInto(take, entry) && crc32(bytes) === entry.crc32) return bytes;
    this.#reportDamage(entry);
    return undefined;
  }

  /** Hashes of the file's bytes; undefined where it cannot be unpacked. */
  hash(path: string): Hashes | undefined {
    const entry = this.#readable(path);
    if (entry === undefined) return undefined;
    if (entry.size > LIMITS.inMemoryBytes) return this.#hashLarge(entry);
    const bytes = this.read(path);
    return bytes === undefined ? undefined : this.hashesOf(bytes);
  }

  /** Hashes of bytes that were read. */
  hashesOf(bytes: Uint8Array): Hashes {
    const [sha256, sha1] = [this.#newHasher('sha256'), this.#newHasher('sha1')];
    sha256.update(bytes);
    sha1.update(bytes);
    return { sha256: sha256.hex(), sha1: sha1.hex() };
  }

  #readable(path: string): LocatedEntry | undefined {
    const entry = this.#entries.get(path);
    if (entry?.dataOffset === undefined || this.#broken.has(path) || this.#wasted > LIMITS.totalBytes) return undefined;
    return { ...entry, dataOffset: entry.dataOffset };
  }

  #hashLarge(entry: LocatedEntry): Hashes | undefined {
    const sha256 = this.#newHasher('sha256');
    const sha1 = this.#newHasher('sha1');
    let sum = 0;
    const take = (piece: Uint8Array) => {
      sum = crc32(piece, sum);
      sha256.update(piece);
      sha1.update(piece);
    };
    if (!this.#unpackInto(take, entry) || sum !== entry.crc32) {
      this.#reportDamage(entry);
      return undefined;
    }
    return { sha256: sha256.hex(), sha1: sha1.hex() };
  }

  /** Feeds the entry's bytes to `take` piece by piece; false where they are not as many as the entry says. */
  #unpackInto(take: (piece: Uint8Array) => void, entry: LocatedEntry): boolean {
    const { dataOffset, packedSize, size } = entry;
    if (entry.method !== STORED) return inflateRange(this.#source, dataOffset, packedSize, size, take);
    if (packedSize !== size) return false;
    let taken = 0;
    for (let at = 0; at < packedSize; at += STEP) {
      const piece = this.#source.read(dataOffset + at, Math.min(STEP, packedSize - at));
      taken += piece.length;
      take(piece);
    }
    return taken === size;
  }

  #reportDamage(entry: ArchiveEntry): void {
    if (this.#broken.has(entry.name)) return;
    this.#broken.add(entry.name);
    if (entry.method !== STORED) this.#wasted += entry.packedSize * MOST_FROM_A_BYTE;
    if (this.#wasted > LIMITS.totalBytes) this.#reportWaste();
    this.#findings.add(
      zipCodes,
      'entry-damaged',
      { file: entry.name },
      {
        message: `"${entry.name}" cannot be unpacked: its bytes do not agree with the size or checksum the zip gives.`,
      },
    );
  }

  #reportWaste(): void {
    const message = 'So many files of the zip are damaged that no more of it was unpacked.';
    this.#findings.add(zipCodes, 'too-large', {}, { message });
  }
}

/** Opens the zip and checks everything about it that needs no unpacking. Undefined where it is none. */
export function openZip(source: ByteSource, findings: Findings, newHasher: NewHasher): ZipArchive | undefined {
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
  if (total > mostFrom(source.size)) {
    const message = `The zip would unpack from ${formatSize(source.size)} to ${formatSize(total)}; it was not read.`;
    findings.add(zipCodes, 'bomb', {}, { message });
    return undefined;
  }
  for (const entry of entries) checkName(entry, findings);
  checkCollisions(entries, findings);
  const overlapping = findOverlaps(directory, findings);
  const located = entries.map((entry) => ({
    ...entry,
    dataOffset: overlapping.has(entry) ? undefined : locate(source, directory, entry, findings),
  }));
  return new ZipArchive(source, located, findings, newHasher);
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
