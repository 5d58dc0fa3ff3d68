import type { Result } from '../../diagnostics/diagnostic.ts';
import type { ByteSource } from '../../read/byte-source.ts';
import type { ImportDraft } from './draft.ts';

/** A file that is to be imported. */
export interface ImportSource {
  /** As the user named it, without its folder. */
  readonly name: string;
  readonly bytes: ByteSource;
  /** Other files that belong to it, by their paths relative to it: pictures beside a page, the rest of a folder. */
  readonly beside: ReadonlyMap<string, () => Promise<Uint8Array>>;
  /** A folder: it has no bytes of its own, and `beside` is what lies in it. */
  readonly isFolder?: true;
}

export interface ImportWish {
  /** BCP 47, where the user gives it. */
  readonly language?: string;
  /** Where a document is cut into readings: at headings of this level (1 unless told otherwise), or not at all. */
  readonly splitAt?: 1 | 2 | 3 | 'never';
}

/** Reads one kind of file. A folder in `src/import/readers` and a line in `registry.ts`. */
export interface ImportReader {
  /** `docx`, `gift`. */
  readonly name: string;
  /** For people: “Word document”, “questions in GIFT”. */
  readonly title: string;
  /**
   * Whether the file is of this kind, by its first bytes or, of a zip, by its entries; its name decides only between text
   * formats that look alike.
   */
  readonly recognise: (source: ImportSource) => Promise<boolean>;
  /** Either a draft, or the one error that tells what is wrong with the file. */
  readonly read: (source: ImportSource, wish: ImportWish) => Promise<Result<ImportDraft>>;
}
