import type { Place } from '../diagnostics/diagnostic.ts';
import type { TexReader } from './formulas/tex-reader.ts';

export interface MarkdownOptions {
  /** `block`: paragraphs, lists, tables, footnotes. `inline`: one line of text. */
  readonly mode: 'block' | 'inline';
  /** The place of a UTF-16 offset into the text. */
  readonly locate: (offset: number) => Place;
  /** The language of our own words in the text: the names of boxes. English where none is given. */
  readonly language?: string;
  /** Whether `[[id]]` makes a gap: in cloze texts only. */
  readonly gaps?: boolean;
  /** Ids of the module's sources: of `@name` in a sentence only these are citations. */
  readonly sources?: ReadonlySet<string>;
  /** Reads formulas; without it a dollar is a dollar. It is loaded where `mayHoldFormulas` finds its signs. */
  readonly formulas?: TexReader | undefined;
  /** Put before the ids of footnotes; unique on every page that the text can be on. */
  readonly idPrefix?: string;
  /** Level that the text's first heading gets; default 2, because pages have a title already. */
  readonly headingLevel?: 2 | 3 | 4 | 5 | 6;
  /** Origins (`https://example.org`) from which pictures may be loaded. */
  readonly remoteOrigins?: readonly string[];
}
