import { isDeepStrictEqual } from 'node:util';
import type { ModuleDefinition } from '../../schema/types.generated.ts';
import { moduleErrors } from '../../schema/validators.generated.mjs';
import type { Three } from '../../src/compare/conflict.ts';
import { type Fault, type MergeResult, mergeDefinitions } from '../../src/compare/index.ts';
import { fieldsOf, itemsOf } from '../../src/compare/parts-of-value.ts';
import { referencesIn } from '../../src/compare/references.ts';
import { shapesOfModules } from '../../src/compare/shapes.ts';
import { entryKey, RETIRED, tableOf } from '../../src/compare/table.ts';
import { isRecord, isSame } from '../../src/source/unknown-value.ts';
import { allSinks } from '../support/kitchen-sink/index.ts';
import { fc } from '../support/property.ts';
import { type Collision, collided, someCollisions } from './collisions.ts';
import { type Edit, edited, someEdits } from './edits.ts';
import { brokenRules } from './oracle.ts';
import { small, tiny } from './tiny.ts';

/** Every module that the tests have, behind those in which most is touched twice, since they are small. */
export const bases: readonly ModuleDefinition[] = [tiny, small, ...allSinks.map((sink) => sink())];

/** How many are tried in every run of the tests. */
export const CASES = 100;

/** What both sides did to one of the modules. */
export interface Case {
  readonly base: number;
  /** At the same places. */
  readonly collisions: readonly Collision[];
  /** Anywhere. */
  readonly theirs: readonly Edit[];
  readonly mine: readonly Edit[];
}

const fewEdits = fc.oneof(fc.constant([]), someEdits(3));

export const anyCase: fc.Arbitrary<Case> = fc.record({
  base: fc.oneof({ weight: 6, arbitrary: fc.constant(0) }, { weight: 2, arbitrary: fc.nat(bases.length - 1) }),
  collisions: fc.oneof({ weight: 3, arbitrary: someCollisions(3) }, { weight: 1, arbitrary: fc.constant([]) }),
  theirs: fewEdits,
  mine: fewEdits,
});

/** What no module may have. */
export type Errors = (definition: ModuleDefinition) => readonly unknown[];

/** What the schema refuses, and names of what is not there. */
export function shapeErrors(definition: ModuleDefinition): readonly unknown[] {
  if (!moduleErrors(definition)) return moduleErrors.errors ?? [];
  const { entries, orders } = tableOf(definition, shapesOfModules);
  const ids = [...orders.values()].flat().map((key) => key.slice(key.indexOf('/') + 1));
  const twice = ids.filter((id, index) => ids.indexOf(id) !== index);
  const gone = [...entries.values()].flatMap(({ key, own, shape }) =>
    referencesIn(own, shape, shapesOfModules)
      .filter(({ list, id, isLocal, isThere }) => (isLocal ? !isThere : !entries.has(entryKey(list, id))))
      .map(({ list, id }) => `${key} refers to ${list}/${id}`),
  );
  const stays = itemsOf(definition.retired).filter((one) => ids.includes(String(fieldsOf(one).id)));
  return [...twice, ...gone, ...stays.map((one) => `${JSON.stringify(one)} is still there`)];
}

/** What both sides of a case have made of its module, without errors that it had not before. */
export function sidesOf(one: Case, errorsOf: Errors): Three<ModuleDefinition> & { readonly errors: Errors } {
  const base = bases[one.base] ?? tiny;
  const usual = new Set(errorsOf(base).map((error) => JSON.stringify(error)));
  const errors: Errors = (definition) => errorsOf(definition).filter((error) => !usual.has(JSON.stringify(error)));
  const isSound = (definition: ModuleDefinition): boolean => errors(definition).length === 0;
  const side = (name: 'theirs' | 'mine'): ModuleDefinition =>
    edited(collided(base, one.collisions, name, isSound), one[name], name === 'mine' ? 'M' : 'T', isSound);
  return { base, theirs: side('theirs'), mine: side('mine'), errors };
}

/** What is wrong with the merges of a case; `errorsOf`: what no module may have, before and after. */
export function brokenBy(one: Case, errorsOf: Errors, faults?: Faults): string[] {
  return brokenMerge(sidesOf(one, errorsOf), faults);
}

type Faults = (version: ModuleDefinition) => readonly Fault[];

/** What is wrong with the merges of three definitions, of which `errors` finds none. */
export function brokenMerge(
  { errors, ...three }: Three<ModuleDefinition> & { readonly errors: Errors },
  faults?: Faults,
): string[] {
  const { base, theirs, mine } = three;
  const merge = (three: Three<ModuleDefinition>): MergeResult =>
    mergeDefinitions({ ...three, ...(faults === undefined ? {} : { faults }) });
  const result = merge(three);
  const { merged } = result;
  const broken = [
    ...alone(three, merge),
    ...errors(merged).map((error) => `not valid: ${JSON.stringify(error)}`),
    ...lostWords(theirs, mine, result),
    ...again(three, result, merge),
    ...otherOrder(three, result, merge),
    ...forgottenNames(three, result),
    ...notWhole(three, result),
  ];
  const isRenamed = [theirs, mine].some((version) => !isSame(version.retired, base.retired));
  return isRenamed ? broken : [...broken, ...brokenRules(three, result)];
}

type Merge = (three: Three<ModuleDefinition>) => MergeResult;

function alone({ base, theirs, mine }: Three<ModuleDefinition>, merge: Merge): string[] {
  const there = merge({ base, theirs, mine: base });
  const here = merge({ base, theirs: base, mine });
  return [
    ...(isDeepStrictEqual(there.merged, theirs) ? [] : ['with no local change the result is not upstream']),
    ...(isDeepStrictEqual(here.merged, mine) ? [] : ['with no upstream change the result is not mine']),
    ...(there.conflicts.length + here.conflicts.length === 0 ? [] : ['a conflict where one side alone changed things']),
    ...(here.taken.length === 0 ? [] : ['something was taken of what has not changed']),
  ];
}

/** The words that one side put in, wherever they are. */
function wordsBy(author: string, value: unknown): readonly string[] {
  return [...new Set(JSON.stringify(value).match(new RegExp(`${author}\\d+x\\d+`, 'g')) ?? [])];
}

function lostWords(theirs: unknown, mine: unknown, { merged, conflicts }: MergeResult): string[] {
  const [result, all] = [JSON.stringify(merged), JSON.stringify([merged, conflicts])];
  return [
    ...wordsBy('T', theirs).filter((word) => !all.includes(word)),
    ...wordsBy('M', mine).filter((word) => !result.includes(word)),
  ].map((word) => `lost ${word}`);
}

/** The next update has nothing to do; and who merges the same once more loses nothing. */
function again({ base, theirs, mine }: Three<ModuleDefinition>, { merged }: MergeResult, merge: Merge): string[] {
  const later = merge({ base: theirs, theirs, mine: merged });
  const isSteady = isDeepStrictEqual(later.merged, merged) && later.conflicts.length === 0;
  const twice = JSON.stringify(merge({ base, theirs, mine: merged }).merged);
  return [
    ...(isSteady ? [] : ['the next update is not empty']),
    ...wordsBy('M', mine).flatMap((word) => (twice.includes(word) ? [] : [`lost ${word} when merging once more`])),
  ];
}

/** Who is upstream makes no difference where nothing is in dispute, but for the order of what both put in. */
function otherOrder({ base, theirs, mine }: Three<ModuleDefinition>, result: MergeResult, merge: Merge): string[] {
  const other = merge({ base, theirs: mine, mine: theirs });
  const [one, two] = [result, other].map(({ conflicts }) => conflicts.length > 0);
  if (one !== two) return ['a conflict for one side, and none for the other'];
  if (one === true || isDeepStrictEqual(unordered(other.merged), unordered(result.merged))) return [];
  return ['the result depends on who is upstream'];
}

/** A definition whatever the order of its lists and blocks. Some blocks end without an empty line: texts go by lines. */
function unordered(value: unknown): unknown {
  if (typeof value === 'string')
    return value
      .split('\n')
      .map((text) => text.trim())
      .filter((text) => text !== '')
      .sort();
  if (Array.isArray(value)) return value.map((item) => JSON.stringify(unordered(item))).sort();
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([name, child]): [string, unknown] => [name, unordered(child)])
      .sort(([one], [other]) => (one < other ? -1 : 1)),
  );
}

/** What is as mine has it, since upstream deleted it or added something else under its id, has all that mine has in it. */
function notWhole({ theirs, mine }: Three<ModuleDefinition>, { merged, conflicts }: MergeResult): string[] {
  const there = tableOf(theirs, shapesOfModules);
  const [own, now] = [mine, merged].map((one) => tableOf(one, shapesOfModules));
  return conflicts.flatMap(({ kind, path }): string[] => {
    const last = path.at(-1);
    if ((kind !== 'gone-there' && kind !== 'added') || typeof last !== 'object' || !('id' in last)) return [];
    const holders = [...(own?.entries.values() ?? [])].filter(({ id }) => id === last.id);
    return holders.flatMap(({ key }) =>
      [...(own?.entries.values() ?? [])].flatMap((entry) =>
        entry.home === key && !now?.entries.has(entry.key) && !there.entries.has(entry.key)
          ? [`${entry.key} is not in ${key} any more`]
          : [],
      ),
    );
  });
}

/** What upstream renamed has its new name, with all that refers to it. */
function forgottenNames({ base, theirs, mine }: Three<ModuleDefinition>, { merged, conflicts }: MergeResult): string[] {
  const idsOf = (one: ModuleDefinition) =>
    new Set([...tableOf(one, shapesOfModules).entries.values()].map(({ id }) => id));
  const [before, there, here, now] = [base, theirs, mine, merged].map(idsOf);
  const disputed = JSON.stringify(conflicts);
  return itemsOf(theirs[RETIRED]).flatMap((retired): string[] => {
    const { id, now: next } = fieldsOf(retired);
    if (typeof id !== 'string' || typeof next !== 'string' || disputed.includes(id) || disputed.includes(next))
      return [];
    const isRenamed = before?.has(id) && !there?.has(id) && there?.has(next) && here?.has(id);
    return isRenamed && (now?.has(id) || !now?.has(next)) ? [`${id} is not called ${next}`] : [];
  });
}
