import { posix } from 'node:path';
import { writeAtomically } from '../archive/write.ts';
import type { CompressedTexts } from '../archive/zip.ts';
import { hasErrors } from '../diagnostics/diagnostic.ts';
import { publicationOwner } from '../model/publication-owner.ts';
import { createPageSource } from '../render/page-source.ts';
import type { FileReference } from '../source/host.ts';
import type { PageSource } from '../targets/page-source.ts';
import { answersReadable } from './answers-readable.ts';
import { sameId, unitNotPacked } from './build-findings.ts';
import type { Progress } from './build-request.ts';
import type { BuildRun } from './build-run.ts';
import { cacheKey, noCache } from './cache.ts';
import type { BuildItem } from './discover.ts';
import { emitPackage } from './emit-package.ts';
import { loadWorkspace } from './load-workspace.ts';
import { ownFilesOnDisk } from './own-files-on-disk.ts';
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

/** What decides the packages of an item besides its files; undefined where the workspace or its theme cannot be read. */
async function keyOf(item: BuildItem, run: BuildRun): Promise<string | undefined> {
  const { value: workspace, diagnostics } = await loadWorkspace(run.host, item.path, run.workingFolder, run.workspaces);
  if (workspace === undefined || run.cache === noCache) return undefined;
  const known = run.keys.get(workspace);
  if (known !== undefined) return known;
  const { targets, withInstructor = false } = run.request;
  const settings = { ...workspace, sourceTexts: [...workspace.sourceTexts] };
  const theme = await themeFingerprint(workspace, run.host);
  if (theme === undefined) return undefined;
  const key = cacheKey([settings, diagnostics, theme, targets, withInstructor, run.timestamp, run.workingFolder]);
  run.keys.set(workspace, key);
  return key;
}

/** Builds an item's packages; returns what was read for it, where it could be built. */
async function buildAnew(
  item: BuildItem,
  run: BuildRun,
  seen: Map<string, string>,
  count: Pick<Progress, 'item' | 'items'>,
): Promise<readonly FileReference[] | undefined> {
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
  const theme = await themeFor(workspace, run.host, run.themes, ownFilesOnDisk);
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
    const written = await writeAtomically(path, packageChunks(chosen.version, files, run.host, shared.texts));
    const { id } = publicationOwner(prepared.publication);
    run.packages.push(run.keep({ module: id, target: targetLabel(chosen), file: name, ...written, losses }));
  } catch (error) {
    const failed = failedWrite(error, path, run.host);
    if ('unwritten' in failed) run.unwritten.push(run.keep(failed.unwritten));
    else run.diagnostics.push(failed.diagnostic);
  }
}
