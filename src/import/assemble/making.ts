import type { Entries } from '../report/entries.ts';
import type { Ids } from './origins.ts';
import type { TextWriter } from './text-writer.ts';

/** What parts of a module are made with. */
export interface Making {
  readonly ids: Ids;
  readonly texts: TextWriter;
  readonly entries: Entries;
  /** The ids of rubrics by their keys. */
  readonly rubrics: ReadonlyMap<string, string>;
}
