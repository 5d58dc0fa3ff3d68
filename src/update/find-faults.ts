import posix from 'path-browserify';
import type { FolderChange } from '../archive/journal.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { prepare } from '../pipeline/prepare.ts';
import { updateCodes } from './codes.ts';
import type { Mine } from './mine.ts';
import { overlayHost } from './overlay-host.ts';

/** What is wrong with a folder once changes are made to it: the errors, behind one that says so. */
export async function findFaults(
  { host, top, name, modules, workspace, unit }: Mine,
  changes: readonly FolderChange[],
  newModules: readonly string[],
): Promise<readonly Diagnostic[]> {
  const after = await overlayHost(host, top, changes);
  const folders = [...modules.map(({ folder }) => folder), ...newModules];
  const items = folders.map((folder) => ({ kind: 'module' as const, path: posix.join(top, folder) }));
  const units = unit === undefined ? [] : [{ kind: 'unit' as const, path: unit.sources.main.path }];
  const errors: Diagnostic[] = [];
  for (const item of [...items, ...units]) {
    const { diagnostics } = await prepare(item, { value: workspace, diagnostics: [] }, { host: after });
    errors.push(...diagnostics.filter(({ severity }) => severity === 'error'));
  }
  if (errors.length === 0) return [];
  const message = `What the two versions make together in \`${name}\` has errors, so nothing was written.`;
  const hint = 'Change your module where the errors are, so that both fit together, and update again.';
  return [updateCodes.report('result-invalid', { message, hint, place: { file: name } }), ...errors];
}
