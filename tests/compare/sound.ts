import type { ModuleDefinition } from '../../schema/types.generated.ts';
import { loadTexReader } from '../../src/content/formulas/load-tex.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { resolveModule } from '../../src/resolve/resolve-module.ts';
import { loadModule } from '../../src/source/load-module.ts';
import { memoryHost } from '../../src/source/memory-host.ts';
import { emptyWorkspace } from '../../src/source/workspace.ts';
import { kitchenSinkFiles, sinkWorkspace } from '../support/kitchen-sink/index.ts';

/** The errors that `check` finds in versions of this module, whose files are all there; by the rules alone, so at once. */
export async function errorsFor(
  definition: ModuleDefinition,
): Promise<(version: ModuleDefinition, isAsBefore?: (pointer: string) => boolean) => readonly Diagnostic[]> {
  const folder = `/work/modules/${definition.id}`;
  const own = Object.entries(kitchenSinkFiles).map(([name, content]) => [`${folder}/${name}`, content] as const);
  const host = memoryHost(
    { ...Object.fromEntries(own), [`${folder}/module.json`]: JSON.stringify(definition) },
    '/work',
  );
  const { value: loaded } = await loadModule(host, '/work', folder);
  if (loaded === undefined) throw new Error(`${definition.id} cannot be read.`);
  const formulas = await loadTexReader(definition.language);
  const workspace = { ...emptyWorkspace('/work'), ...sinkWorkspace };
  return (version, isAsBefore) =>
    resolveModule({
      loaded: { ...loaded, value: version, locate: (pointer) => ({ file: 'module.json', pointer }) },
      definition: version,
      workspace,
      formulas,
      ...(isAsBefore === undefined ? {} : { isAsBefore, isForErrors: true }),
    }).diagnostics.filter(({ severity }) => severity === 'error');
}
