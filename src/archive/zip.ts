import { createHash } from 'node:crypto';
import { PassThrough, Readable } from 'node:stream';
import type { FileReference, Host } from '../source/host.ts';
import type { FileTree, PackageFile } from '../targets/target.ts';
import { addCompressed, type CompressedEntry, compressEntry, JSZip } from './deflate.ts';

/** The date of every entry: a zip cannot be without one, and the first it can write is 1980. */
const DATE = new Date(Date.UTC(1980, 0, 1));

/** More media than this in a package are streamed from disk to disk instead of being held in memory. */
export const STREAM_ABOVE = 16 * 1024 * 1024;

/** A medium is no longer what it was when the module was loaded. */
export class FileChangedError extends Error {
  readonly file: FileReference;
  constructor(file: FileReference) {
    super(`${file.name} changed while it was being packed`);
    this.name = 'FileChangedError';
    this.file = file;
  }
}

const constants = new Map<string, CompressedEntry>();

/** Bytes of the media in a package. */
function mediaSize(files: FileTree): number {
  return files.reduce((sum, file) => sum + (file.kind === 'media' ? file.file.size : 0), 0);
}

/** Texts that are compressed already, for packages that hold the same ones: those of one module for several targets. */
export type CompressedTexts = Map<string, CompressedEntry>;

/** The package as chunks of bytes: one chunk, unless its media are large. */
export async function* zipChunks(
  files: FileTree,
  host: Host,
  texts: CompressedTexts = new Map(),
): AsyncIterable<Uint8Array> {
  const streamed = mediaSize(files) > STREAM_ABOVE;
  const zip = new JSZip();
  for (const file of files) await addFile(zip, file, { host, streamed, texts });
  if (!streamed) {
    yield await zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE', platform: 'DOS' });
    return;
  }
  // Data descriptors come with streaming; a stored entry with one breaks readers, so everything is deflated.
  const stream = zip.generateNodeStream({ streamFiles: true, compression: 'DEFLATE', platform: 'DOS' });
  // jszip's stream is of an older kind, without an async iterator.
  const chunks = new PassThrough();
  stream.on('error', (error: Error) => chunks.destroy(error));
  stream.pipe(chunks);
  yield* chunks;
}

interface Packing {
  readonly host: Host;
  readonly streamed: boolean;
  readonly texts: CompressedTexts;
}

async function addFile(zip: JSZip, file: PackageFile, { host, streamed, texts }: Packing): Promise<void> {
  const options = { date: DATE, createFolders: false, binary: true } as const;
  if (file.kind === 'media' && streamed) {
    zip.file(file.path, Readable.from(checkedChunks(file.file, host), { objectMode: false }), options);
    return;
  }
  const bytes = await bytesOf(file, host);
  if (bytes.length === 0) zip.file(file.path, bytes, { ...options, compression: 'STORE' });
  else if (streamed) zip.file(file.path, bytes, options);
  else addCompressed(zip, file.path, compressed(file, bytes, texts), options);
}

function compressed(file: PackageFile, bytes: Uint8Array, texts: CompressedTexts): CompressedEntry {
  if (file.kind === 'media') return compressEntry(bytes, file.path);
  const [entries, key] = file.kind === 'constant' ? [constants, file.key] : [texts, file.text];
  const known = entries.get(key);
  if (known !== undefined) return known;
  const entry = compressEntry(bytes, file.path);
  entries.set(key, entry);
  return entry;
}

const encoder = new TextEncoder();

async function bytesOf(file: PackageFile, host: Host): Promise<Uint8Array> {
  if (file.kind === 'text') return encoder.encode(file.text);
  if (file.kind === 'constant') return file.bytes;
  const chunks: Uint8Array[] = [];
  for await (const chunk of checkedChunks(file.file, host)) chunks.push(chunk);
  return chunks.length === 1 && chunks[0] !== undefined ? chunks[0] : Buffer.concat(chunks);
}

/** The chunks of a medium, which must be what the package was planned with: a backup names its files by their hashes. */
async function* checkedChunks(file: FileReference, host: Host): AsyncIterable<Uint8Array> {
  const hash = createHash('sha256');
  for await (const chunk of host.open(file.path)) {
    hash.update(chunk);
    yield chunk;
  }
  if (hash.digest('hex') !== file.hashes.sha256) throw new FileChangedError(file);
}
