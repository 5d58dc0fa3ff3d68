import type { ModuleDefinition } from '../../schema/types.generated.ts';
import { zipChunks } from '../../src/archive/zip.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { type EmittedPackage, emitPackage } from '../../src/pipeline/emit-package.ts';
import { type Prepared, prepare } from '../../src/pipeline/prepare.ts';
import { type ChosenTarget, chooseTargets } from '../../src/pipeline/targets.ts';
import { createPageSource } from '../../src/render/page-source.ts';
import { loadDefaultTheme } from '../../src/render/theme.ts';
import type { Host } from '../../src/source/host.ts';
import { memoryHost } from '../../src/source/memory-host.ts';

export interface PreparedInMemory {
  readonly host: Host;
  readonly prepared?: Prepared;
  readonly diagnostics: readonly Diagnostic[];
}

/** Loads, validates and resolves a definition, with its files by path in the module's folder. */
export async function prepareInMemory(
  definition: ModuleDefinition,
  files: Readonly<Record<string, string | Uint8Array>> = {},
): Promise<PreparedInMemory> {
  const folder = `/w/modules/${definition.id}`;
  const own = Object.entries(files).map(([name, content]) => [`${folder}/${name}`, content] as const);
  const host = memoryHost({ ...Object.fromEntries(own), [`${folder}/module.json`]: JSON.stringify(definition) }, '/w');
  const { value, diagnostics } = await prepare(
    { kind: 'module', path: folder },
    { host, workingFolder: '/w', workspaces: new Map() },
  );
  return { host, diagnostics, ...(value === undefined ? {} : { prepared: value }) };
}

/** What a target makes of it, before it is zipped. */
export async function emitInMemory(
  prepared: Prepared,
  chosen: ChosenTarget,
  withInstructor = false,
): Promise<EmittedPackage> {
  const pages = createPageSource({ theme: await loadDefaultTheme() });
  return emitPackage(prepared, chosen, { pages, withInstructor, timestamp: 1577836800 });
}

/** The bytes of a package. */
export async function packInMemory(emitted: EmittedPackage, host: Host): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of zipChunks(emitted.files, host)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

export const allTargets = (): readonly ChosenTarget[] => chooseTargets(undefined).chosen;
