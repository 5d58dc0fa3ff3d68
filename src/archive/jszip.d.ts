/*
 * What we use of jszip. Its own declarations bring Node's types with them, which what runs in a browser must do without,
 * and leave out `generateInternalStream`, which its documentation describes. By `jszip/lib/index.js`, its main file, it is
 * the same library everywhere; by its name browsers would get a bundle apart from the internals below.
 */
declare module 'jszip/lib/index.js' {
  import type GenericWorker from 'jszip/lib/stream/GenericWorker.js';

  export interface FileOptions {
    readonly date: Date;
    readonly createFolders: boolean;
    readonly binary: boolean;
    readonly compression?: 'STORE' | 'DEFLATE';
  }

  export interface GenerateOptions {
    readonly type: 'uint8array';
    readonly compression: 'DEFLATE';
    readonly platform: 'DOS';
    /** Sizes after the bytes, in data descriptors, so that no entry need be held in memory. */
    readonly streamFiles?: boolean;
  }

  /** Bytes that come as they are asked for: nothing before `resume`, and little after `pause`. */
  export interface StreamHelper {
    on(event: 'data', listener: (chunk: Uint8Array) => void): this;
    on(event: 'end', listener: () => void): this;
    on(event: 'error', listener: (error: Error) => void): this;
    resume(): this;
    pause(): this;
  }

  export default class JSZip {
    file(path: string): object | null;
    file(path: string, data: string | Uint8Array | GenericWorker, options: FileOptions): this;
    generateAsync(options: GenerateOptions): Promise<Uint8Array>;
    generateInternalStream(options: GenerateOptions): StreamHelper;
  }
}

declare module 'jszip/lib/compressions.js' {
  interface Compression {
    readonly magic: string;
  }
  const compressions: { readonly STORE: Compression; readonly DEFLATE: Compression };
  export default compressions;
}

declare module 'jszip/lib/compressedObject.js' {
  import type compressions from 'jszip/lib/compressions.js';

  export default class CompressedObject {
    constructor(
      compressedSize: number,
      uncompressedSize: number,
      crc32: number,
      compression: (typeof compressions)['STORE'],
      data: Uint8Array,
    );
  }
}

declare module 'jszip/lib/stream/GenericWorker.js' {
  /** A step between a file's bytes and the zip's: it is paused and resumed by the step that comes after it. */
  export default class GenericWorker {
    constructor(name: string);
    readonly isPaused: boolean;
    readonly isFinished: boolean;
    push(chunk: { readonly data: Uint8Array; readonly meta: { readonly percent: number } }): void;
    end(): boolean;
    error(error: Error): boolean;
    /** False where it was running already. */
    resume(): boolean;
    cleanUp(): void;
  }
}
