import { COMMAND_LINE, type Diagnostic, errorsOf, hasErrors } from '../diagnostics/diagnostic.ts';

/** What the shell is told. */
export const exitCodes = { clean: 0, author: 1, fault: 2, usage: 64 } as const;

/** Errors that are the machine's, not the author's. */
const machineFaults = new Set([
  'archive/cannot-write',
  'archive/file-changed',
  'build/item-lost',
  'build/path-collision',
  'build/program-fault',
  'source/machine-fault',
  'untrusted/process-ended',
]);

/** An error of what was typed, not of what was written. */
function isUsageFault({ file }: Diagnostic): boolean {
  return file === COMMAND_LINE;
}

/** The exit code for these findings; `strict` makes warnings count. */
export function exitCodeFor(diagnostics: readonly Diagnostic[], strict: boolean): number {
  const errors = errorsOf(diagnostics);
  if (errors.some((diagnostic) => machineFaults.has(diagnostic.code))) return exitCodes.fault;
  if (errors.some(isUsageFault)) return exitCodes.usage;
  const failed =
    hasErrors(diagnostics) || (strict && diagnostics.some((diagnostic) => diagnostic.severity === 'warning'));
  return failed ? exitCodes.author : exitCodes.clean;
}
