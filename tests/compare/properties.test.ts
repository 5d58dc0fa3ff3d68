import { beforeAll, describe, expect, it } from 'vitest';
import type { ModuleDefinition } from '../../schema/types.generated.ts';
import { moduleErrors } from '../../schema/validators.generated.mjs';
import { mergeDefinitions } from '../../src/compare/index.ts';
import { fieldsOf } from '../../src/compare/parts-of-value.ts';
import { referencesIn } from '../../src/compare/references.ts';
import { shapesOfModules } from '../../src/compare/shapes.ts';
import { entryKey, tableOf } from '../../src/compare/table.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { full, seed, tried } from '../guarantees/scale.ts';
import { exploring, fc, tries } from '../support/property.ts';
import { type Edit, edited, someEdits } from './edits.ts';
import { errorsFor } from './sound.ts';
import { small, tiny } from './tiny.ts';

type Errors = (definition: ModuleDefinition) => readonly unknown[];

/** What the schema refuses, and names of what is not there. */
function shapeErrors(definition: ModuleDefinition): readonly unknown[] {
  if (!moduleErrors(definition)) return moduleErrors.errors ?? [];
  const { entries } = tableOf(definition, shapesOfModules);
  const ids = [...entries.values()].map(({ id }) => id);
  const twice = ids.filter((id, index) => ids.indexOf(id) !== index);
  const gone = [...entries.values()].flatMap(({ key, own, shape }) =>
    referencesIn(own, shape, shapesOfModules)
      .filter(({ list, id, isLocal, isThere }) => (isLocal ? !isThere : !entries.has(entryKey(list, id))))
      .map(({ list, id }) => `${key} refers to ${list}/${id}`),
  );
  return [...twice, ...gone];
}

/** The words that one side put in, wherever they stand. */
function wordsBy(author: string, value: unknown): readonly string[] {
  return [...new Set(JSON.stringify(value).match(new RegExp(`${author}\\d+x\\d+`, 'g')) ?? [])];
}

/** A definition whatever the order of its lists and paragraphs. */
function unordered(value: unknown): unknown {
  if (typeof value === 'string')
    return value
      .split(/\n{2,}/)
      .map((text) => text.trim())
      .sort();
  if (Array.isArray(value)) return value.map((item) => JSON.stringify(unordered(item))).sort();
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(fieldsOf(value))
      .map(([name, child]): [string, unknown] => [name, unordered(child)])
      .sort(([one], [other]) => (one < other ? -1 : 1)),
  );
}

interface Case {
  /** In which module: most in the one where most is touched twice. */
  readonly isTiny: boolean;
  readonly theirs: readonly Edit[];
  readonly mine: readonly Edit[];
}

const cases: fc.Arbitrary<Case> = fc.record({
  isTiny: fc.integer({ min: 0, max: 3 }).map((number) => number > 0),
  theirs: someEdits(6),
  mine: someEdits(6),
});

function tryCase(edits: Case, errorsOf: (base: ModuleDefinition) => Errors): void {
  const base = edits.isTiny ? tiny : small;
  const errors = errorsOf(base);
  const isSound = (definition: ModuleDefinition): boolean => errors(definition).length === 0;
  const theirs = edited(base, edits.theirs, 'T', isSound);
  const mine = edited(base, edits.mine, 'M', isSound);
  const faults =
    errors === shapeErrors ? {} : { faults: errors as (definition: ModuleDefinition) => readonly Diagnostic[] };
  const merge = (three: { base: ModuleDefinition; theirs: ModuleDefinition; mine: ModuleDefinition }) =>
    mergeDefinitions({ ...three, ...faults });

  expect(merge({ base, theirs, mine: base })).toMatchObject({ merged: theirs, conflicts: [] });
  expect(merge({ base, theirs: base, mine })).toMatchObject({ merged: mine, conflicts: [], taken: [] });

  const result = merge({ base, theirs, mine });
  const { merged, conflicts } = result;
  expect(errors(merged)).toEqual([]);
  const all = JSON.stringify([merged, conflicts]);
  expect([...wordsBy('T', theirs), ...wordsBy('M', mine)].filter((word) => !all.includes(word))).toEqual([]);
  expect(wordsBy('M', mine).filter((word) => !JSON.stringify(merged).includes(word))).toEqual([]);
  expect(new Set(conflicts.map(({ id }) => id)).size).toBe(conflicts.length);

  expect(merge({ base, theirs, mine: merged }).merged).toEqual(merged);
  expect(merge({ base: theirs, theirs, mine: merged }).merged).toEqual(merged);
  if (conflicts.length > 0) return;
  const other = merge({ base, theirs: mine, mine: theirs });
  if (other.conflicts.length === 0) expect(unordered(other.merged)).toEqual(unordered(merged));
}

describe('merges of random edits', () => {
  const byRules = new Map<ModuleDefinition, Errors>();
  beforeAll(async () => {
    for (const base of [tiny, small]) byRules.set(base, await errorsFor(base));
  });

  const runs = full ? 9000 : 60;
  const options = (usual: number) => (full ? { seed, numRuns: usual } : tries(usual));

  it(
    'are whole by their shape, and nobody’s words are lost',
    () => {
      expect([tiny, small].map(shapeErrors)).toEqual([[], []]);
      fc.assert(
        fc.property(cases, (edits) => tryCase(edits, () => shapeErrors)),
        options(runs),
      );
      tried('merges', runs);
    },
    full || exploring ? 7_200_000 : 60_000,
  );

  it(
    'pass `check` where the three do',
    () => {
      expect([tiny, small].map((base) => byRules.get(base)?.(base))).toEqual([[], []]);
      fc.assert(
        fc.property(cases, (edits) => tryCase(edits, (base) => byRules.get(base) ?? shapeErrors)),
        options(full ? 1000 : 5),
      );
      tried('merges', full ? 1000 : 5);
    },
    full || exploring ? 7_200_000 : 60_000,
  );
});
