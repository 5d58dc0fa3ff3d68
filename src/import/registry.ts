import type { ImportReader } from './draft/reader.ts';
import { courseReader } from './readers/course/index.ts';

/** Everything that can be imported, one line a kind; the first that recognises a file reads it. */
export const importReaders: readonly ImportReader[] = [courseReader];
