import JSZip from 'jszip/lib/index.js';
import GenericWorker from 'jszip/lib/stream/GenericWorker.js';
import { joined } from './joined.ts';

/**
 * A file whose bytes are fetched while the zip is written. jszip reads Node's streams only, and only in Node; this is
 * what it makes of one, made of any chunks.
 */
class ChunkSource extends GenericWorker {
  readonly #chunks: AsyncIterator<Uint8Array>;
  #fetching = false;

  constructor(path: string, chunks: AsyncIterable<Uint8Array>) {
    super(path);
    this.#chunks = chunks[Symbol.asyncIterator]();
  }

  override resume(): boolean {
    if (!super.resume()) return false;
    void this.#fetch();
    return true;
  }

  /** Closes the file, also one that was not read to its end. */
  override cleanUp(): void {
    super.cleanUp();
    this.close();
  }

  close(): void {
    // A file that cannot be closed was read all the same.
    this.#chunks.return?.().catch(() => undefined);
  }

  async #fetch(): Promise<void> {
    if (this.#fetching) return;
    this.#fetching = true;
    try {
      while (!this.isPaused && !this.isFinished) {
        const { done, value } = await this.#chunks.next();
        if (done === true) this.end();
        else this.push({ data: value, meta: { percent: 0 } });
      }
    } catch (error) {
      this.error(error instanceof Error ? error : new Error(String(error)));
    } finally {
      this.#fetching = false;
    }
  }
}

/** Bytes that may wait to be taken before jszip has to pause. */
const AHEAD = 256 * 1024;

/** A zip that is written while its files are read. */
export interface StreamedZip {
  add(path: string, bytes: Uint8Array): void;
  addChunks(path: string, chunks: AsyncIterable<Uint8Array>): void;
  /** The zip as it comes to be, no more of it at a time than whoever takes it keeps up with. */
  chunks(): AsyncGenerator<Uint8Array>;
  /** Closes the files that are still open. */
  close(): void;
}

export function streamedZip(date: Date): StreamedZip {
  const zip = new JSZip();
  const sources: ChunkSource[] = [];
  const entry = { date, createFolders: false, binary: true } as const;
  return {
    add(path, bytes) {
      zip.file(path, bytes, bytes.length === 0 ? { ...entry, compression: 'STORE' } : entry);
    },
    addChunks(path, chunks) {
      const source = new ChunkSource(path, chunks);
      sources.push(source);
      zip.file(path, source, entry);
    },
    chunks: () => streamZip(zip),
    close() {
      for (const source of sources) source.close();
    },
  };
}

async function* streamZip(zip: JSZip): AsyncGenerator<Uint8Array> {
  const stream = zip.generateInternalStream({
    type: 'uint8array',
    compression: 'DEFLATE',
    platform: 'DOS',
    streamFiles: true,
  });
  let waiting: Uint8Array[] = [];
  let size = 0;
  let ended = false;
  let failure: Error | undefined;
  let wake = (): void => undefined;
  stream
    .on('data', (chunk) => {
      waiting.push(chunk);
      size += chunk.length;
      if (size < AHEAD) return;
      stream.pause();
      wake();
    })
    .on('end', () => {
      ended = true;
      wake();
    })
    .on('error', (error) => {
      failure = error;
      wake();
    });
  for (;;) {
    if (failure !== undefined) throw failure;
    if (size > 0) {
      const chunk = joined(waiting, size);
      waiting = [];
      size = 0;
      yield chunk;
    } else if (ended) return;
    else
      await new Promise<void>((resolve) => {
        wake = resolve;
        stream.resume();
      });
  }
}
