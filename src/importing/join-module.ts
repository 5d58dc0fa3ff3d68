import posix from 'path-browserify';
import type { ModuleDefinition } from '../../schema/types.generated.ts';
import type { FolderChange } from '../archive/folder-change.ts';
import { type Change, type Conflict, mergeDefinitions } from '../compare/index.ts';
import { MOST_ACTIVITIES } from '../definition/schema/limits.ts';
import type { Diagnostic, Result } from '../diagnostics/diagnostic.ts';
import { importCodes } from '../import/codes.ts';
import type { Host } from '../source/host.ts';
import { loadModule } from '../source/load-module.ts';
import { overlayHost } from '../update/overlay-host.ts';
import { replaceRanges } from '../update/replace-ranges.ts';
import { rewriteDefinition } from '../write/definition/rewrite-definition.ts';
import { isJson } from '../write/definition/wanted.ts';
import type { ExistingModule } from './existing.ts';
import { chunksOf, readingFile } from './module-files.ts';
import type { SettledModule } from './settle.ts';

/** A module with what was imported. */
export interface JoinedModule {
  /** The definition as it was imported, by which the next import sees what was changed since. */
  readonly imported: ModuleDefinition;
  /** The definition as it will be. */
  readonly definition: ModuleDefinition;
  /** Relative to the module’s folder. */
  readonly changes: readonly FolderChange[];
  readonly taken: readonly Change[];
  /** What both sides changed; mine stays. */
  readonly conflicts: readonly Conflict[];
}

/** What a module says of itself, and no import changes in one to which something is added. */
const LISTS = ['assets', 'glossary', 'sources', 'rubrics'] as const;

/**
 * Takes over into a module what an original has now. `before`: what it had the last time; `adding`: the module says of
 * itself what it says, and only parts are added.
 */
export async function joinModule(
  mine: ExistingModule,
  theirs: SettledModule,
  host: Host,
  { before, adding }: { readonly before: unknown; readonly adding: boolean },
): Promise<Result<JoinedModule>> {
  const { definition } = mine;
  const imported = adding ? partsIn(definition, theirs.definition) : { ...theirs.definition, ...ownOf(definition) };
  const isFirst = adding && before === undefined;
  const base = isFirst ? definition : earlier(before, definition, adding);
  const { merged, taken, conflicts } = mergeDefinitions({
    base,
    theirs: isFirst ? withParts(definition, imported) : imported,
    mine: definition,
  });
  const homeless = withoutRoom(base, imported, merged);
  if (homeless.length > 0) return { diagnostics: [noRoom(host, mine, homeless)] };
  const wanted: unknown = merged;
  if (!isJson(wanted)) return { diagnostics: [cannotJoin(host, mine.path)] };
  const rewritten = rewriteDefinition(mine.loaded, wanted);
  if (rewritten.value === undefined) return { diagnostics: [cannotJoin(host, mine.path)] };
  const changes: FolderChange[] = rewritten.value.changes.map(({ path, text }) => ({
    path: posix.relative(mine.path, path),
    content: text,
  }));
  const media: FolderChange[] = [];
  for (const [path, medium] of theirs.media)
    if ((await host.kindOf(posix.join(mine.path, path))) === undefined && isNamed(merged, path))
      media.push({ path, content: () => chunksOf(medium.bytes) });
  const known = new Set(definition.activities.map(({ id }) => id));
  const withFiles = await readingsInFiles(mine, host, [...changes, ...media], known);
  return { value: { imported, definition: merged, changes: withFiles, taken, conflicts }, diagnostics: [] };
}

/** Titles of new parts that are not in what was merged, because a module has no more. */
function withoutRoom(base: ModuleDefinition, theirs: ModuleDefinition, merged: ModuleDefinition): readonly string[] {
  const known = new Set([...base.activities, ...merged.activities].map(({ id }) => id));
  const missing = theirs.activities.filter(({ id }) => !known.has(id));
  return merged.activities.length + missing.length > MOST_ACTIVITIES ? missing.map(({ title }) => title) : [];
}

function noRoom(
  host: Host,
  { path, definition }: ExistingModule,
  [first = '', ...others]: readonly string[],
): Diagnostic {
  const name = host.nameOf(path);
  const what = `“${first}”${others.length === 0 ? '' : ` and ${others.length} more`}`;
  return importCodes.report('cannot-join', {
    message: `\`${name}\` has ${definition.activities.length} parts, and a module has ${MOST_ACTIVITIES} at most: there is no room for ${what}.`,
    hint: 'Import it into a module of its own with --to.',
    place: { file: name },
  });
}

function ownOf({ namespace, id, version, $schema }: ModuleDefinition): Partial<ModuleDefinition> {
  return { namespace, id, version, ...($schema === undefined ? {} : { $schema }) };
}

/** The head of one module with the parts of another. */
function partsIn(head: ModuleDefinition, parts: ModuleDefinition): ModuleDefinition {
  const { assets: _a, glossary: _g, sources: _s, rubrics: _r, ...own } = head;
  const lists = LISTS.flatMap((name) => (parts[name] === undefined ? [] : [[name, parts[name]] as const]));
  return { ...own, ...Object.fromEntries(lists), activities: parts.activities };
}

/** A module with the parts of another behind its own. */
function withParts(own: ModuleDefinition, parts: ModuleDefinition): ModuleDefinition {
  const lists = LISTS.flatMap((name) => {
    const more: readonly unknown[] = parts[name] ?? [];
    return more.length === 0 ? [] : [[name, [...(own[name] ?? []), ...more]] as const];
  });
  return { ...own, ...Object.fromEntries(lists), activities: [...own.activities, ...parts.activities] };
}

/** The module as it was imported the last time; what it says of itself is what it says now. */
function earlier(before: unknown, mine: ModuleDefinition, adding: boolean): ModuleDefinition {
  // It was valid when it was written beside the module.
  return { ...(before as ModuleDefinition), ...(adding ? headOf(mine) : ownOf(mine)) };
}

function headOf(definition: ModuleDefinition): Partial<ModuleDefinition> {
  const { assets: _a, glossary: _g, sources: _s, rubrics: _r, activities: _t, ...head } = definition;
  return head;
}

function isNamed({ assets = [] }: ModuleDefinition, path: string): boolean {
  return assets.some(
    ({ file, captions }) => file === path || (Array.isArray(captions) && captions.some((one) => one.file === path)),
  );
}

/** Pages that are new have files of their own, as those of a new module have. */
async function readingsInFiles(
  mine: ExistingModule,
  host: Host,
  changes: readonly FolderChange[],
  known: ReadonlySet<string>,
): Promise<readonly FolderChange[]> {
  const changed = await overlayHost(host, mine.path, changes);
  const { value: loaded } = await loadModule(changed, mine.workspace.root, mine.path);
  const main = posix.relative(mine.path, mine.loaded.sources.main.path);
  const text = changes.find(({ path }) => path === main)?.content;
  if (loaded === undefined || typeof text !== 'string' || !main.endsWith('.json')) return changes;
  const activities = (loaded.value as ModuleDefinition).activities;
  const files: FolderChange[] = [];
  const replacements = [];
  for (const [index, activity] of activities.entries()) {
    if (activity.type !== 'reading' || known.has(activity.id)) continue;
    const path = readingFile(activity.id);
    if ((await host.kindOf(posix.join(mine.path, path))) !== undefined) continue;
    const place = loaded.locate(`/activities/${index}/body`);
    // One that has an id of its own now may be in a file already.
    if (place.file !== host.nameOf(posix.join(mine.path, main))) continue;
    files.push({ path, content: activity.body });
    replacements.push({ place, value: { file: path } });
  }
  if (files.length === 0) return changes;
  const rest = changes.filter(({ path }) => path !== main);
  return [{ path: main, content: replaceRanges(text, replacements) }, ...rest, ...files];
}

function cannotJoin(host: Host, path: string): Diagnostic {
  return importCodes.report('cannot-join', {
    message: `What was imported cannot be written into \`${host.nameOf(path)}\`.`,
    hint: 'This is a fault of the program: please report it with the file.',
    place: { file: host.nameOf(path) },
  });
}
