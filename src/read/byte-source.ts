/** Random access to a package, so that media never have to be in memory all at once. */
export interface ByteSource {
  readonly size: number;
  /** The bytes from `offset`; fewer than `length` at the end. */
  read(offset: number, length: number): Uint8Array;
}

/** As much of a browser's `Blob` (a chosen `File` is one) as is needed. */
export interface BlobLike {
  readonly size: number;
  slice(start?: number, end?: number): BlobLike;
  arrayBuffer(): Promise<ArrayBuffer>;
}

/** A package to read: its bytes, a file that somebody chose in a browser, or anything that gives ranges of bytes. */
export type PackageInput = Uint8Array | BlobLike | ByteSource;

/** Opens whatever holds the bytes. Rejects with the browser's own error where a chosen file cannot be read any more. */
export async function openSource(input: PackageInput): Promise<ByteSource> {
  if (input instanceof Uint8Array) return memorySource(input);
  return 'arrayBuffer' in input ? blobSource(input) : input;
}

/** Reads from memory. */
export function memorySource(bytes: Uint8Array): ByteSource {
  return {
    size: bytes.length,
    read: (offset, length) => bytes.subarray(Math.max(0, offset), Math.max(0, offset + length)),
  };
}

interface RangeReader {
  readAsArrayBuffer(blob: BlobLike): ArrayBuffer;
}

/**
 * Reads from a blob: a range at a time in a worker of a browser, which is the only place where a blob gives its bytes
 * without waiting; anywhere else it is taken into memory as a whole.
 */
export async function blobSource(blob: BlobLike): Promise<ByteSource> {
  const reader = rangeReader();
  if (reader === undefined) return memorySource(new Uint8Array(await blob.arrayBuffer()));
  return {
    size: blob.size,
    read: (offset, length) => {
      const start = Math.max(0, offset);
      const end = Math.max(start, Math.min(offset + length, blob.size));
      return new Uint8Array(reader.readAsArrayBuffer(blob.slice(start, end)));
    },
  };
}

function rangeReader(): RangeReader | undefined {
  const { FileReaderSync: Reader } = globalThis as { readonly FileReaderSync?: new () => RangeReader };
  return Reader === undefined ? undefined : new Reader();
}
