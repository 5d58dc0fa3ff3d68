/** A package that the file system refused. */
export interface Unwritten {
  /** As the user knows its path. */
  readonly name: string;
  readonly reason: string;
  /** What to do, where it is the machine's fault. */
  readonly advice?: string;
}
