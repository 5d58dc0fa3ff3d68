import type { CompiledValidator } from '../../schema/validators.generated.mjs';
import { isSame } from '../source/unknown-value.ts';
import type { Three } from './conflict.ts';
import { type Draft, type Holds, makeDraft } from './draft.ts';
import { type Reference, referencesIn } from './references.ts';
import type { Shapes } from './shape.ts';
import { type Entry, entryKey, held, rootKey, type Table } from './table.ts';

/** Something in a merged definition that is wrong: where, and what else has to do with it, as JSON pointers. */
export interface Fault {
  readonly pointer?: string;
  readonly related?: readonly { readonly pointer?: string }[];
}

/** What a definition is held against. */
export interface Rules {
  readonly shapes: Shapes;
  readonly validator: CompiledValidator;
  /** Rules that hold between parts and that no schema can say. */
  readonly faults: (definition: unknown) => readonly Fault[];
}

/** A draft that is as good as the three definitions were, and what was done for that. */
export interface Fitted extends Holds {
  readonly draft: Draft;
  /** What something refers to, and would be gone: the keys of what refers to it. */
  readonly neededBy: ReadonlyMap<string, string>;
}

/**
 * Merges, and looks whether the result holds together. What something left refers to stays or comes back; where parts of both
 * sides break a rule, the thing is as mine has it. Each turn takes one step more towards mine, which is whole.
 */
export function fittingDraft(tables: Three<Table>, rules: Rules): Fitted {
  const { mine, theirs } = tables;
  const isJudged = rules.validator(wholeOf(mine));
  const dangling = new Set([...missingIn(theirs, rules.shapes).keys(), ...missingIn(mine, rules.shapes).keys()]);
  const pinned = new Set<string>();
  const neededBy = new Map<string, string>();
  for (;;) {
    const needed = new Set(neededBy.keys());
    const draft = makeDraft(tables, { pinned, needed }, rules.shapes);
    const fitted = { draft, pinned, needed, neededBy };
    const steps = [
      ...clashes(draft, tables, pinned),
      ...(isJudged ? missingSteps(draft, tables, { pinned, needed }, dangling, rules.shapes) : []),
    ];
    if (steps.length === 0 && isJudged) steps.push(...ruleSteps(draft, tables, pinned, rules));
    if (steps.length === 0) return fitted;
    for (const step of steps) {
      if (step.neededBy === undefined) pinned.add(step.key);
      else neededBy.set(step.key, step.neededBy);
    }
  }
}

/** Pin this thing, or keep it since that one needs it. */
interface NextStep {
  readonly key: string;
  readonly neededBy?: string;
}

function wholeOf(table: Table): unknown {
  return table.entries.get(rootKey)?.whole;
}

/** Two things of different kinds have one id: one of them is upstream’s, and stays out. */
function clashes(draft: Draft, { mine }: Three<Table>, pinned: ReadonlySet<string>): readonly NextStep[] {
  const byId = new Map<string, string>();
  const steps: NextStep[] = [];
  for (const key of present(draft)) {
    const id = key.slice(key.indexOf('/') + 1);
    const other = byId.get(id);
    if (other === undefined) byId.set(id, key);
    else steps.push({ key: mine.entries.has(key) ? other : key });
  }
  return steps.filter(({ key }) => !pinned.has(key));
}

function present({ decisions }: Draft): readonly string[] {
  return [...decisions].flatMap(([key, { isThere }]) => (isThere && key !== rootKey ? [key] : []));
}

/** By what is missing, who refers to it. */
function missingIn({ entries }: Table, shapes: Shapes): ReadonlyMap<string, string> {
  return missing([...entries.values()], (key) => entries.has(key), shapes);
}

function missing(
  parts: readonly Pick<Entry, 'key' | 'own' | 'shape'>[],
  isThere: (key: string) => boolean,
  shapes: Shapes,
): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const part of parts)
    for (const { list, id, isLocal } of referencesOf(part, shapes)) {
      const key = entryKey(list, id);
      if (!isLocal && !isThere(key) && !found.has(key)) found.set(key, part.key);
    }
  return found;
}

/** What each part refers to, since most are looked at several times. */
const known = new WeakMap<object, readonly Reference[]>();

function referencesOf({ own, shape }: Pick<Entry, 'own' | 'shape'>, shapes: Shapes): readonly Reference[] {
  const found = known.get(own) ?? referencesIn(own, shape, shapes);
  known.set(own, found);
  return found;
}

function missingSteps(
  { decisions }: Draft,
  { mine, theirs }: Three<Table>,
  { pinned, needed }: Holds,
  dangling: ReadonlySet<string>,
  shapes: Shapes,
): readonly NextStep[] {
  const parts = [...decisions].flatMap(([key, { isThere, own }]) => {
    const shape = (mine.entries.get(key) ?? theirs.entries.get(key))?.shape;
    return isThere ? [{ key, own, shape }] : [];
  });
  const gone = missing(parts, (key) => decisions.get(key)?.isThere === true, shapes);
  return [...gone].flatMap(([key, referrer]): NextStep[] => {
    if (dangling.has(key)) return [];
    const isOfLibrary = !key.startsWith('activities/');
    const canStay = mine.entries.has(key) || (isOfLibrary && theirs.entries.has(key));
    if (canStay && !needed.has(key) && !pinned.has(key)) return [{ key, neededBy: referrer }];
    return pinned.has(referrer) ? [] : [{ key: referrer }];
  });
}

/** Pins what a broken rule has to do with; where that is mine already, what is around it; and in the end everything. */
function ruleSteps(
  draft: Draft,
  tables: Three<Table>,
  pinned: ReadonlySet<string>,
  { validator, faults, shapes }: Rules,
): readonly NextStep[] {
  const { definition } = draft;
  const found: readonly Fault[] = validator(definition)
    ? [...localFaults(draft, tables, shapes), ...faults(definition)]
    : (validator.errors ?? []).map(({ instancePath }) => ({ pointer: instancePath }));
  // What mine itself breaks cannot be asked of a merge.
  if (found.length === 0 || faults(wholeOf(tables.mine)).length > 0) return [];
  const canPin = (key: string): boolean => !pinned.has(key) && !isMine(key, draft, tables);
  const places = new Set(
    found.flatMap(({ pointer, related = [] }) =>
      [pointer, ...related.map((other) => other.pointer)].map((place) => keyAt(place ?? '', draft)),
    ),
  );
  // A list that is too long now: what is new upstream stays out.
  const surplus = (validator.errors ?? []).flatMap(({ keyword, instancePath }) =>
    keyword === 'maxItems' ? newIn(instancePath, draft, tables) : [],
  );
  if (surplus.some(canPin)) return surplus.filter(canPin).map((key) => ({ key }));
  const first = [...places].filter(canPin);
  const next = first.length > 0 ? first : [...neighbours(places, draft, tables, shapes)].filter(canPin);
  const all = next.length > 0 ? next : [...draft.decisions.keys()].filter((key) => !pinned.has(key));
  return all.map((key) => ({ key }));
}

/** The things of the list at this pointer that mine does not have. */
function newIn(pointer: string, { keys }: Draft, { mine }: Three<Table>): readonly string[] {
  return [...keys].flatMap(([place, key]) =>
    place.slice(0, place.lastIndexOf('/')) === pointer && !mine.entries.has(key) ? [key] : [],
  );
}

/** The thing in which a JSON pointer leads. */
function keyAt(pointer: string, { keys }: Draft): string {
  for (let at = pointer; ; at = at.slice(0, at.lastIndexOf('/'))) {
    const key = keys.get(at);
    if (key !== undefined) return key;
    if (!at.includes('/')) return rootKey;
  }
}

function isMine(key: string, { decisions }: Draft, { mine }: Three<Table>): boolean {
  const decision = decisions.get(key);
  const here = mine.entries.get(key);
  if (decision?.isThere !== true) return here === undefined;
  return here !== undefined && isSame(ownText(decision.own), ownText(here.own)) && decision.home === here.home;
}

function ownText(own: Readonly<Record<string, unknown>>): unknown {
  return Object.fromEntries(Object.entries(own).map(([name, value]) => [name, value === held ? 'held' : value]));
}

/** What holds these things, what they hold, and what they refer to or are referred to by. */
function neighbours(
  keys: ReadonlySet<string>,
  { decisions }: Draft,
  { mine, theirs }: Three<Table>,
  shapes: Shapes,
): ReadonlySet<string> {
  const found = new Set<string>();
  for (const [key, { isThere, own, home }] of decisions) {
    if (!isThere) continue;
    const shape = (mine.entries.get(key) ?? theirs.entries.get(key))?.shape;
    const named = referencesOf({ own, shape }, shapes).map(({ list, id }) => entryKey(list, id));
    if (keys.has(key)) for (const other of [home, ...named]) found.add(other);
    if (keys.has(home) || named.some((other) => keys.has(other))) found.add(key);
  }
  return found;
}

/** A name of something in the same part that is not there. */
function localFaults({ decisions, keys }: Draft, { mine, theirs }: Three<Table>, shapes: Shapes): readonly Fault[] {
  const pointers = new Map([...keys].map(([pointer, key]) => [key, pointer] as const));
  return [...decisions].flatMap(([key, { isThere, own }]): Fault[] => {
    const pointer = pointers.get(key);
    if (!isThere || pointer === undefined) return [];
    const shape = (mine.entries.get(key) ?? theirs.entries.get(key))?.shape;
    const isBroken = referencesOf({ own, shape }, shapes).some((one) => one.isLocal && !one.isThere);
    return isBroken ? [{ pointer }] : [];
  });
}
