/** One file that is to be changed. */
export interface FolderChange {
  /** Relative to the folder, with forward slashes. */
  readonly path: string;
  /** Absent where the file is to be deleted. What gives chunks may be asked for them several times. */
  readonly content?: string | Uint8Array | (() => AsyncIterable<Uint8Array>);
}
