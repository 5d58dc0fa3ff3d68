import type { ModuleDefinition } from '../../schema/types.generated.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import type { TeachingModule } from '../../src/model/model.ts';
import type { Prepared } from '../../src/pipeline/prepare.ts';
import { chooseTargets } from '../../src/pipeline/targets.ts';
import type { Host } from '../../src/source/host.ts';
import { memoryHost } from '../../src/source/memory-host.ts';
import { nodeHost } from '../../src/source/node-host.ts';
import type { FileTree, Loss } from '../../src/targets/target.ts';
import { emitInMemory, type PreparedInMemory, prepareInMemory, prepareItem } from './build-in-memory.ts';
import { repository } from './cli.ts';
import { Known } from './known.ts';

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
  /** Settings of the workspace. */
  readonly workspace?: object;
}

const NO_FILES: NonNullable<BuildPackageOptions['files']> = {};
const packages = new Known<BuiltPackage>();

/**
 * A package of a definition for a target (`scorm-2004@3`), built in memory as the pipeline does; once for the same
 * definition, target, options and object of files.
 */
export function builtPackage(
  definition: ModuleDefinition,
  target: string,
  { files = NO_FILES, withInstructor = false, workspace }: BuildPackageOptions = {},
): Promise<BuiltPackage> {
  return packages.of(files, [definition, target, withInstructor, workspace], async () =>
    packageOf(await prepareInMemory(definition, files, workspace), target, withInstructor),
  );
}

const OF_REPOSITORY = {};
const prepared = new Known<PreparedInMemory>();

/** Builds a package of one of the repository's own modules, or of its unit (`unit.json`), which is read once. */
export async function builtFromRepository(
  path: string,
  target: string,
  { withInstructor = false }: Pick<BuildPackageOptions, 'withInstructor'> = {},
): Promise<BuiltPackage> {
  const item = { kind: path.endsWith('.json') ? 'unit' : 'module', path: `${repository}modules/${path}` } as const;
  const read = await prepared.of(OF_REPOSITORY, path, () =>
    prepareItem(item, nodeHost(repository), repository.replace(/\/$/, '')),
  );
  return packageOf(read, target, withInstructor);
}

/** The website of a unit of these modules, without settings of a workspace. */
export async function builtUnit(modules: readonly ModuleDefinition[]): Promise<BuiltPackage> {
  const [first] = modules;
  const unit = {
    format: 1,
    namespace: first?.namespace,
    id: 'unit',
    version: '1.0.0',
    language: 'en',
    title: 'The common unit',
    summary: 'Two modules.',
    modules: modules.map(({ id }) => id),
  };
  const host = memoryHost(
    {
      ...Object.fromEntries(modules.map((each) => [`/work/modules/${each.id}/module.json`, JSON.stringify(each)])),
      '/work/modules/unit.json': JSON.stringify(unit),
      '/work/cartwright.json': '{}',
    },
    '/work',
  );
  const prepared = await prepareItem({ kind: 'unit', path: '/work/modules/unit.json' }, host, '/work');
  return packageOf(prepared, 'website', false);
}

async function packageOf(
  { prepared, host, diagnostics }: PreparedInMemory,
  target: string,
  withInstructor: boolean,
): Promise<BuiltPackage> {
  const [chosen] = chooseTargets([target]).chosen;
  const [module] = prepared?.publication.modules ?? [];
  if (prepared === undefined || module === undefined) throw new Error(JSON.stringify(diagnostics, null, 2));
  if (chosen === undefined) throw new Error(`There is no target ${target}.`);
  const emitted = await emitInMemory(prepared, chosen, withInstructor);
  return {
    prepared,
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
