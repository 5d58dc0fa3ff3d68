import type { Host } from '../source/host.ts';
import type { FileTree, PackageFile } from '../targets/target.ts';
import { type CompressedEntry, compressEntry, isStored } from './deflate.ts';
import { joined } from './joined.ts';
import { streamedZip } from './stream.ts';
import { wholeZip } from './whole-zip.ts';

/** The date of every entry: a zip cannot be without one, and the first it can write is 1980. */
const DATE = new Date(Date.UTC(1980, 0, 1));

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
  if (mediaSize(files) > STREAM_ABOVE) yield* streamed(files, host);
  else yield await whole(files, host, known);
}

async function whole(files: FileTree, host: Host, known: Compressed): Promise<Uint8Array> {
  const zip = wholeZip(DATE);
  for (const file of files) zip.add(file.path, await entryOf(file, host, known));
  return zip.bytes();
}

/** Data descriptors come with streaming; a stored entry with one breaks readers, so everything is deflated. */
async function* streamed(files: FileTree, host: Host): AsyncIterable<Uint8Array> {
  const zip = streamedZip(DATE);
  try {
    for (const file of files) {
      if (file.kind === 'media') zip.addChunks(file.path, host.openAgain(file.file));
      else zip.add(file.path, await bytesOf(file, host));
    }
    yield* zip.chunks();
  } finally {
    zip.close();
  }
}

type MediaFile = Extract<PackageFile, { kind: 'media' }>;

async function entryOf(file: PackageFile, host: Host, known: Compressed): Promise<CompressedEntry> {
  return knownMedium(file, known) ?? compressed(file, await bytesOf(file, host), known);
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
