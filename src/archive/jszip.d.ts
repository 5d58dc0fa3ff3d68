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
    file(path: string, data: string | Uint8Array | GenericWorker, options: FileOptions): this;
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

declare module 'jszip/lib/utf8.js' {
  export function utf8encode(text: string): Uint8Array;
}

declare module 'jszip/lib/generate/ZipFileWorker.js' {
  import type compressions from 'jszip/lib/compressions.js';
  import type GenericWorker from 'jszip/lib/stream/GenericWorker.js';

  /** What is known of a file when its bytes are there. */
  export interface FileInfo {
    readonly file: {
      readonly name: string;
      readonly dir: boolean;
      readonly date: Date;
      readonly comment: string;
      readonly unixPermissions: null;
      readonly dosPermissions: null;
    };
    readonly compression: (typeof compressions)['STORE'];
    readonly crc32: number;
    readonly compressedSize: number;
    readonly uncompressedSize: number;
  }

  /** The last step: records and files in, the zip out. */
  export default class ZipFileWorker extends GenericWorker {
    constructor(streamFiles: boolean, comment: string, platform: 'DOS', encodeName: (name: string) => Uint8Array);
    readonly bytesWritten: number;
    on(event: 'data', listener: (chunk: { readonly data: string | Uint8Array }) => void): this;
    openedSource(info: FileInfo): void;
    closedSource(info: FileInfo): void;
    /** Writes the directory of the zip. */
    flush(): void;
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
