import type { Diagnostic } from './diagnostic.ts';

/** By file and place, as an author goes through them. */
export function inFileOrder(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const compareFiles = (left: string, right: string): number => (left === right ? 0 : left < right ? -1 : 1);
  return [...diagnostics].sort(
    (left, right) =>
      compareFiles(left.file, right.file) ||
      (left.range?.start.line ?? 0) - (right.range?.start.line ?? 0) ||
      (left.range?.start.column ?? 0) - (right.range?.start.column ?? 0),
  );
}
