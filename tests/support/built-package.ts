import type { ModuleDefinition } from '../../schema/types.generated.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { emitPackage } from '../../src/pipeline/emit-package.ts';
import { type Prepared, prepare } from '../../src/pipeline/prepare.ts';
import { chooseTargets } from '../../src/pipeline/targets.ts';
import { themeFor } from '../../src/pipeline/themes.ts';
import { createPageSource } from '../../src/render/page-source.ts';
import type { TeachingModule } from '../../src/resolve/model.ts';
import type { Host } from '../../src/source/host.ts';
import { memoryHost } from '../../src/source/memory-host.ts';
import { nodeHost } from '../../src/source/node-host.ts';
import type { FileTree, Loss } from '../../src/targets/target.ts';
import { repository } from './cli.ts';

/** A package as it is before it is packed. */
export interface BuiltPackage {
  readonly prepared: Prepared;
  readonly module: TeachingModule;
  readonly files: FileTree;
  readonly losses: readonly Loss[];
  readonly diagnostics: readonly Diagnostic[];
  /** Contents by path. */
  readonly contents: ReadonlyMap<string, Uint8Array | string>;
}

export interface BuildPackageOptions {
  readonly withInstructor?: boolean;
  /** Further files of the module's folder. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
}

/** Builds a package of a definition for a target (`scorm-2004@3`), in memory, as the pipeline does. */
export async function builtPackage(
  definition: ModuleDefinition,
  target: string,
  options: BuildPackageOptions = {},
): Promise<BuiltPackage> {
  const folder = `/work/modules/${definition.id}`;
  const files = Object.fromEntries(
    Object.entries(options.files ?? {}).map(([name, file]) => [`${folder}/${name}`, file]),
  );
  const host = memoryHost({ ...files, [`${folder}/module.json`]: JSON.stringify(definition) }, '/work');
  return build({ kind: 'module', path: folder }, host, '/work', target, options);
}

/** Builds a package of one of the repository's own modules, or of its unit (`unit.json`). */
export async function builtFromRepository(
  path: string,
  target: string,
  options: BuildPackageOptions = {},
): Promise<BuiltPackage> {
  const item = { kind: path.endsWith('.json') ? 'unit' : 'module', path: `${repository}modules/${path}` } as const;
  return build(item, nodeHost(repository), repository.replace(/\/$/, ''), target, options);
}

async function build(
  item: Parameters<typeof prepare>[0],
  host: Host,
  workingFolder: string,
  target: string,
  { withInstructor = false }: BuildPackageOptions,
): Promise<BuiltPackage> {
  const prepared = await prepare(item, { host, workingFolder, workspaces: new Map() });
  if (prepared.value === undefined) throw new Error(JSON.stringify(prepared.diagnostics, null, 2));
  const theme = await themeFor(prepared.value.workspace, host, new Map());
  if (theme.value === undefined) throw new Error(JSON.stringify(theme.diagnostics, null, 2));
  const { chosen, diagnostics } = chooseTargets([target]);
  const [first] = chosen;
  if (first === undefined) throw new Error(JSON.stringify(diagnostics));
  const pages = createPageSource({ theme: theme.value });
  const emitted = emitPackage(prepared.value, first, { pages, withInstructor, timestamp: 0 });
  const [module] = prepared.value.publication.modules;
  if (module === undefined) throw new Error('A publication has at least one module.');
  return {
    prepared: prepared.value,
    module,
    files: emitted.files,
    losses: emitted.losses,
    diagnostics: emitted.diagnostics,
    contents: await contentsOf(emitted.files, host),
  };
}

async function contentsOf(files: FileTree, host: Host): Promise<ReadonlyMap<string, Uint8Array | string>> {
  const contents = new Map<string, Uint8Array | string>();
  for (const file of files) {
    if (file.kind === 'text') contents.set(file.path, file.text);
    else if (file.kind === 'constant') contents.set(file.path, file.bytes);
    else contents.set(file.path, await bytesOf(host, file.file.path));
  }
  return contents;
}

async function bytesOf(host: Host, path: string): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of host.open(path)) chunks.push(chunk);
  return Buffer.concat(chunks);
}
