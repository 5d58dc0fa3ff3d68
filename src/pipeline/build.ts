import { posix } from 'node:path';
import { textChunks, writeAtomically } from '../archive/write.ts';
import type { CompressedTexts } from '../archive/zip.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { distinctDiagnostics, hasErrors } from '../diagnostics/diagnostic.ts';
import { createPageSource } from '../render/page-source.ts';
import type { LoadedWorkspace } from '../source/document.ts';
import type { FileReference } from '../source/host.ts';
import { nodeHost } from '../source/node-host.ts';
import type { PageSource } from '../targets/page-source.ts';
import type { Loss } from '../targets/target.ts';
import { answersReadable } from './answers-readable.ts';
import { sameId, unitNotPacked } from './build-findings.ts';
import { type BuildCache, CACHE_FILE, cacheKey, noCache, openCache } from './cache.ts';
import { type BuildItem, discover } from './discover.ts';
import { earlierPackages } from './earlier-packages.ts';
import { emitPackage, publicationIdentity } from './emit-package.ts';
import { createKeep, type Keep } from './keep.ts';
import { leftPackages } from './left-packages.ts';
import { createWorkspaceCache, loadWorkspace } from './load-workspace.ts';
import { checkOutputFolder } from './output-folder.ts';
import { type PrepareContext, type Prepared, prepare } from './prepare.ts';
import { type BuildReport, folderReport, REPORT_FILE, reportText } from './report.ts';
import { applySeverities } from './severities.ts';
import { sourceDate } from './source-date.ts';
import { type ChosenTarget, chooseTargets, targetLabel } from './targets.ts';
import { type ThemeCache, themeFingerprint, themeFor } from './themes.ts';
import { failedWrite, packageChunks, type Unwritten, unwrittenDiagnostics, writeFailure } from './write-package.ts';

/** What `build` is asked to do. */
export interface BuildRequest {
  /** Modules' folders, units' files or folders of modules; without one everything in `modules`. */
  readonly paths?: readonly string[];
  /** `canvas`, `scorm-2004@3`; without one those of the workspace file, else all. */
  readonly targets?: readonly string[];
  /** The folder for packages and the report; default `dist`. */
  readonly outFolder?: string;
  readonly withInstructor?: boolean;
  /** Paths are relative to it; default: the process's. */
  readonly workingFolder?: string;
  /** Build everything anew, also what has not changed since the last build into the same folder. */
  readonly fresh?: boolean;
  /** Told before each package, for a progress display. */
  readonly onProgress?: (progress: Progress) => void;
}

export interface Progress {
  readonly module: string;
  readonly target: string;
  readonly item: number;
  readonly items: number;
}

/** A package that was written. */
export interface BuiltPackage {
  /** Id of the module or unit. */
  readonly module: string;
  /** As on the command line: `scorm-2004@3`. */
  readonly target: string;
  /** Path relative to the output folder. */
  readonly file: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly losses: readonly Loss[];
}

interface Run extends PrepareContext {
  readonly request: BuildRequest;
  readonly outFolder: string;
  readonly timestamp: number;
  readonly themes: ThemeCache;
  readonly cache: BuildCache;
  /** Cache keys by workspace. */
  readonly keys: Map<LoadedWorkspace, string>;
  readonly packages: BuiltPackage[];
  readonly diagnostics: Diagnostic[];
  readonly unwritten: Unwritten[];
  readonly keep: Keep;
}

/** Identifies the bundled program; undefined where it runs from its sources, and then nothing is remembered. */
const BUILD = process.env.CARTWRIGHT_BUILD;

/**
 * Builds packages. Never throws for an author's fault: a module at fault is reported and the others are built. The
 * packages and `build-report.json` are each written whole or not at all.
 */
export async function build(request: BuildRequest = {}): Promise<BuildReport> {
  const workingFolder = posix.resolve(request.workingFolder ?? process.cwd());
  const host = nodeHost(workingFolder);
  const outFolder = posix.resolve(workingFolder, request.outFolder ?? 'dist');
  const date = sourceDate();
  if (date.value === undefined) return { packages: [], diagnostics: date.diagnostics };
  const run: Run = {
    request,
    host,
    workingFolder,
    workspaces: createWorkspaceCache(),
    outFolder,
    cache: BUILD === undefined || request.fresh === true ? noCache : await openCache(outFolder, host, BUILD),
    timestamp: date.value,
    themes: new Map(),
    keys: new Map(),
    packages: [],
    diagnostics: [],
    unwritten: [],
    keep: createKeep(),
  };
  const asked = chooseTargets(request.targets);
  if (asked.diagnostics.length > 0) return { packages: [], diagnostics: asked.diagnostics };
  const discovery = await discover(run.host, workingFolder, request.paths ?? []);
  const { items, diagnostics } = discovery;
  const misplaced = await checkOutputFolder(host, workingFolder, outFolder, discovery);
  if (misplaced.length > 0) return { packages: [], diagnostics: misplaced };
  run.diagnostics.push(...diagnostics);
  const seen = new Map<string, string>();
  for (const [index, item] of items.entries())
    await buildItem(item, run, seen, { item: index + 1, items: items.length });
  const report: BuildReport = {
    packages: run.packages,
    diagnostics: [...distinctDiagnostics(run.diagnostics), ...unwrittenDiagnostics(run.unwritten)],
  };
  if (run.packages.length === 0) return report;
  return { ...report, diagnostics: [...report.diagnostics, ...(await finish(report, run, items.length))] };
}

async function buildItem(
  item: BuildItem,
  run: Run,
  seen: Map<string, string>,
  count: Pick<Progress, 'item' | 'items'>,
): Promise<void> {
  const key = await keyOf(item, run);
  const cached = key === undefined ? undefined : await run.cache.lookup(item.path, key);
  if (cached !== undefined) {
    run.packages.push(...cached.packages);
    run.diagnostics.push(...cached.diagnostics);
    for (const { module } of cached.packages) seen.set(module, item.path);
    return;
  }
  const before = {
    packages: run.packages.length,
    diagnostics: run.diagnostics.length,
    unwritten: run.unwritten.length,
  };
  const read = await buildAnew(item, run, seen, count);
  const diagnostics = run.keep(run.diagnostics.splice(before.diagnostics));
  run.diagnostics.push(...diagnostics);
  const failed = hasErrors(diagnostics) || run.unwritten.length > before.unwritten;
  if (read === undefined || key === undefined || failed) return;
  await run.cache.remember(item.path, key, read, { packages: run.packages.slice(before.packages), diagnostics });
}

/** What decides the packages of an item besides its files; undefined where even the workspace is at fault. */
async function keyOf(item: BuildItem, run: Run): Promise<string | undefined> {
  const { value: workspace } = await loadWorkspace(run.host, item.path, run.workingFolder, run.workspaces);
  if (workspace === undefined || run.cache === noCache) return undefined;
  const known = run.keys.get(workspace);
  if (known !== undefined) return known;
  const { targets, withInstructor = false } = run.request;
  const settings = { ...workspace, sourceTexts: [...workspace.sourceTexts] };
  const theme = await themeFingerprint(workspace, run.host).catch(() => undefined);
  const key = cacheKey([settings, theme, targets, withInstructor, run.timestamp, run.workingFolder]);
  run.keys.set(workspace, key);
  return key;
}

/** Builds an item's packages; returns what was read for it, where it could be built. */
async function buildAnew(
  item: BuildItem,
  run: Run,
  seen: Map<string, string>,
  count: Pick<Progress, 'item' | 'items'>,
): Promise<readonly FileReference[] | undefined> {
  const prepared = await prepare(item, run);
  run.diagnostics.push(...prepared.diagnostics);
  if (prepared.value === undefined) return undefined;
  const { publication, workspace, read } = prepared.value;
  const { id, file } = publicationIdentity(publication);
  const earlier = seen.get(id);
  seen.set(run.keep(id), run.keep(file));
  if (earlier !== undefined) {
    run.diagnostics.push(sameId(id, file, earlier));
    return undefined;
  }
  const theme = await themeFor(workspace, run.host, run.themes);
  run.diagnostics.push(...applySeverities(theme.diagnostics, workspace));
  if (theme.value === undefined) return undefined;
  const wishes = chooseTargets(run.request.targets ?? workspace.targets);
  run.diagnostics.push(...wishes.diagnostics);
  const pages = createPageSource({ theme: theme.value });
  const wanted = wishes.chosen.filter(({ target }) => publication.unit === undefined || target.unit);
  if (wanted.length === 0 && (run.request.paths ?? []).length > 0)
    run.diagnostics.push(unitNotPacked(file, wishes.chosen));
  run.diagnostics.push(...applySeverities(answersReadable(publication, wanted), workspace));
  const texts: CompressedTexts = new Map();
  for (const chosen of wanted) {
    run.request.onProgress?.({ module: id, target: targetLabel(chosen), ...count });
    await buildPackage(prepared.value, chosen, { pages, texts }, run);
  }
  return read;
}

/** What the packages of one item share. */
interface Shared {
  readonly pages: PageSource;
  readonly texts: CompressedTexts;
}

async function buildPackage(prepared: Prepared, chosen: ChosenTarget, shared: Shared, run: Run): Promise<void> {
  const context = {
    pages: shared.pages,
    withInstructor: run.request.withInstructor ?? false,
    timestamp: run.timestamp,
  };
  const { name, files, losses, diagnostics } = emitPackage(prepared, chosen, context);
  run.diagnostics.push(...diagnostics);
  if (hasErrors(diagnostics)) return;
  const path = posix.join(run.outFolder, name);
  try {
    const written = await writeAtomically(path, packageChunks(chosen.version, files, run.host, shared.texts));
    const { id } = publicationIdentity(prepared.publication);
    run.packages.push(run.keep({ module: id, target: targetLabel(chosen), file: name, ...written, losses }));
  } catch (error) {
    const failed = failedWrite(error, path, run.host);
    if ('unwritten' in failed) run.unwritten.push(run.keep(failed.unwritten));
    else run.diagnostics.push(failed.diagnostic);
  }
}

async function finish(report: BuildReport, run: Run, items: number): Promise<readonly Diagnostic[]> {
  const path = posix.join(run.outFolder, REPORT_FILE);
  const left: Diagnostic[] = [];
  try {
    const earlier = await earlierPackages(run.outFolder, report.packages, run.host);
    // Only where everything was built is it known what there is no more: a unit, for one, is not packed as SCORM.
    const everything = (run.request.paths ?? []).length === 0 && !hasErrors(report.diagnostics);
    const isWhole = everything && new Set(report.packages.map(({ module }) => module)).size === items;
    if (isWhole) left.push(...leftPackages(earlier, report.packages, run.host.nameOf(run.outFolder)));
    const told = { ...report, diagnostics: [...report.diagnostics, ...left] };
    await writeAtomically(path, textChunks(reportText(folderReport(told, earlier))));
  } catch (error) {
    return [...left, writeFailure(error, path, run.host)];
  }
  try {
    await run.cache.save();
    return left;
  } catch (error) {
    return [...left, writeFailure(error, posix.join(run.outFolder, CACHE_FILE), run.host)];
  }
}
