import posix from 'path-browserify';
import { changeFolder, type FolderChange } from '../archive/journal.ts';
import type { Change, Kept } from '../compare/index.ts';
import type { TranslatedModule } from '../customized/families.ts';
import type { OpenConflict } from '../customized/load-customized.ts';
import { UPSTREAM_FILE } from '../customized/names.ts';
import { translatedModule } from '../customized/translation.ts';
import type { Diagnostic, Result } from '../diagnostics/diagnostic.ts';
import { updateCodes } from './codes.ts';
import { conflictsChange, joinConflicts } from './conflicts-text.ts';
import { findFaults } from './find-faults.ts';
import { type MergedModule, mergeModule } from './merge-module.ts';
import { type MergedUnit, mergeUnit } from './merge-unit.ts';
import type { Mine, MyModule } from './mine.ts';
import { findOrigin, type Origin } from './origin.ts';
import { replaceRanges } from './replace-ranges.ts';
import { textOf } from './take.ts';
import { type Taken, takeOrigin } from './take-origin.ts';
import { upstreamText } from './upstream-text.ts';
import { isOlder } from './versions.ts';
import { withMine } from './with-mine.ts';

export interface UpdateRequest {
  /** The customized module’s folder, or the unit’s. */
  readonly folder: string;
  /** Where the new version is; default: where the last one was. */
  readonly from?: string | undefined;
  /** Says what would happen, and writes nothing. */
  readonly dryRun?: boolean | undefined;
  readonly workingFolder?: string;
}

/** What became of one module. */
export interface UpdatedModule {
  readonly folder: string;
  readonly title: string;
  readonly from: string;
  readonly to: string;
  readonly taken: readonly Change[];
  readonly kept: readonly Kept[];
  readonly files: { readonly taken: readonly string[]; readonly gone: readonly string[] };
  /** Of a translation: how far it is after the update. */
  readonly translation?: TranslatedModule;
}

export interface UpdateReport {
  readonly folder: string;
  readonly modules: readonly UpdatedModule[];
  /** Of a unit: modules that are new in it, by their folders. */
  readonly newModules: readonly string[];
  /** All that is open now, also from earlier updates. */
  readonly conflicts: readonly OpenConflict[];
  /** Whether any file was changed. */
  readonly written: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

/** Takes over into a customized module or unit what its publisher has changed since. */
export async function update(request: UpdateRequest): Promise<UpdateReport> {
  const { folder, dryRun = false } = request;
  const workingFolder = posix.resolve(request.workingFolder ?? process.cwd());
  const nothing = (diagnostics: readonly Diagnostic[]): UpdateReport => ({
    folder,
    modules: [],
    newModules: [],
    conflicts: [],
    written: false,
    diagnostics,
  });
  return withMine({ folder, workingFolder }, nothing, async (here) => {
    const theirs = await newUpstream(here, request.from, workingFolder);
    if (theirs.value === undefined) return nothing(theirs.diagnostics);
    const { taken, origin } = theirs.value;
    const merged = await mergeAll(here, taken, origin);
    if (merged.value === undefined) return nothing(merged.diagnostics);
    const { changes, modules, newModules, conflicts } = merged.value;
    const faults = await findFaults(here, changes, newModules);
    if (faults.length > 0) return nothing(faults);
    const real = await realChanges(here, changes);
    if (!dryRun) await changeFolder(here.top, real);
    const written = !dryRun && real.length > 0;
    const told = modules.map((one) => reported(one, here, taken, conflicts));
    return { folder, modules: told, newModules, conflicts, written, diagnostics: theirs.diagnostics };
  });
}

/** What is told of a module, without its contents. */
function reported(
  { folder, title, from, to, taken, kept, files, definition }: MergedModule,
  mine: Mine,
  upstream: Taken,
  conflicts: readonly OpenConflict[],
): UpdatedModule {
  const own = { folder, title, from, to, taken, kept, files };
  const language = mine.upstream.translation;
  const module = mine.upstream.modules.find((one) => one.folder === folder);
  const base = upstream.modules.find(({ id }) => id === module?.definition.id)?.definition;
  if (language === undefined || module === undefined) return own;
  if (base === undefined) return own;
  const { id, version } = module.definition;
  const translation = translatedModule(language, mine.host.nameOf(posix.join(mine.top, folder)), {
    module: { ...module, definition: { ...base, id, version } },
    mine: definition,
    conflicts: conflicts.filter((one) => (one.module ?? '.') === folder),
  });
  return { ...own, translation };
}

interface NewUpstream {
  readonly taken: Taken;
  readonly origin: Origin;
}

async function newUpstream(mine: Mine, from: string | undefined, workingFolder: string): Promise<Result<NewUpstream>> {
  const place = from ?? posix.resolve(mine.top, mine.upstream.from);
  const origin = await findOrigin(place, workingFolder);
  if (origin.value === undefined) return { diagnostics: from === undefined ? [gone(mine)] : origin.diagnostics };
  const taken = await takeOrigin(origin.value);
  if (taken.value === undefined) return { diagnostics: taken.diagnostics };
  const old = mine.upstream.unit ?? mine.modules[0]?.upstream.definition;
  const { id, namespace, version, kind } = taken.value;
  const isUnit = mine.upstream.unit !== undefined;
  if (old === undefined || old.id !== id || old.namespace !== namespace || isUnit !== (kind === 'unit'))
    return { diagnostics: [another(mine, place, id, old?.id ?? '')] };
  const older = isOlder(version, old.version) ? [olderVersion(mine, version, old.version)] : [];
  return { value: { taken: taken.value, origin: origin.value }, diagnostics: older };
}

function gone(mine: Mine): Diagnostic {
  return updateCodes.report('upstream-gone', {
    message: `\`${mine.name}\` was made from \`${mine.upstream.from}\`, and there is no module there now.`,
    hint: 'Say with --from where the new version is: a folder, a unit’s file, or a zip.',
    place: { file: posix.join(mine.name, UPSTREAM_FILE), pointer: '/from' },
  });
}

function another(mine: Mine, place: string, id: string, old: string): Diagnostic {
  return updateCodes.report('another-module', {
    message: `\`${mine.host.nameOf(place)}\` is \`${id}\`, and \`${mine.name}\` was made from another module, \`${old}\`.`,
    hint: 'Name the new version of that module with --from. A module whose id or namespace was changed is another one.',
    place: { file: mine.host.nameOf(place) },
  });
}

function olderVersion(mine: Mine, version: string, old: string): Diagnostic {
  return updateCodes.report('older-version', {
    message: `The version to be taken, ${version}, is older than ${old}, from which \`${mine.name}\` was made.`,
    hint: `If that is not meant, \`cartwright update ${mine.name} --undo\`.`,
    place: { file: mine.name },
  });
}

interface MergedAll {
  readonly changes: readonly FolderChange[];
  readonly modules: readonly MergedModule[];
  readonly newModules: readonly string[];
  readonly conflicts: readonly OpenConflict[];
}

async function mergeAll(mine: Mine, taken: Taken, origin: Origin): Promise<Result<MergedAll>> {
  const unit = mergeUnit(mine, taken);
  if (unit.value === undefined) return { diagnostics: unit.diagnostics };
  const modules: MergedModule[] = [];
  const written = new Map<string, FolderChange['content']>();
  for (const one of mine.modules) {
    const theirs = taken.modules.find(({ id }) => id === one.upstream.definition.id);
    if (theirs === undefined) continue;
    const merged = await mergeOnce(one, theirs, mine, origin, written);
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
  const text = upstreamText(taken, { folder: mine.top, origin, folders, language: mine.upstream.translation, kept });
  const own = [
    { path: UPSTREAM_FILE, content: text },
    ...(conflicts.length + mine.conflicts.length > 0 ? [conflictsChange(conflicts)] : []),
  ];
  const changes = [
    ...[...written].map(([path, content]) => ({ path, ...(content === undefined ? {} : { content }) })),
    ...own,
  ];
  return { value: { changes, modules, newModules: fresh.map(({ folder }) => folder), conflicts }, diagnostics: [] };
}

/** A file that several modules of a unit share is changed for all of them, or for none. */
async function mergeOnce(
  one: MyModule,
  theirs: Taken['modules'][number],
  mine: Mine,
  origin: Origin,
  written: ReadonlyMap<string, FolderChange['content']>,
): Promise<Result<MergedModule>> {
  const places = { top: mine.top, here: mine.host, there: origin.host };
  const merged = await mergeModule(one, theirs, { ...places, keep: new Set() });
  const clashing = (merged.value?.changes ?? []).filter(
    ({ path, content }) => written.has(path) && typeof content === 'string' && written.get(path) !== content,
  );
  if (clashing.length === 0) return merged;
  return mergeModule(one, theirs, { ...places, keep: new Set(clashing.map(({ path }) => posix.join(mine.top, path))) });
}

/** Without those that would write what is there. */
async function realChanges({ host, top }: Mine, changes: readonly FolderChange[]): Promise<readonly FolderChange[]> {
  const real: FolderChange[] = [];
  for (const change of changes) {
    const path = posix.join(top, change.path);
    const isFile = (await host.kindOf(path)) === 'file';
    const same =
      typeof change.content === 'string'
        ? isFile &&
          new TextDecoder('utf-8', { ignoreBOM: true }).decode(await host.readFile(path, Number.MAX_SAFE_INTEGER)) ===
            change.content
        : change.content === undefined && !isFile;
    if (!same) real.push(change);
  }
  return real;
}

/** The files of a module that comes into a unit, with the names that it has there. */
async function filesOfNew(
  { theirs, folder, identity }: MergedUnit['newModules'][number],
  { host }: Origin,
): Promise<readonly FolderChange[]> {
  const named =
    identity === undefined ? {} : { namespace: identity.namespace, id: folder, language: identity.language };
  const own = Object.entries(named).map(([name, value]) => ({ place: theirs.loaded.locate(`/${name}`), value }));
  const changes = [...theirs.moved, ...own];
  return Promise.all(
    theirs.files.map(async ({ to, from }): Promise<FolderChange> => {
      const path = posix.join(folder, to);
      const here = changes.filter(({ place }) => place.file === host.nameOf(from));
      if (here.length === 0) return { path, content: () => host.open(from) };
      return { path, content: replaceRanges(await textOf(host, from), here) };
    }),
  );
}
