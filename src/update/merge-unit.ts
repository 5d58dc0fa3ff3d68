import posix from 'path-browserify';
import type { FolderChange } from '../archive/folder-change.ts';
import { compare } from '../compare/compare.ts';
import type { Change } from '../compare/index.ts';
import { shapesOfUnits } from '../compare/shapes.ts';
import type { OpenConflict } from '../customized/load-customized.ts';
import { UNIT_PREFIX } from '../customized/names.ts';
import { MAXIMUM_ID } from '../definition/schema/parts.ts';
import type { Result } from '../diagnostics/diagnostic.ts';
import { isSame, memberOf } from '../source/unknown-value.ts';
import { rewriteDefinition } from '../write/definition/rewrite-definition.ts';
import { isJson } from '../write/definition/wanted.ts';
import type { Mine } from './mine.ts';
import type { TakenModule } from './take.ts';
import type { Taken } from './take-origin.ts';

/** What an update makes of a unit’s own file, and the modules that come into it. */
export interface MergedUnit {
  /** The unit as it is then; absent where there is none. */
  readonly definition?: unknown;
  readonly changes: readonly FolderChange[];
  readonly conflicts: readonly OpenConflict[];
  /** What the unit’s own file takes over, its list of modules left out. */
  readonly taken: readonly Change[];
  /** Modules that upstream has no more, and that stay, by their folders. */
  readonly goneModules: readonly string[];
  readonly newModules: readonly {
    readonly theirs: TakenModule;
    readonly folder: string;
    /** In a unit of one's own. */
    readonly identity: OwnNames | undefined;
  }[];
}

/** What a module that comes into a unit of one's own is called there. */
export interface OwnNames {
  readonly namespace: string;
  /** Of a module by its publisher’s id. */
  readonly named: (id: string) => string;
  readonly language: string;
}

/** Undefined where the unit is the same as upstream's to platforms. */
function ownNames({ unit, upstream }: Mine, taken: Taken): OwnNames | undefined {
  const text = (name: string): string => String(memberOf(unit?.value, name));
  if (text('namespace') === taken.namespace) return undefined;
  const { translation } = upstream;
  const named = (id: string): string => {
    // As `customize` names those that are there from the beginning, where that is not too long.
    const own = translation === undefined ? `${text('id')}-${id}` : `${id}-${translation.toLowerCase()}`;
    return own.length > MAXIMUM_ID ? `${id}-own` : own;
  };
  return { namespace: text('namespace'), named, language: text('language') };
}

/** Mine always: it is what the copy is. */
const OWN = new Set(['namespace', 'id', 'language', '$schema', 'modules']);

/**
 * Merges a unit’s own file, setting by setting. A module that is new upstream comes to the end of the list; one that is
 * gone upstream stays, since it is a whole module, and its owner may delete it.
 */
export function mergeUnit(mine: Mine, taken: Taken): Result<MergedUnit> {
  const nothing: MergedUnit = { changes: [], conflicts: [], taken: [], goneModules: [], newModules: [] };
  const { unit, upstream } = mine;
  if (unit === undefined || taken.unit === undefined || !isJson(unit.value)) return { value: nothing, diagnostics: [] };
  const conflicts: OpenConflict[] = [];
  const names = new Set([...Object.keys(Object(unit.value)), ...Object.keys(taken.unit.definition)]);
  const merged: Record<string, unknown> = {};
  for (const name of names) {
    const [own, base, theirs] = [unit.value, upstream.unit, taken.unit.definition].map((one) => memberOf(one, name));
    const isTheirs = !OWN.has(name) && isSame(own, base) && !isSame(base, theirs);
    const value = isTheirs ? theirs : own;
    if (value !== undefined) merged[name] = value;
    if (OWN.has(name) || name === 'version' || isTheirs || isSame(base, theirs) || isSame(own, theirs)) continue;
    conflicts.push({
      id: `${UNIT_PREFIX}/${name}`,
      kind: 'changed',
      path: [name],
      where: `The unit: the ${name}`,
      ...(typeof base === 'string' ? { before: base } : {}),
      ...(typeof theirs === 'string' ? { theirs } : {}),
      ...(typeof own === 'string' ? { mine: own } : {}),
    });
  }
  const known = new Set(upstream.modules.map(({ definition }) => definition.id));
  // What was deleted here is in no list of mine, and known all the same.
  const own = ownNames(mine, taken);
  const newModules = taken.modules
    .filter(({ id }) => !known.has(id))
    .map((theirs) => ({ theirs, folder: own?.named(theirs.id) ?? theirs.id, identity: own }));
  const listed = memberOf(unit.value, 'modules');
  merged.modules = [...(Array.isArray(listed) ? listed : []), ...newModules.map(({ folder }) => folder)];
  const rewritten = isJson(merged) ? rewriteDefinition(unit, merged).value : undefined;
  const changes = (rewritten?.changes ?? []).map(({ path, text }) => ({
    path: posix.relative(mine.top, path),
    content: text,
  }));
  const differences = compare(unit.value, merged, shapesOfUnits).filter(({ path }) => path[0] !== 'modules');
  const there = new Set(taken.modules.map(({ id }) => id));
  const goneModules = mine.modules.filter((one) => !there.has(one.upstream.definition.id)).map(({ folder }) => folder);
  const found = { changes, conflicts, taken: differences, goneModules, newModules };
  return { value: { definition: merged, ...found }, diagnostics: [] };
}
