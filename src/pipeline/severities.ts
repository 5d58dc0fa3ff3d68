import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { LoadedWorkspace } from '../source/document.ts';

/** Applies the workspace's wishes to warnings and infos; errors stay errors, because nothing can be built past them. */
export function applySeverities(
  diagnostics: readonly Diagnostic[],
  workspace: LoadedWorkspace | undefined,
): Diagnostic[] {
  const wishes = workspace?.severities ?? {};
  return diagnostics.flatMap((diagnostic) => {
    const wish = wishes[diagnostic.code];
    if (diagnostic.severity === 'error' || wish === undefined) return [diagnostic];
    return wish === 'off' ? [] : [{ ...diagnostic, severity: wish }];
  });
}
