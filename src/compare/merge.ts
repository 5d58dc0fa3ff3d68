import type { ModuleDefinition } from '../../schema/types.generated.ts';
import { moduleErrors } from '../../schema/validators.generated.mjs';
import type { Change } from './change.ts';
import { compareDefinitions } from './compare.ts';
import type { Conflict, Disputed, Three } from './conflict.ts';
import { type Fault, fittingDraft } from './fitting.ts';
import { type Path, pathKey } from './path.ts';
import { renamed, renamesBetween } from './renames.ts';
import { shapesOfModules } from './shapes.ts';
import { sharedWith } from './shared.ts';
import { pathOf, tableOf } from './table.ts';
import { describePath } from './words.ts';

export interface MergeInput extends Three<ModuleDefinition> {
  /**
   * What is wrong with a merged definition beyond its schema, for rules between parts: an answer that refers to a choice that
   * is gone. Each fault makes the things at its places what mine has. Errors of `check` will do; called a few times at most.
   */
  readonly faults?: (definition: ModuleDefinition) => readonly Fault[];
}

/** Something that is gone upstream, or that mine had deleted, and is there all the same. */
export interface Kept {
  readonly path: Path;
  readonly where: string;
  /** What refers to it; without it, it stays because mine changed it. */
  readonly neededBy?: Path;
}

export interface MergeResult {
  /** Mine, with what came from upstream; where there are conflicts, as mine has it. */
  readonly merged: ModuleDefinition;
  readonly conflicts: readonly Conflict[];
  /** What came from upstream: how `merged` differs from mine. */
  readonly taken: readonly Change[];
  readonly kept: readonly Kept[];
}

/**
 * Merges what upstream did since `base` into mine, by ids and never by places in lists. Pure; three valid definitions give a
 * valid one. The rules are in docs/decisions/0024.
 */
export function mergeDefinitions(input: MergeInput): MergeResult {
  const { base, theirs, mine } = followed(input);
  const shapes = shapesOfModules;
  const tables = { base: tableOf(base, shapes), theirs: tableOf(theirs, shapes), mine: tableOf(mine, shapes) };
  const fitted = fittingDraft(tables, {
    shapes,
    isValid: isModule,
    errors: () => moduleErrors.errors ?? [],
    faults: input.faults ?? (() => []),
  });
  const { draft, neededBy, merged = input.mine } = fitted;
  const place = (key: string): Path => pathOf(key, tables.mine.entries.has(key) ? tables.mine : tables.theirs);
  return {
    merged,
    conflicts: named(draft.conflicts, [merged, theirs, base]),
    taken: compareDefinitions(input.mine, merged),
    kept: [...draft.decisions].flatMap(([key, { isThere }]): Kept[] => {
      const needs = neededBy.get(key);
      if (!isThere || needs === undefined) return [];
      return [{ path: place(key), where: describePath(place(key), [merged]), neededBy: place(needs) }];
    }),
  };
}

/** The three with the ids that things have now, and what is the same in them as the same objects. */
function followed({ base, theirs, mine }: Three): Three {
  const shapes = shapesOfModules;
  const there = renamesBetween(base, theirs, shapes);
  const here = renamesBetween(base, mine, shapes);
  const both = new Map([...there, ...here]);
  const theirsNow = new Map([...here].map(([id, now]) => [there.get(id) ?? id, now] as const));
  const mineNow = new Map([...there].filter(([id]) => !here.has(id)));
  const mineAsNow = renamed(mine, mineNow, shapes);
  const theirsAsNow = sharedWith(renamed(theirs, theirsNow, shapes), mineAsNow);
  return {
    base: sharedWith(sharedWith(renamed(base, both, shapes), theirsAsNow), mineAsNow),
    theirs: theirsAsNow,
    mine: mineAsNow,
  };
}

function isModule(value: unknown): value is ModuleDefinition {
  return moduleErrors(value);
}

function named(conflicts: readonly Disputed[], definitions: readonly unknown[]): readonly Conflict[] {
  const seen = new Map<string, number>();
  return conflicts.map((conflict) => {
    const id = pathKey(conflict.path) || 'module';
    const count = (seen.get(id) ?? 0) + 1;
    seen.set(id, count);
    return { id: count === 1 ? id : `${id}~${count}`, where: describePath(conflict.path, definitions), ...conflict };
  });
}
