import type { ConflictsFile } from '../../schema/types.generated.ts';
import type { FolderChange } from '../archive/folder-change.ts';
import type { OpenConflict } from '../customized/load-customized.ts';
import { CONFLICTS_FILE } from '../customized/names.ts';
import { FORMAT } from '../definition/schema/format.ts';

/** The conflicts after an update: one that was open and has come up again keeps what mine was once made from. */
export function joinConflicts(
  before: readonly OpenConflict[],
  found: readonly OpenConflict[],
): readonly OpenConflict[] {
  const known = new Map(before.map((one) => [one.id, one]));
  const again = found.map((one): OpenConflict => {
    const old = known.get(one.id)?.before;
    return old === undefined ? one : { ...one, before: old };
  });
  const ids = new Set(found.map(({ id }) => id));
  return [...before.filter(({ id }) => !ids.has(id)), ...again];
}

/** How `conflicts.json` is changed: there is none where nothing is open. */
export function conflictsChange(conflicts: readonly OpenConflict[]): FolderChange {
  if (conflicts.length === 0) return { path: CONFLICTS_FILE };
  const file: ConflictsFile = { format: FORMAT, conflicts: [...conflicts] };
  return { path: CONFLICTS_FILE, content: `${JSON.stringify(file, null, 2)}\n` };
}
