import { loadTexReader } from '../content/formulas/load-tex.ts';
import { mayHoldFormulas } from '../content/formulas/looks-like-formula.ts';
import { LeftOut } from '../definition/sound/left-out.ts';
import { hasErrors } from '../diagnostics/diagnostic.ts';
import { resolveModule } from '../resolve/resolve-module.ts';
import { asMine } from './as-mine.ts';
import type { MergedModule } from './merge-module.ts';
import type { Mine, MyModule } from './mine.ts';

/**
 * Whether merged modules have no errors, as far as that can be known without reading their files again and without reading
 * texts that the update leaves as they are. False where it cannot be known: of a unit, where files of media come or go, where
 * a workspace makes errors of what platforms have to say, and where anything at all seems to be wrong.
 */
export async function isPlainlySound(mine: Mine, modules: readonly MergedModule[]): Promise<boolean> {
  if (mine.unit !== undefined) return false;
  if (Object.values(mine.workspace.severities).includes('error')) return false;
  if (modules.some(({ files }) => files.taken.length + files.gone.length > 0)) return false;
  for (const merged of modules) {
    const own = mine.modules.find(({ folder }) => folder === merged.folder);
    if (own === undefined || !(await isSound(own, merged, mine))) return false;
  }
  return true;
}

async function isSound({ loaded, definition: own }: MyModule, { definition }: MergedModule, mine: Mine) {
  const formulas = mayHoldFormulas(definition) ? await loadTexReader(definition.language) : undefined;
  const { diagnostics } = resolveModule({
    loaded: { ...loaded, includedTexts: [], value: definition, locate: (pointer) => ({ file: loaded.file, pointer }) },
    definition,
    workspace: mine.workspace,
    leftOut: new LeftOut(),
    written: (pointer) => pointer,
    formulas,
    isAsBefore: asMine(definition, own),
    isForErrors: true,
  });
  return !hasErrors(diagnostics);
}
