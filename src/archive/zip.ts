import type { Host } from '../source/host.ts';
import type { FileTree, PackageFile } from '../targets/target.ts';
import { addCompressed, type CompressedEntry, compressEntry, isStored, JSZip } from './deflate.ts';
import { joined } from './joined.ts';
import { ChunkSource, streamZip } from './stream.ts';

/** The date of every entry: a zip cannot be without one, and the first it can write is 1980. */
const DATE = new Date(Date.UTC(1980, 0, 1));

/** What every entry and every zip has alike. */
const ENTRY = { date: DATE, createFolders: false, binary: true } as const;
const GENERATE = { type: 'uint8array', compression: 'DEFLATE', platform: 'DOS' } as const;

/** More media than this in a package are streamed through instead of being held in memory. */
export const STREAM_ABOVE = 16 * 1024 * 1024;

/** Compressed constants, by the very bytes: nothing need be hashed, and a theme that is gone takes its own along. */
const constants = new WeakMap<Uint8Array, CompressedEntry>();

/** Bytes of the media in a package. */
function mediaSize(files: FileTree): number {
  return files.reduce((sum, file) => sum + (file.kind === 'media' ? file.file.size : 0), 0);
}

/** What is compressed already, for packages that hold the same: those of one module for several targets. */
export interface Compressed {
  readonly texts: Map<string, CompressedEntry>;
  /** Small media by their hash and whether they are stored; the bytes of larger ones are not held on to. */
  readonly media: Map<string, CompressedEntry>;
}

export function nothingCompressed(): Compressed {
  return { texts: new Map(), media: new Map() };
}

/** Larger media are compressed, or looked through, for each package. */
const HELD = 1024 * 1024;

/** The package as chunks of bytes: one chunk, unless its media are large. */
export async function* zipChunks(
  files: FileTree,
  host: Host,
  known: Compressed = nothingCompressed(),
): AsyncIterable<Uint8Array> {
  const streamed = mediaSize(files) > STREAM_ABOVE;
  const zip = new JSZip();
  const sources: ChunkSource[] = [];
  try {
    for (const file of files) {
      if (streamed && file.kind === 'media') sources.push(addSource(zip, file, host));
      else await addFile(zip, file, { host, streamed, known });
    }
    if (streamed) yield* streamZip(zip, GENERATE);
    else yield await zip.generateAsync(GENERATE);
  } finally {
    for (const source of sources) source.close();
  }
}

type MediaFile = Extract<PackageFile, { kind: 'media' }>;

interface Packing {
  readonly host: Host;
  readonly streamed: boolean;
  readonly known: Compressed;
}

function addSource(zip: JSZip, { path, file }: MediaFile, host: Host): ChunkSource {
  const source = new ChunkSource(path, host.openAgain(file));
  zip.file(path, source, ENTRY);
  return source;
}

async function addFile(zip: JSZip, file: PackageFile, { host, streamed, known }: Packing): Promise<void> {
  const before = streamed ? undefined : knownMedium(file, known);
  if (before !== undefined) {
    addCompressed(zip, file.path, before, ENTRY);
    return;
  }
  const bytes = await bytesOf(file, host);
  if (bytes.length === 0) zip.file(file.path, bytes, { ...ENTRY, compression: 'STORE' });
  // Data descriptors come with streaming; a stored entry with one breaks readers, so everything is deflated.
  else if (streamed) zip.file(file.path, bytes, ENTRY);
  else addCompressed(zip, file.path, compressed(file, bytes, known), ENTRY);
}

function compressed(file: PackageFile, bytes: Uint8Array, { texts, media }: Compressed): CompressedEntry {
  const entry = compressedBefore(file, texts) ?? compressEntry(bytes, file.path);
  if (file.kind === 'constant') constants.set(file.bytes, entry);
  else if (file.kind === 'text') texts.set(file.text, entry);
  else if (bytes.length <= HELD) media.set(mediumKey(file), entry);
  return entry;
}

function compressedBefore(file: PackageFile, texts: Compressed['texts']): CompressedEntry | undefined {
  if (file.kind === 'media') return undefined;
  return file.kind === 'constant' ? constants.get(file.bytes) : texts.get(file.text);
}

/** A picture that another package of the same module holds, as it was read for that one. */
function knownMedium(file: PackageFile, { media }: Compressed): CompressedEntry | undefined {
  return file.kind === 'media' ? media.get(mediumKey(file)) : undefined;
}

function mediumKey({ path, file }: MediaFile): string {
  return `${isStored(path) ? 'stored' : 'deflated'} ${file.hashes.sha256}`;
}

const encoder = new TextEncoder();

async function bytesOf(file: PackageFile, host: Host): Promise<Uint8Array> {
  if (file.kind === 'text') return encoder.encode(file.text);
  if (file.kind === 'constant') return file.bytes;
  const chunks: Uint8Array[] = [];
  for await (const chunk of host.openAgain(file.file)) chunks.push(chunk);
  return joined(chunks, file.file.size);
}
