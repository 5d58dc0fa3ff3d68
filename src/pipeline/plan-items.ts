import type { Diagnostic, Result } from '../diagnostics/diagnostic.ts';
import type { LoadedWorkspace } from '../source/document.ts';
import { HostError } from '../source/host.ts';
import { type CachedItem, cacheKey, noCache } from './build-cache.ts';
import type { BuildRun } from './build-run.ts';
import { contained } from './contained.ts';
import type { BuildItem } from './discover.ts';
import type { PlannedItem } from './planned-item.ts';
import { sameIds, type WrittenId, writtenId } from './same-ids.ts';
import { themeFingerprint } from './themes.ts';

/** Finds each item's workspace, what is remembered of it, and ids that are given twice. */
export async function planItems(items: readonly BuildItem[], run: BuildRun): Promise<Required<Result<PlannedItem[]>>> {
  const keys = new Map<LoadedWorkspace, string | undefined>();
  const planned: PlannedItem[] = [];
  const written: WrittenId[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const item of items) {
    const workspace = await run.workspaces.of(item.path);
    const doing = { what: 'looking for changes of', file: run.host.nameOf(item.path) };
    const found = await contained(doing, () => ifTold(remembered(item, workspace, run, keys)), run.onFault);
    diagnostics.push(...found.diagnostics);
    const { cached } = found.value ?? {};
    const named = await idOf(item, cached, workspace.value?.root, items.length, run);
    if (named !== undefined) written.push(named);
    planned.push({ item, workspace, ...found.value, refused: false });
  }
  const same = sameIds(written);
  return {
    value: planned.map((one) => (same.refused.has(one.item.path) ? { ...one, refused: true } : one)),
    diagnostics: [...diagnostics, ...same.diagnostics],
  };
}

/** What is remembered knows its id; one item alone shares its id with nobody. */
async function idOf(
  item: BuildItem,
  cached: CachedItem | undefined,
  root: string | undefined,
  count: number,
  { host }: BuildRun,
): Promise<WrittenId | undefined> {
  if (count < 2) return undefined;
  return cached === undefined ? writtenId(item, host, root) : { item, id: cached.id, file: cached.file };
}

/** What cannot be told now is not remembered: building reads it again, and says what is wrong. */
async function ifTold(asked: Promise<Remembered>): Promise<Remembered> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof HostError) return {};
    throw error;
  }
}

type Remembered = Pick<PlannedItem, 'key' | 'cached'>;

async function remembered(
  item: BuildItem,
  workspace: Result<LoadedWorkspace>,
  run: BuildRun,
  keys: Map<LoadedWorkspace, string | undefined>,
): Promise<Remembered> {
  const key = await keyOf(item, workspace, run, keys);
  if (key === undefined) return {};
  const cached = await run.cache.lookup(item.path, key);
  return { key, ...(cached === undefined ? {} : { cached }) };
}

/** What is found of a unit depends on whether it was asked for by its path, too. */
async function keyOf(
  item: BuildItem,
  loaded: Result<LoadedWorkspace>,
  run: BuildRun,
  keys: Map<LoadedWorkspace, string | undefined>,
): Promise<string | undefined> {
  const { value: workspace } = loaded;
  if (workspace === undefined || run.cache === noCache) return undefined;
  if (!keys.has(workspace)) keys.set(workspace, await workspaceKey(workspace, loaded.diagnostics, run));
  const key = keys.get(workspace);
  const asked = item.kind === 'unit' && (run.request.paths ?? []).length > 0;
  return key !== undefined && asked ? cacheKey([key, 'asked for']) : key;
}

/** Undefined where the workspace's theme cannot be read. */
async function workspaceKey(
  workspace: LoadedWorkspace,
  diagnostics: readonly Diagnostic[],
  run: BuildRun,
): Promise<string | undefined> {
  const { targets, withInstructor = false, accessibility = false } = run.request;
  const settings = { ...workspace, sourceTexts: [...workspace.sourceTexts] };
  const theme = await themeFingerprint(workspace, run.themeHost);
  if (theme === undefined) return undefined;
  return cacheKey([
    settings,
    diagnostics,
    theme,
    targets,
    withInstructor,
    accessibility,
    run.timestamp,
    run.workingFolder,
  ]);
}
