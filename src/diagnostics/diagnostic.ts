/** How bad: an `error` stops the module, a `warning` asks for a look, an `info` only tells. */
export type Severity = 'error' | 'warning' | 'info';

/** A place in a text file. Lines and columns count from 1; columns count UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** From `start` up to, not including, `end`. */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** Where something is: a file, the JSON pointer (RFC 6901) inside it and, where the file is text, the range. */
export interface Place {
  /** Path as the user knows it (relative to the working folder), with forward slashes; inside a package `package.zip!/path`. */
  readonly file: string;
  readonly pointer?: string;
  readonly range?: Range;
}

/** In place of a file: what was typed. */
export const COMMAND_LINE = 'command line';

/** A second place that helps to understand the first: "first used here". */
export interface Related extends Place {
  readonly message: string;
}

/**
 * One finding about an author's input, a package or the machine. Codes (`stage/kebab-name`) are permanent.
 * `message` says what is wrong and why it matters, in a teacher's words; `hint` says what to do.
 */
export interface Diagnostic extends Place {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly hint?: string;
  readonly related?: readonly Related[];
}

/** What a stage returns: its value, unless errors made one impossible, and everything it has to say. */
export interface Result<T> {
  readonly value?: T;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * The findings without those that are said already: a workspace's file and theme are at fault once, however many modules
 * use them.
 */
export function distinctDiagnostics(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const known = new Map<string, Diagnostic>();
  for (const diagnostic of diagnostics) {
    const key = JSON.stringify(diagnostic);
    if (!known.has(key)) known.set(key, diagnostic);
  }
  return [...known.values()];
}

/** The findings that are errors. */
export function errorsOf(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return diagnostics.filter(({ severity }) => severity === 'error');
}

/** True where at least one finding is an error. */
export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((diagnostic) => diagnostic.severity === 'error');
}
