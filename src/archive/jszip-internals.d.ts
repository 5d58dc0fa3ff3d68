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
