import type { Diagnostic, Result } from '../diagnostics/diagnostic.ts';
import type { LoadedWorkspace } from '../source/document.ts';
import { HostError } from '../source/host.ts';
import { cacheKey, noCache } from './build-cache.ts';
import type { BuildRun } from './build-run.ts';
import { contained } from './contained.ts';
import type { BuildItem } from './discover.ts';
import type { CachedPackage, ItemResult, SaidOfItem } from './item-result.ts';
import type { PlannedItem } from './planned-item.ts';
import { portableSettings } from './portable-settings.ts';
import { sameIds, type WrittenId, writtenId } from './same-ids.ts';
import { chooseTargets, targetLabel } from './targets.ts';
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
    for (const one of found.diagnostics) diagnostics.push(one);
    const { id, ...known } = found.value ?? {};
    if (items.length > 1) {
      // What is remembered knows its id; one item alone shares its id with nobody.
      const named = id === undefined ? await writtenId(item, run.host, workspace.value?.root) : { item, ...id };
      if (named !== undefined) written.push(named);
    }
    planned.push({ item, workspace, ...known, refused: false });
  }
  const same = sameIds(written);
  return {
    value: planned.map((one) => (same.refused.has(one.item.path) ? asRefused(one) : one)),
    diagnostics: [...diagnostics, ...same.diagnostics],
  };
}

/** Where another item has its id, nothing is made of it, whatever an earlier build made. */
function asRefused({ item, workspace }: PlannedItem): PlannedItem {
  return { item, workspace, refused: true };
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

type Remembered = Pick<PlannedItem, 'key' | 'targets' | 'cached' | 'known'> & {
  /** The id that the definition gives it. */
  readonly id?: Pick<WrittenId, 'id' | 'file'>;
};

async function remembered(
  item: BuildItem,
  workspace: Result<LoadedWorkspace>,
  run: BuildRun,
  keys: Map<LoadedWorkspace, string | undefined>,
): Promise<Remembered> {
  const key = await keyOf(item, workspace, run, keys);
  if (key === undefined) return {};
  const targets = chooseTargets(run.request.targets ?? workspace.value?.targets).chosen.map(targetLabel);
  const found = run.cache.lookup(item.path, key, targets);
  if (found === undefined) return { key, targets };
  const { id, file, said, packages, hashes } = found;
  const cached = said && rememberedResult(said, packages, targets);
  return { key, targets, id: { id, file }, known: { packages, hashes }, ...(cached && { cached }) };
}

/** What earlier builds made of an item, as if it were made now; undefined where a package is not there. */
function rememberedResult(
  said: SaidOfItem,
  packages: ReadonlyMap<string, CachedPackage>,
  targets: readonly string[],
): ItemResult | undefined {
  const made = targets.filter((target) => said.made.includes(target)).flatMap((target) => packages.get(target) ?? []);
  if (made.length < said.made.length) return undefined;
  return {
    packages: made.map(({ built }) => built),
    diagnostics: [...said.diagnostics, ...made.flatMap(({ diagnostics }) => diagnostics)],
    unwritten: [],
  };
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
  const { withInstructor = false, accessibility = false } = run.request;
  const theme = await themeFingerprint(workspace, run.themeHost);
  if (theme === undefined) return undefined;
  const settings = portableSettings(workspace, run.workingFolder);
  // Where it is named by its whole path, so is what is said of it.
  const place = run.host.nameOf(workspace.root);
  return cacheKey([settings, diagnostics, theme, withInstructor, accessibility, run.timestamp, place]);
}
