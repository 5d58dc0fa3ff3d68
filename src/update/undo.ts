import posix from 'path-browserify';
import { undoChanges } from '../archive/journal.ts';
import { isThere } from '../archive/write.ts';
import { IMPORTED_FILE, UPSTREAM_FILE } from '../customized/names.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { cannotWrite } from './cannot-write.ts';
import { updateCodes } from './codes.ts';

export interface UndoReport {
  readonly folder: string;
  readonly files: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Brings back what was there before the last update, import or decision. Undoing once more brings back what is there now. */
export async function undoUpdate(folder: string, workingFolder = process.cwd()): Promise<UndoReport> {
  const path = posix.resolve(workingFolder, folder);
  const top = (await isChangedHere(path)) ? path : posix.dirname(path);
  const none: UndoReport = { folder, files: [], diagnostics: [nothingToUndo(folder)] };
  try {
    const undone = (await isChangedHere(top)) ? await undoChanges(top) : undefined;
    if (undone === undefined) return none;
    const { files, changedSince } = undone;
    return { folder, files, diagnostics: changedSince.length === 0 ? [] : [undoneChanges(folder, changedSince)] };
  } catch (error) {
    return { folder, files: [], diagnostics: [cannotWrite(error, folder)] };
  }
}

/** Whether it is a folder that `update` or `import` changes. */
async function isChangedHere(folder: string): Promise<boolean> {
  return (await isThere(posix.join(folder, UPSTREAM_FILE))) || (await isThere(posix.join(folder, IMPORTED_FILE)));
}

function nothingToUndo(folder: string): Diagnostic {
  return updateCodes.report('nothing-to-undo', {
    message: `Nothing is kept that could be brought back in \`${folder}\`.`,
    hint: 'What is kept is the state before the last update or import, or before the last decision of a conflict.',
    place: { file: folder },
  });
}

function undoneChanges(folder: string, files: readonly string[]): Diagnostic {
  return updateCodes.report('undone-changes', {
    message: `You had changed ${files.map((file) => `\`${file}\``).join(', ')} since; these changes were undone, too.`,
    hint: `\`npx cartwright update ${folder} --undo\` once more brings them back.`,
    place: { file: folder },
  });
}
