/** Text as it is in the package. */
export interface TextContents {
  /** `html` where the markup is live, `plain` where `<` is a character. */
  readonly format: 'html' | 'plain';
  /** The text with its markup, after the XML around it was undone. */
  readonly source: string;
  /** The words alone: tags removed, character references decoded, every run of spaces one space, trimmed. */
  readonly text: string;
  /** Everything the markup points at, in document order. */
  readonly references: readonly ReferenceContents[];
}

export type ReferenceKind = 'link' | 'image' | 'media' | 'frame' | 'script' | 'style' | 'attachment';

export interface ReferenceContents {
  readonly kind: ReferenceKind;
  /** As written: `$IMS-CC-FILEBASE$/images/a.png`, `https://…`, `#note-1`. */
  readonly target: string;
  /** The path inside the package, where the target stands for a file that is there. */
  readonly path?: string;
  /** The words of a link, the `alt` of an image. */
  readonly text?: string;
}

/** Where a thing was read. */
export interface Origin {
  /** Path inside the package. */
  readonly file: string;
  /** The id the package gives the thing: resource identifier, `assessment@ident`, Canvas migration id, `activityid`. */
  readonly id: string;
}
