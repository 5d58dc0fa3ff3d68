import type { ImportReader } from './draft/reader.ts';

/** Everything that can be imported, one line a kind; the first that recognises a file reads it. */
export const importReaders: readonly ImportReader[] = [];
