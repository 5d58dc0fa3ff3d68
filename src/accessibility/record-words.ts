import type { HtmlNode } from '../content/tree.ts';
import type { Text } from '../text/text.ts';

/** What the parts of a record are written with. */
export interface RecordWords {
  readonly text: Text;
  /** Words of the author's, marked as such where the record is in another language. */
  own(words: string): HtmlNode;
  /** Titles of pages as one line; what is on every page need not name them all. */
  places(titles: readonly string[]): string;
}
