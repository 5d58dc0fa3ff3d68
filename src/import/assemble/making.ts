import type { Text } from '../../text/text.ts';
import type { Entries } from '../report/entries.ts';
import type { Ids } from './origins.ts';
import type { TextWriter } from './text-writer.ts';

/** What parts of a module are made with. */
export interface Making {
  readonly ids: Ids;
  readonly texts: TextWriter;
  readonly entries: Entries;
  /** Words of our own in the language of the module. */
  readonly words: Text;
  /** The ids of rubrics by their keys. */
  readonly rubrics: ReadonlyMap<string, string>;
}
