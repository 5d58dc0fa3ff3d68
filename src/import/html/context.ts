import type { HtmlTree } from '../../content/tree.ts';
import type { DraftFile, DraftRemote } from '../draft/draft.ts';
import type { ImportPlace } from '../draft/place.ts';
import type { Read } from '../draft/report-entry.ts';

/** What an address in a text leads to, in the words of the draft. */
export type Target =
  | { readonly to: 'file'; readonly key: string }
  | { readonly to: 'activity'; readonly key: string }
  | { readonly to: 'term'; readonly key: string }
  /** On another site: a whole address. */
  | { readonly to: 'address'; readonly url: string }
  /** It was in the original and is not in what was given. */
  | { readonly to: 'missing' }
  /** Only its words are kept; who resolves has said why. */
  | { readonly to: 'words' };

/** What an address is there for; a `decoration` is a picture that says of itself that it tells nothing. */
export type AddressRole = 'link' | 'picture' | 'decoration' | 'media' | 'frame';

export interface HtmlContext {
  /** Of the text in the original, for the report. */
  readonly place: ImportPlace;
  /** BCP 47; decides which words are in another language. */
  readonly language?: string;
  /** Addresses of the same page (`#notes`) go to `anchor`; pictures inside the page (`data:…`) do. */
  readonly resolve: (address: string, as: AddressRole) => Target;
  /** Where a named place of the same page is, if that is in another part; without it such links are plain words. */
  readonly anchor?: (id: string) => Target | undefined;
}

/** What a text says of a file that it shows. */
export type FileFacts = Pick<DraftFile, 'title' | 'alt' | 'decorative' | 'caption' | 'captions'>;

export interface ReadHtml extends Read<HtmlTree> {
  /**
   * Of the files that the text shows, by key: their alternative text and captions where it gives any. The tree’s own
   * references bear an `alt` as well, which `assemble` leaves out where it is that of the file.
   */
  readonly facts: ReadonlyMap<string, FileFacts>;
  /** What plays on other sites, by the keys of its references: these belong into the draft’s `remote`. */
  readonly remote: ReadonlyMap<string, DraftRemote>;
}
