import posix from 'path-browserify';
import { compare } from '../compare/compare.ts';
import type { Change } from '../compare/index.ts';
import { isWithin } from '../compare/path.ts';
import { shapesOfModules, shapesOfUnits } from '../compare/shapes.ts';
import type { OpenConflict } from '../customized/load-customized.ts';
import { isOfText } from '../customized/ways-to-decide.ts';
import { COMMAND_LINE, type Diagnostic, type Result } from '../diagnostics/diagnostic.ts';
import { FILE_LIMIT, whereThere } from '../source/host.ts';
import { memberOf } from '../source/unknown-value.ts';
import { updateCodes } from './codes.ts';
import { type CourseEffect, courseEffects } from './course-effects.ts';
import { loadMine } from './mine.ts';
import { findOrigin } from './origin.ts';
import { takeOrigin } from './take-origin.ts';
import type { Workplace } from './workplace.ts';

/** A version that is compared. */
export interface Version {
  readonly name: string;
  readonly title: string;
  readonly version: string;
}

/** How one module differs in the two versions. */
export interface ModuleDiff {
  readonly id: string;
  readonly title: string;
  readonly changes: readonly Change[];
  /** What an update left to be decided: its differences are not among the changes. */
  readonly undecided: readonly Undecided[];
  /** Media, by the paths that the definitions name. */
  readonly files: {
    readonly added: readonly string[];
    readonly changed: readonly string[];
    readonly removed: readonly string[];
  };
  readonly course: readonly CourseEffect[];
}

export interface Undecided {
  /** By which `resolve` knows it. */
  readonly id: string;
  readonly kind: OpenConflict['kind'];
  readonly where: string;
  /** Whether a text of one's own can decide it. */
  readonly isOfText: boolean;
}

/** A module of a unit, in a list. */
export interface NamedModule {
  readonly id: string;
  readonly title: string;
}

export interface DiffReport {
  readonly kind: 'modules';
  readonly before?: Version;
  readonly after?: Version;
  /** Of a unit: how its own file differs. */
  readonly unit?: readonly Change[];
  readonly modules: readonly ModuleDiff[];
  /** Of a unit: modules that are in one version only. */
  readonly added: readonly NamedModule[];
  readonly removed: readonly NamedModule[];
  readonly diagnostics: readonly Diagnostic[];
}

interface Side extends Version {
  readonly unit?: unknown;
  readonly modules: readonly {
    readonly key: string;
    readonly definition: unknown;
    readonly media: ReadonlyMap<string, string>;
    readonly conflicts?: readonly OpenConflict[];
  }[];
  /** Modules of a unit that were made from nothing, or whose original is gone. */
  readonly others?: readonly NamedModule[];
}

/** Compares two versions of a module or a unit; one folder alone with what it was made from. */
export async function diffModules(before: string, after: string | undefined, at: Workplace): Promise<DiffReport> {
  const sides = after === undefined ? await withUpstream(before, at) : await two(before, after, at);
  if (sides.value === undefined) return nothing(sides.diagnostics);
  const [old, now] = sides.value;
  if ((old.unit === undefined) !== (now.unit === undefined)) return nothing([notComparable(old, now)]);
  const one = old.unit === undefined;
  const pairs = now.modules.flatMap((is) => {
    const was = one ? old.modules[0] : old.modules.find(({ key }) => key === is.key);
    return was === undefined ? [] : [{ was, is }];
  });
  const onlyIn = (side: Side, other: Side): readonly NamedModule[] =>
    one ? [] : side.modules.filter(({ key }) => other.modules.every((module) => module.key !== key)).map(named);
  return {
    kind: 'modules',
    before: versionOf(old),
    after: versionOf(now),
    ...(one ? {} : { unit: compare(old.unit, now.unit, shapesOfUnits).filter(({ path }) => path[0] !== 'modules') }),
    modules: pairs.map(({ was, is }) => ({
      ...named(is),
      ...sorted(compare(was.definition, is.definition, shapesOfModules), filesOf(was.media, is.media), is.conflicts),
      course: courseEffects(was.definition, is.definition),
    })),
    added: [...onlyIn(now, old), ...(now.others ?? [])],
    removed: onlyIn(old, now),
    diagnostics: [],
  };
}

export function nothing(diagnostics: readonly Diagnostic[]): DiffReport {
  return { kind: 'modules', modules: [], added: [], removed: [], diagnostics };
}

function named({ definition }: { readonly definition: unknown }): NamedModule {
  return { id: String(memberOf(definition, 'id')), title: String(memberOf(definition, 'title')) };
}

/** What is still to be decided is no change yet. */
function sorted(
  changes: readonly Change[],
  files: ModuleDiff['files'],
  conflicts: readonly OpenConflict[] = [],
): Pick<ModuleDiff, 'changes' | 'files' | 'undecided'> {
  const isOpen = ({ path }: Change): boolean =>
    conflicts.some((conflict) => isWithin(path, conflict.path) || isWithin(conflict.path, path));
  const openFiles = new Set(conflicts.flatMap(({ kind, where }) => (kind === 'file' ? [where] : [])));
  const { added, changed, removed } = files;
  return {
    changes: changes.filter((change) => !isOpen(change)),
    files: { added, changed: changed.filter((file) => !openFiles.has(`The file ${file}`)), removed },
    undecided: conflicts.map((one) => ({ id: one.id, kind: one.kind, where: one.where, isOfText: isOfText(one) })),
  };
}

function versionOf({ name, title, version }: Side): Version {
  return { name, title, version };
}

function filesOf(was: ReadonlyMap<string, string>, is: ReadonlyMap<string, string>): ModuleDiff['files'] {
  return {
    added: [...is.keys()].filter((file) => !was.has(file)),
    changed: [...is].filter(([file, hash]) => was.has(file) && was.get(file) !== hash).map(([file]) => file),
    removed: [...was.keys()].filter((file) => !is.has(file)),
  };
}

function notComparable(old: Side, now: Side): Diagnostic {
  const what = ({ unit }: Side): string => (unit === undefined ? 'a module' : 'a unit');
  return updateCodes.report('not-comparable', {
    message: `\`${old.name}\` is ${what(old)}, and \`${now.name}\` is ${what(now)}.`,
    hint: 'Compare a module with a module, or a unit with a unit.',
    place: { file: COMMAND_LINE },
  });
}

async function two(before: string, after: string, at: Workplace): Promise<Result<readonly [Side, Side]>> {
  const [old, now] = [await sideOf(before, at), await sideOf(after, at)];
  return old.value === undefined || now.value === undefined
    ? { diagnostics: [...old.diagnostics, ...now.diagnostics] }
    : { value: [old.value, now.value], diagnostics: [] };
}

async function sideOf(written: string, at: Workplace): Promise<Result<Side>> {
  const origin = await findOrigin(written, at);
  if (origin.value === undefined) return { diagnostics: origin.diagnostics };
  const taken = await takeOrigin(origin.value);
  if (taken.value === undefined) return { diagnostics: taken.diagnostics };
  const { title, version, unit, modules } = taken.value;
  return {
    value: {
      name: written,
      title,
      version,
      ...(unit === undefined ? {} : { unit: unit.definition }),
      modules: modules.map(({ id, definition, media }) => ({
        key: id,
        definition,
        media: new Map(media.map(({ file, sha256 }) => [file, sha256])),
      })),
    },
    diagnostics: [],
  };
}

/** What a customized folder was made from, and what it is now. */
async function withUpstream(folder: string, at: Workplace): Promise<Result<readonly [Side, Side]>> {
  const mine = await loadMine(at.host, at.workingFolder, folder);
  if (mine.value === undefined) return { diagnostics: mine.diagnostics };
  const { upstream, unit, modules, host, top, conflicts } = mine.value;
  const titled = (definition: unknown) => ({
    title: String(memberOf(definition, 'title')),
    version: String(memberOf(definition, 'version')),
  });
  const hash = async (file: string, path: string): Promise<readonly [string, string]> =>
    [file, (await whereThere(host.describe(posix.join(path, file), FILE_LIMIT)))?.hashes.sha256 ?? ''] as const;
  const now = await Promise.all(
    modules.map(async ({ folder: key, definition, loaded, path }) => ({
      key,
      definition,
      media: new Map(await Promise.all([...loaded.files.keys()].map((file) => hash(file, path)))),
      conflicts: conflicts.filter(({ module = '.' }) => module === key),
    })),
  );
  const old = upstream.modules.map(({ folder: key, definition, media }) => ({
    key,
    definition,
    media: new Map(media.map(({ file, sha256 }) => [file, sha256])),
  }));
  const was = upstream.unit ?? old[0]?.definition;
  const is = unit?.value ?? now[0]?.definition;
  const name = host.nameOf(top);
  return {
    value: [
      {
        name: host.nameOf(posix.resolve(top, upstream.from)),
        ...titled(was),
        ...(upstream.unit === undefined ? {} : { unit: upstream.unit }),
        modules: old,
      },
      {
        name,
        ...titled(is),
        ...(unit === undefined ? {} : { unit: unit.value, others: othersOf(unit.value, now) }),
        modules: now,
      },
    ],
    diagnostics: [],
  };
}

/** Those that the unit lists besides. */
function othersOf(unit: unknown, known: Side['modules']): readonly NamedModule[] {
  const listed = memberOf(unit, 'modules');
  const folders = Array.isArray(listed) ? listed.map(String) : [];
  return folders.filter((id) => known.every(({ key }) => key !== id)).map((id) => ({ id, title: id }));
}
