/** A file and the whole text that it is to hold, with its line ends and byte order mark; to be written as UTF-8. */
export interface FileChange {
  /** The host's path. */
  readonly path: string;
  /** As diagnostics name it. */
  readonly file: string;
  readonly text: string;
}

/** The contents of a file that are now written where `{"file": …}` was. */
export interface Inlined {
  /** The file that is no longer read in there. */
  readonly file: string;
  /** The file in which its contents are now written. */
  readonly into: string;
  /**
   * Why: the file is read in at several places which want different things of it, or others read it (`keep`); or what is
   * wanted cannot be held by a file of its kind.
   */
  readonly reason: 'shared' | 'kind';
}

/** How a definition is changed. Nothing is written by this. */
export interface Rewriting {
  /** Only files whose text changes, by name. */
  readonly changes: readonly FileChange[];
  readonly inlined: readonly Inlined[];
  /** Names of included files that the definition does not refer to any more. They are not deleted. */
  readonly unused: readonly string[];
}

/** Why a definition cannot be changed as it is wanted. */
export interface Refusal {
  readonly reason: /** A part of the definition could not be read: its errors come first. */
    | 'unread'
    /** What is wanted is no value of JSON, or has a property `__proto__`. */
    | 'not-json'
    /** A text with a character that no definition may hold. */
    | 'control-character'
    /** `{"file": "a.md"}` as a value: it would be read as a reference to a file. */
    | 'reads-a-file'
    /** Nested more deeply than a definition is read. */
    | 'too-deep'
    /** Nothing is at the pointer, or no list or object is there. */
    | 'no-such-place'
    /** Two edits want different things of the same place, or one is inside what another takes away. */
    | 'contradiction';
  readonly pointer: string;
}

export type RewritingResult =
  | { readonly value: Rewriting; readonly refused?: undefined }
  | { readonly value?: undefined; readonly refused: Refusal };
