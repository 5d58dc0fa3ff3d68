/** What is said of a text that is not JSON or YAML. */
export interface SyntaxWords {
  readonly message: string;
  readonly hint: string;
  /** Where it is, if not at the parser's own place; one character. */
  readonly at?: number;
}
