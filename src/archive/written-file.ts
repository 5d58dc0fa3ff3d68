/**
 * What the file system tells of a file without its being read. Who writes into a file, or puts another in its place, alters
 * its stamp, also where the time of its last change is set back afterwards: the system itself keeps the time of the last
 * change of a file's entry, and its number.
 */
export interface FileStamp {
  readonly size: number;
  /** Time of the last change of the contents, in nanoseconds since 1970, as far as the file system counts them. */
  readonly modified: bigint;
  /** Time of the last change of contents, name, owner or times; nobody can set it. */
  readonly changed: bigint;
  /** The file's number; another where the file was replaced by another. */
  readonly number: bigint;
}

/** A stamp as text, equal where the file is as it was. */
export function stampText({ size, modified, changed, number }: FileStamp): string {
  return `${size} ${modified} ${changed} ${number}`;
}

/** What was written. */
export interface WrittenFile {
  readonly bytes: number;
  readonly sha256: string;
  /** Of the file under its name; absent where it cannot be told whether others have written into it already. */
  readonly stamp?: FileStamp;
}
