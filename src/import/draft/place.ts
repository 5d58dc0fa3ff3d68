/** Where in an original something was found, in words that help its author to find it again. */
export interface ImportPlace {
  /** The file's name as it was given; of something inside a package, the path in it behind a `/`. */
  readonly file: string;
  /** What a reader of the original sees there: “Week 2 / Quiz 1 / question 3”, “heading The plan, paragraph 4”. */
  readonly where?: string;
  /** Of a text file, from 1. */
  readonly line?: number;
}
