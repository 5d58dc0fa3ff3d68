import { type Diagnostic, errorsOf, type Result } from '../diagnostics/diagnostic.ts';
import { FindingError } from '../diagnostics/finding-error.ts';
import type { AssembledModule } from '../import/assemble/module.ts';
import { withoutFaults } from '../import/assemble/without-faults.ts';
import { isNobodysMistake } from '../pipeline/contained.ts';
import { prepare } from '../pipeline/prepare.ts';
import type { LoadedModule } from '../source/document.ts';
import { loadModule } from '../source/load-module.ts';
import { isSame } from '../source/unknown-value.ts';
import { emptyWorkspace } from '../source/workspace.ts';
import { importedHost } from './imported-host.ts';
import { withSoundTexts } from './sound-texts.ts';

/** A module that is valid and builds, whatever the original held. */
export interface SettledModule extends AssembledModule {
  readonly loaded: LoadedModule;
  /** What `check` says of it: what is to be done, and what else is worth a look. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Each round takes out what the one before uncovered. */
const MOST_ROUNDS = 12;

/**
 * Takes out of a module what keeps it from being built, and writes its texts so that they do not; where nothing would be left, what was wrong with it at first.
 * `workspace`: origins from which media may be shown.
 */
export async function settled(
  assembled: AssembledModule,
  workspace: { readonly remoteOrigins: readonly string[] },
): Promise<Result<SettledModule>> {
  let module = assembled;
  let wrong: readonly Diagnostic[] = [];
  const folder = `/${module.definition.id}`;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    if (module.definition.activities.length === 0) return { diagnostics: wrong };
    const host = importedHost(folder, module);
    const value = { ...emptyWorkspace('/'), remoteOrigins: workspace.remoteOrigins };
    const context = { host, targets: [], mostFindings: Number.MAX_SAFE_INTEGER };
    const { diagnostics } = await prepare({ kind: 'module', path: folder }, { value, diagnostics: [] }, context);
    const errors = errorsOf(diagnostics);
    if (errors.length === 0) {
      const { value: loaded } = await loadModule(host, '/', folder);
      return loaded === undefined
        ? { diagnostics: wrong }
        : { value: { ...module, loaded, diagnostics }, diagnostics: [] };
    }
    if (round === 0) wrong = errors;
    // What the original holds has no part in it.
    const fault = errors.find(isNobodysMistake);
    if (fault !== undefined) throw new FindingError(fault);
    const texts = withSoundTexts(module, errors, workspace.remoteOrigins);
    if (!isSame(texts.definition, module.definition)) {
      module = texts;
      continue;
    }
    const next = withoutFaults(
      module,
      errors.map(({ pointer = '', message }) => ({ pointer, message })),
    );
    if (isSame(next.definition, module.definition)) return { diagnostics: wrong };
    module = next;
  }
  return { diagnostics: wrong };
}
