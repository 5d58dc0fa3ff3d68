import { check } from '../pipeline/check.ts';
import { exitCodeFor } from './exit-codes.ts';
import { printJson, summary, tell, tellDiagnostics, tellFault } from './output.ts';

export interface CheckFlags {
  readonly json?: boolean;
  readonly strict?: boolean;
}

export async function runCheck(paths: readonly string[], flags: CheckFlags): Promise<number> {
  const { diagnostics, checked } = await check({ paths, onFault: tellFault });
  if (flags.json === true) await printJson({ diagnostics });
  else {
    tellDiagnostics(diagnostics);
    tell(`${checked} checked; ${summary(diagnostics)}.\n`);
  }
  return exitCodeFor(diagnostics, flags.strict ?? false);
}
