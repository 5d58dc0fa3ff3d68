import posix from 'path-browserify';
import type { WrittenFile } from '../archive/written-file.ts';
import type { CompressedTexts } from '../archive/zip.ts';
import { hasErrors } from '../diagnostics/diagnostic.ts';
import { publicationOwner } from '../model/publication-owner.ts';
import { createPageSource } from '../render/page-source.ts';
import type { PageSource } from '../targets/page-source.ts';
import { answersReadable } from './answers-readable.ts';
import { type BuiltItem, cacheKey, noCache } from './build-cache.ts';
import { sameId, unitNotPacked } from './build-findings.ts';
import type { Progress } from './build-request.ts';
import type { BuildRun } from './build-run.ts';
import type { BuildItem } from './discover.ts';
import { emitPackage } from './emit-package.ts';
import { loadWorkspace } from './load-workspace.ts';
import { type Prepared, prepare } from './prepare.ts';
import { applySeverities } from './severities.ts';
import { type ChosenTarget, chooseTargets, targetLabel } from './targets.ts';
import { themeFingerprint, themeFor } from './themes.ts';
import { failedWrite, packageChunks } from './write-package.ts';

/** Builds the packages of a module or a unit, or takes those of an earlier build where nothing has changed. */
export async function buildItem(
  item: BuildItem,
  run: BuildRun,
  seen: Map<string, string>,
  count: Pick<Progress, 'item' | 'items'>,
): Promise<void> {
  const key = await itemKey(item, run);
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
  const reading = run.cache.watch(run.host);
  const built = await buildAnew(item, { ...run, host: reading.host }, seen, count);
  const diagnostics = run.keep(run.diagnostics.splice(before.diagnostics));
  run.diagnostics.push(...diagnostics);
  const failed = hasErrors(diagnostics) || run.unwritten.length > before.unwritten;
  if (built === undefined || key === undefined || failed) return;
  const packages = run.packages.slice(before.packages);
  reading.remember(item.path, key, { ...built, packages, diagnostics });
}

/** What is found of a unit depends on whether it was asked for by its path, too. */
async function itemKey(item: BuildItem, run: BuildRun): Promise<string | undefined> {
  const key = await workspaceKey(item, run);
  const asked = item.kind === 'unit' && (run.request.paths ?? []).length > 0;
  return key !== undefined && asked ? cacheKey([key, 'asked for']) : key;
}

/** What decides the packages of an item besides its files; undefined where the workspace or its theme cannot be read. */
async function workspaceKey(item: BuildItem, run: BuildRun): Promise<string | undefined> {
  const { value: workspace, diagnostics } = await loadWorkspace(run.host, item.path, run.workingFolder, run.workspaces);
  if (workspace === undefined || run.cache === noCache) return undefined;
  const known = run.keys.get(workspace);
  if (known !== undefined) return known;
  const { targets, withInstructor = false } = run.request;
  const settings = { ...workspace, sourceTexts: [...workspace.sourceTexts] };
  const theme = await themeFingerprint(workspace, run.themeHost);
  if (theme === undefined) return undefined;
  const key = cacheKey([settings, diagnostics, theme, targets, withInstructor, run.timestamp, run.workingFolder]);
  run.keys.set(workspace, key);
  return key;
}

/** Builds an item's packages; returns what was read and written for it, where it could be built. */
async function buildAnew(
  item: BuildItem,
  run: BuildRun,
  seen: Map<string, string>,
  count: Pick<Progress, 'item' | 'items'>,
): Promise<Pick<BuiltItem, 'read' | 'written'> | undefined> {
  const prepared = await prepare(item, run);
  run.diagnostics.push(...prepared.diagnostics);
  if (prepared.value === undefined) return undefined;
  const { publication, workspace, read } = prepared.value;
  const { id, file } = publicationOwner(publication);
  const earlier = seen.get(id);
  seen.set(run.keep(id), run.keep(file));
  if (earlier !== undefined) {
    run.diagnostics.push(sameId(id, file, earlier));
    return undefined;
  }
  const theme = await themeFor(workspace, run.themeHost, run.themes, run.own);
  run.diagnostics.push(...applySeverities(theme.diagnostics, workspace));
  if (theme.value === undefined) return undefined;
  const wishes = chooseTargets(run.request.targets ?? workspace.targets);
  run.diagnostics.push(...wishes.diagnostics);
  const pages = createPageSource({ theme: theme.value });
  const wanted = wishes.chosen.filter(({ target }) => publication.unit === undefined || target.unit);
  if (wanted.length === 0 && (run.request.paths ?? []).length > 0)
    run.diagnostics.push(unitNotPacked(file, wishes.chosen));
  run.diagnostics.push(...applySeverities(answersReadable(publication, wanted), workspace));
  const shared: Shared = { pages, texts: new Map(), written: [] };
  for (const chosen of wanted) {
    run.request.onProgress?.({ module: id, target: targetLabel(chosen), ...count });
    await buildPackage(prepared.value, chosen, shared, run);
  }
  return { read, written: shared.written };
}

/** What the packages of one item share. */
interface Shared {
  readonly pages: PageSource;
  readonly texts: CompressedTexts;
  readonly written: WrittenFile[];
}

async function buildPackage(prepared: Prepared, chosen: ChosenTarget, shared: Shared, run: BuildRun): Promise<void> {
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
    const written = await run.write(path, packageChunks(chosen.version, files, run.host, shared.texts));
    const { bytes, sha256 } = written;
    const { id } = publicationOwner(prepared.publication);
    run.packages.push(run.keep({ module: id, target: targetLabel(chosen), file: name, bytes, sha256, losses }));
    shared.written.push(written);
  } catch (error) {
    const failed = failedWrite(error, path, run.host);
    if ('unwritten' in failed) run.unwritten.push(run.keep(failed.unwritten));
    else run.diagnostics.push(failed.diagnostic);
  }
}
