import posix from 'path-browserify';
import type { FolderChange } from '../archive/folder-change.ts';
import type { Change } from '../compare/index.ts';
import type { OpenConflict } from '../customized/load-customized.ts';
import { UPSTREAM_FILE } from '../customized/names.ts';
import type { Result } from '../diagnostics/diagnostic.ts';
import { conflictsChange, joinConflicts } from './conflicts-text.ts';
import { type MergedModule, mergeModule } from './merge-module.ts';
import { type MergedUnit, mergeUnit } from './merge-unit.ts';
import type { Mine, MyModule } from './mine.ts';
import type { Origin } from './origin.ts';
import { isPlainlySound } from './quick-check.ts';
import { filesOfTaken } from './take.ts';
import type { Taken } from './take-origin.ts';
import { upstreamText } from './upstream-text.ts';

/** What a new version makes of a customized folder. */
export interface MergedAll {
  readonly changes: readonly FolderChange[];
  readonly modules: readonly MergedModule[];
  /** What a unit’s own file takes over. */
  readonly unit?: readonly Change[];
  /** The unit as it is then. */
  readonly unitDefinition?: unknown;
  readonly newModules: readonly string[];
  /** Of a unit: modules that are gone upstream, and stay. */
  readonly goneModules: readonly string[];
  readonly conflicts: readonly OpenConflict[];
}

/** What both make together, without errors. Few merges break a rule of `check`: those are made once more, by its judgement. */
export async function mergeSoundly(mine: Mine, taken: Taken, origin: Origin): Promise<Result<MergedAll>> {
  const quick = await mergeAll(mine, taken, origin, false);
  if (quick.value === undefined) return quick;
  if (await isPlainlySound(mine, quick.value.modules)) return quick;
  // What reads everything again brings all targets along.
  const { findFaults, findTheirFaults } = await import('./find-faults.ts');
  const [found] = await findFaults(mine, quick.value.changes, quick.value.newModules);
  if (found === undefined) return quick;
  const theirFaults = found.code === 'update/result-invalid' ? await findTheirFaults(origin, taken.modules) : [];
  if (theirFaults.length > 0) return { diagnostics: theirFaults };
  const judged = await mergeAll(mine, taken, origin, true);
  if (judged.value === undefined) return judged;
  const faults = await findFaults(mine, judged.value.changes, judged.value.newModules);
  return faults.length === 0 ? judged : { diagnostics: faults };
}

async function mergeAll(mine: Mine, taken: Taken, origin: Origin, isJudged: boolean): Promise<Result<MergedAll>> {
  const unit = mergeUnit(mine, taken);
  if (unit.value === undefined) return { diagnostics: unit.diagnostics };
  const modules: MergedModule[] = [];
  const written = new Map<string, FolderChange['content']>();
  for (const one of mine.modules) {
    const theirs = taken.modules.find(({ id }) => id === one.upstream.definition.id);
    if (theirs === undefined) continue;
    const merged = await mergeOnce(one, theirs, { mine, origin, isJudged, written });
    if (merged.value === undefined) return { diagnostics: merged.diagnostics };
    modules.push(merged.value);
    for (const { path, content } of merged.value.changes) written.set(path, content);
  }
  const fresh = unit.value.newModules;
  for (const one of fresh) for (const { path, content } of await filesOfNew(one, origin)) written.set(path, content);
  for (const { path, content } of unit.value.changes) written.set(path, content);
  const found = [...unit.value.conflicts, ...modules.flatMap(({ conflicts }) => conflicts)];
  const conflicts = joinConflicts(mine.conflicts, found);
  const folders = new Map(mine.modules.map(({ upstream, folder }) => [upstream.definition.id, folder]));
  for (const { theirs, folder } of fresh) folders.set(theirs.id, folder);
  const kept = new Map(mine.modules.map(({ upstream }) => [upstream.definition.id, upstream.kept ?? []]));
  const text = upstreamText(taken, {
    folder: mine.top,
    origin,
    folders,
    language: mine.upstream.translation,
    kept,
    unitKept: mine.upstream.kept ?? [],
  });
  const own = [
    { path: UPSTREAM_FILE, content: text },
    ...(conflicts.length + mine.conflicts.length > 0 ? [conflictsChange(conflicts)] : []),
  ];
  const changes = [
    ...[...written].map(([path, content]) => ({ path, ...(content === undefined ? {} : { content }) })),
    ...own,
  ];
  const ofUnit = {
    ...(mine.unit === undefined ? {} : { unit: unit.value.taken, unitDefinition: unit.value.definition }),
    newModules: fresh.map(({ folder }) => folder),
    goneModules: unit.value.goneModules,
  };
  return { value: { changes, modules, ...ofUnit, conflicts }, diagnostics: [] };
}

/** A file that several modules of a unit share is changed for all of them, or for none. */
async function mergeOnce(
  one: MyModule,
  theirs: Taken['modules'][number],
  {
    mine,
    origin,
    isJudged,
    written,
  }: {
    readonly mine: Mine;
    readonly origin: Origin;
    readonly isJudged: boolean;
    readonly written: ReadonlyMap<string, FolderChange['content']>;
  },
): Promise<Result<MergedModule>> {
  const places = { top: mine.top, here: mine.host, there: origin.host, isJudged };
  const merged = await mergeModule(one, theirs, { ...places, keep: new Set() });
  const clashing = (merged.value?.changes ?? []).filter(
    ({ path, content }) => written.has(path) && typeof content === 'string' && written.get(path) !== content,
  );
  if (clashing.length === 0) return merged;
  return mergeModule(one, theirs, { ...places, keep: new Set(clashing.map(({ path }) => posix.join(mine.top, path))) });
}

/** The files of a module that comes into a unit, with the names that it has there. */
function filesOfNew(
  { theirs, folder, identity }: MergedUnit['newModules'][number],
  { host }: Origin,
): Promise<readonly FolderChange[]> {
  const named =
    identity === undefined ? {} : { namespace: identity.namespace, id: folder, language: identity.language };
  const own = Object.entries(named).map(([name, value]) => ({ place: theirs.loaded.locate(`/${name}`), value }));
  return filesOfTaken(host, theirs, folder, [...theirs.moved, ...own]);
}
