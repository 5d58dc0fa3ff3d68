import type { ModuleDefinition } from '../../schema/types.generated.ts';
import { nothingCompressed, zipChunks } from '../../src/archive/zip.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import type { BuildItem } from '../../src/pipeline/discover.ts';
import { type EmittedPackage, emitPackage } from '../../src/pipeline/emit-package.ts';
import { ownFilesOnDisk } from '../../src/pipeline/own-files-on-disk.ts';
import { type Prepared, prepare } from '../../src/pipeline/prepare.ts';
import { type ChosenTarget, chooseTargets } from '../../src/pipeline/targets.ts';
import { type ThemeCache, themeFor } from '../../src/pipeline/themes.ts';
import { createWorkspaces } from '../../src/pipeline/workspaces.ts';
import { packageChunks } from '../../src/pipeline/write-package.ts';
import { highlightFor } from '../../src/render/code/load-highlight.ts';
import { createPageSource } from '../../src/render/page-source.ts';
import type { Host } from '../../src/source/host.ts';
import { memoryHost } from '../../src/source/memory-host.ts';
import type { PageSource } from '../../src/targets/page-source.ts';
import { sinkWorkspace } from './kitchen-sink/index.ts';
import { Known } from './known.ts';

export interface PreparedInMemory {
  readonly host: Host;
  readonly prepared?: Prepared;
  readonly diagnostics: readonly Diagnostic[];
}

type Files = Readonly<Record<string, string | Uint8Array>>;

const known = new Known<PreparedInMemory>();

/**
 * Loads, validates and resolves a definition, with its files by path in the module's folder, and the workspace's settings:
 * those of the kitchen sinks by default. Once for the same definition, settings and object of files.
 */
export function prepareInMemory(
  definition: ModuleDefinition,
  files: Files = {},
  workspace: object = sinkWorkspace,
): Promise<PreparedInMemory> {
  return known.of(files, [definition, workspace], () => prepareNow(definition, files, workspace));
}

function prepareNow(definition: ModuleDefinition, files: Files, workspace: object): Promise<PreparedInMemory> {
  const folder = `/work/modules/${definition.id}`;
  const own = Object.entries(files).map(([name, content]) => [`${folder}/${name}`, content] as const);
  const host = memoryHost(
    {
      ...Object.fromEntries(own),
      [`${folder}/module.json`]: JSON.stringify(definition),
      '/work/cartwright.json': JSON.stringify(workspace),
    },
    '/work',
  );
  return prepareItem({ kind: 'module', path: folder }, host, '/work');
}

/** The same for a module or unit of any host. */
export async function prepareItem(item: BuildItem, host: Host, workingFolder: string): Promise<PreparedInMemory> {
  const workspace = await createWorkspaces(host, workingFolder).of(item.path);
  const { value, diagnostics } = await prepare(item, workspace, { host });
  return { host, diagnostics, ...(value === undefined ? {} : { prepared: value }) };
}

const themes = new Map<string, ThemeCache>();
const pagesOf = new WeakMap<Prepared, Promise<PageSource>>();

/** The pages of a module, which all its packages share, as in a build; with the program's own theme. */
function pagesFor(prepared: Prepared): Promise<PageSource> {
  const pages = pagesOf.get(prepared) ?? renderPages(prepared);
  pagesOf.set(prepared, pages);
  return pages;
}

async function renderPages({ workspace, publication }: Prepared): Promise<PageSource> {
  const theme = await themeFor(workspace, memoryHost({}), themesFor(workspace.colors), ownFilesOnDisk);
  if (theme.value === undefined) throw new Error(JSON.stringify(theme.diagnostics, null, 2));
  const highlight = await highlightFor(publication.modules);
  const { remoteOrigins } = workspace;
  return createPageSource({ theme: theme.value, remoteOrigins, institution: workspace, highlight });
}

/** What a target makes of it, before it is packed. */
export async function emitInMemory(
  prepared: Prepared,
  chosen: ChosenTarget,
  withInstructor = false,
): Promise<EmittedPackage> {
  return emitPackage(prepared, chosen, { pages: await pagesFor(prepared), withInstructor, timestamp: 1577836800 });
}

/** A cache serves one run, which has one set of colours for a workspace. */
function themesFor(colours: object | undefined): ThemeCache {
  const key = JSON.stringify(colours ?? {});
  const cache = themes.get(key) ?? new Map();
  themes.set(key, cache);
  return cache;
}

/** The bytes of a package as a build would write them; without `chosen` those of a zip. */
export async function packInMemory(emitted: EmittedPackage, host: Host, chosen?: ChosenTarget): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  const packed =
    chosen === undefined
      ? zipChunks(emitted.files, host)
      : packageChunks(chosen.version, emitted.files, host, nothingCompressed());
  for await (const chunk of packed) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** Every target in its default version. */
export const allTargets = (): readonly ChosenTarget[] => chooseTargets(undefined).chosen;
