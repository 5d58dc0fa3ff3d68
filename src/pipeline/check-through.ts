import { families, type TranslatedModule } from '../customized/families.ts';
import { type Diagnostic, distinctDiagnostics, hasErrors, type Result } from '../diagnostics/diagnostic.ts';
import { publicationOwner } from '../model/publication-owner.ts';
import type { LoadedWorkspace } from '../source/document.ts';
import { type Host, HostError } from '../source/host.ts';
import { asRead, cacheKey } from './build-cache.ts';
import type { CheckedBefore, CheckMemory } from './check-memory.ts';
import { contained, type OnFault } from './contained.ts';
import { type BuildItem, discover } from './discover.ts';
import type { OwnFiles } from './own-files.ts';
import { portableSettings } from './portable-settings.ts';
import { prepare } from './prepare.ts';
import type { CheckedItem, CheckReport } from './report.ts';
import { sameIds, type WrittenId, writtenIds } from './same-ids.ts';
import { applySeverities } from './severities.ts';
import { stopIfAborted } from './stopped.ts';
import { createWorkspaces } from './workspaces.ts';

/** Whom a check asks and tells. */
interface CheckOptions {
  readonly onFault?: OnFault;
  readonly signal?: AbortSignal;
  /** Which of the items are to be checked; without it, all. */
  readonly divided?: (items: readonly BuildItem[]) => Promise<readonly BuildItem[]>;
  /** What is remembered, where that is worth while for so many items. */
  readonly memoryFor?: ((items: number) => Promise<CheckMemory | undefined>) | undefined;
}

/** Says everything about modules that can be known without building them, reading through any host. */
export async function checkThrough(
  host: Host,
  workingFolder: string,
  paths: readonly string[],
  own: OwnFiles,
  { onFault, signal, divided, memoryFor }: CheckOptions = {},
): Promise<CheckReport> {
  const workspaces = createWorkspaces(host, workingFolder, { onFault });
  const { items: all, diagnostics } = await discover(host, workingFolder, paths, onFault);
  const items = (await divided?.(all)) ?? all;
  const found: Diagnostic[] = [...diagnostics];
  const translated: TranslatedModule[] = [];
  const memory = await memoryFor?.(items.length);
  const keys = new Map<LoadedWorkspace, string>();
  const ids = new Map<string, Pick<WrittenId, 'id' | 'file'>>();
  for (const item of items) {
    stopIfAborted(signal);
    const workspace = await workspaces.of(item.path);
    const key = memory && keyOf(workspace, keys, host, workingFolder);
    const { diagnostics: own, translation, written } = await checkItem(item, workspace, { host, onFault, memory, key });
    for (const one of own) found.push(one);
    if (translation !== undefined) translated.push(translation);
    if (written !== undefined) ids.set(item.path, written);
  }
  for (const one of sameIds(await writtenIds(items, host, workspaces, ids)).diagnostics) found.push(one);
  for (const { value } of await workspaces.found())
    for (const one of await checkTheme(value, host, own, onFault)) found.push(one);
  return {
    diagnostics: distinctDiagnostics(found),
    checked: checkedItems(items, host),
    translations: families(translated),
  };
}

interface ItemContext {
  readonly host: Host;
  readonly onFault: OnFault | undefined;
  readonly memory: CheckMemory | undefined;
  /** Absent where nothing is remembered. */
  readonly key: string | undefined;
}

/** What is said of an item. */
interface CheckedNow extends Pick<CheckedBefore, 'diagnostics' | 'translation'> {
  /** The id that its definition gives it, where that is known already. */
  readonly written?: Pick<WrittenId, 'id' | 'file'>;
}

async function checkItem(
  item: BuildItem,
  workspace: Result<LoadedWorkspace>,
  { host, onFault, memory, key }: ItemContext,
): Promise<CheckedNow> {
  if (memory === undefined || key === undefined) return checkAnew(item, workspace, host, onFault);
  const before = recalled(() => memory.lookup(item.path, key));
  if (before !== undefined) return { ...before, written: before };
  const watched = memory.watch(host);
  const { value, diagnostics } = await prepare(item, workspace, { host: watched, onFault });
  const checked = { diagnostics, ...(value?.translation && { translation: value.translation }) };
  if (value === undefined || hasErrors(diagnostics)) return checked;
  const { id, file } = publicationOwner(value.publication);
  memory.remember(
    item.path,
    key,
    { id, file, ...checked },
    value.read.map((one) => asRead(one, watched.stamps)),
  );
  return { ...checked, written: { id, file } };
}

async function checkAnew(
  item: BuildItem,
  workspace: Result<LoadedWorkspace>,
  host: Host,
  onFault: OnFault | undefined,
): Promise<CheckedNow> {
  const { value, diagnostics } = await prepare(item, workspace, { host, onFault });
  return { diagnostics, ...(value?.translation && { translation: value.translation }) };
}

/** What cannot be told now is read again, which says what is wrong. */
function recalled(lookup: () => CheckedBefore | undefined): CheckedBefore | undefined {
  try {
    return lookup();
  } catch (error) {
    if (error instanceof HostError) return undefined;
    throw error;
  }
}

/** Names what decides what is said of an item besides its files; undefined where the settings cannot be read. */
function keyOf(
  { value: workspace, diagnostics }: Result<LoadedWorkspace>,
  keys: Map<LoadedWorkspace, string>,
  host: Host,
  workingFolder: string,
): string | undefined {
  if (workspace === undefined) return undefined;
  const known = keys.get(workspace);
  if (known !== undefined) return known;
  const key = cacheKey([portableSettings(workspace, workingFolder), diagnostics, host.nameOf(workspace.root)]);
  keys.set(workspace, key);
  return key;
}

/** What was looked at, by the names that people know. */
export function checkedItems(items: readonly BuildItem[], host: Host): readonly CheckedItem[] {
  return items.map(({ kind, path }) => ({ kind, path: host.nameOf(path) }));
}

/** The default theme is without fault; the code that looks at others, and at colours, is loaded only where there are such. */
export async function checkTheme(
  workspace: LoadedWorkspace | undefined,
  host: Host,
  own: OwnFiles,
  onFault?: OnFault,
): Promise<readonly Diagnostic[]> {
  if (workspace === undefined || (workspace.theme === 'default' && workspace.colors === undefined)) return [];
  const { checkLooks } = await import('./themes.ts');
  const doing = { what: 'reading the theme of', file: host.nameOf(workspace.root) };
  const { value, diagnostics } = await contained(doing, () => checkLooks(workspace, host, own), onFault);
  return applySeverities(value ?? diagnostics, workspace);
}
