import { isSame } from '../source/unknown-value.ts';
import type { Three } from './conflict.ts';
import { type Draft, makeDraft } from './draft.ts';
import { missingIn, missingSteps, type NextStep, referencesOf } from './missing.ts';
import type { Shapes } from './shape.ts';
import { type Entry, entryKey, held, rootKey, type Table } from './table.ts';

/** Something in a merged definition that is wrong: where, and what else has to do with it, as JSON pointers. */
export interface Fault {
  readonly pointer?: string;
  readonly related?: readonly { readonly pointer?: string }[];
}

/** What keeps a value from being valid: where, and the word of the schema that it breaks. */
export interface SchemaFault {
  readonly instancePath: string;
  readonly keyword: string;
}

/** What a definition is held against. */
export interface Rules<Definition> {
  readonly shapes: Shapes;
  readonly isValid: (value: unknown) => value is Definition;
  /** Why the value that was looked at last is not valid. */
  readonly errors: () => readonly SchemaFault[];
  /** Rules that hold between parts and that no schema can say. */
  readonly faults: (definition: Definition) => readonly Fault[];
}

/** A draft that is as good as the three definitions were, and what was done for that. */
export interface Fitted<Definition> {
  readonly draft: Draft;
  /** Absent only where mine is not valid itself. */
  readonly merged?: Definition;
  /** What something refers to, and would be gone: the keys of what refers to it. */
  readonly neededBy: ReadonlyMap<string, string>;
}

/**
 * Merges, and looks whether the result holds together. What something left refers to stays or comes back; where parts of both
 * sides break a rule, the thing is as mine has it. Each turn takes one step more towards mine, which is whole.
 */
export function fittingDraft<Definition>(tables: Three<Table>, rules: Rules<Definition>): Fitted<Definition> {
  const { mine, theirs } = tables;
  const dangling = new Set([...missingIn(theirs, rules.shapes).keys(), ...missingIn(mine, rules.shapes).keys()]);
  const pinned = new Set<string>();
  const neededBy = new Map<string, string>();
  for (;;) {
    const holds = { pinned, needed: new Set(neededBy.keys()) };
    const draft = makeDraft(tables, holds, rules.shapes);
    const steps = [...clashes(draft, tables, pinned), ...missingSteps(draft, tables, holds, dangling, rules.shapes)];
    const judged = steps.length === 0 ? judge(draft, tables, pinned, rules) : { steps };
    if (judged.steps.length === 0) {
      const { merged } = judged;
      return { draft, neededBy, ...(merged === undefined ? {} : { merged }) };
    }
    for (const step of judged.steps) {
      if (step.neededBy === undefined) pinned.add(step.key);
      else neededBy.set(step.key, step.neededBy);
    }
  }
}

/** The draft if it keeps the rules; else what to do next. */
interface Judged<Definition> {
  readonly merged?: Definition;
  readonly steps: readonly NextStep[];
}

function judge<Definition>(
  draft: Draft,
  tables: Three<Table>,
  pinned: ReadonlySet<string>,
  { shapes, isValid, errors, faults }: Rules<Definition>,
): Judged<Definition> {
  const { definition } = draft;
  const mine = wholeOf(tables.mine);
  // What mine itself breaks cannot be asked of a merge.
  if (!isValid(definition)) {
    const found = [...errors()];
    return { steps: isValid(mine) ? invalidSteps(found, draft, tables, pinned, shapes) : [] };
  }
  const found = [...localFaults(draft, tables, shapes), ...faults(definition)];
  const isMinesOwn = found.length > 0 && isValid(mine) && faults(mine).length > 0;
  if (found.length === 0 || isMinesOwn) return { merged: definition, steps: [] };
  return { steps: stepsFor(found, draft, tables, pinned, shapes) };
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

function invalidSteps(
  errors: readonly SchemaFault[],
  draft: Draft,
  tables: Three<Table>,
  pinned: ReadonlySet<string>,
  shapes: Shapes,
): readonly NextStep[] {
  // A list that is too long now: what is new upstream stays out.
  const surplus = errors
    .flatMap(({ keyword, instancePath }) => (keyword === 'maxItems' ? newIn(instancePath, draft, tables) : []))
    .filter((key) => !pinned.has(key));
  if (surplus.length > 0) return surplus.map((key) => ({ key }));
  const found = errors.map(({ instancePath }) => ({ pointer: instancePath }));
  return stepsFor(found, draft, tables, pinned, shapes);
}

/** Pins what a broken rule has to do with; where that is mine already, what is around it; and in the end everything. */
function stepsFor(
  found: readonly Fault[],
  draft: Draft,
  tables: Three<Table>,
  pinned: ReadonlySet<string>,
  shapes: Shapes,
): readonly NextStep[] {
  const canPin = (key: string): boolean => !pinned.has(key) && !isMine(key, draft, tables);
  const places = new Set(
    found.flatMap(({ pointer, related = [] }) =>
      [pointer, ...related.map((other) => other.pointer)].map((place) => keyAt(place ?? '', draft)),
    ),
  );
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

/** A name of something in the same part that is not there, and was not missing on either side: `[[1]]` may be a formula. */
function localFaults({ decisions, keys }: Draft, { mine, theirs }: Three<Table>, shapes: Shapes): readonly Fault[] {
  const pointers = new Map([...keys].map(([pointer, key]) => [key, pointer] as const));
  return [...decisions].flatMap(([key, { isThere, own }]): Fault[] => {
    const pointer = pointers.get(key);
    if (!isThere || pointer === undefined) return [];
    const sides = [mine.entries.get(key), theirs.entries.get(key)];
    const shape = (sides[0] ?? sides[1])?.shape;
    const gone = missingHere({ own, shape }, shapes);
    if (gone.length === 0) return [];
    const before = new Set(sides.flatMap((side) => (side === undefined ? [] : missingHere(side, shapes))));
    return gone.every((name) => before.has(name)) ? [] : [{ pointer }];
  });
}

function missingHere(part: Pick<Entry, 'own' | 'shape'>, shapes: Shapes): readonly string[] {
  return referencesOf(part, shapes).flatMap(({ list, id, isLocal, isThere }) =>
    isLocal && !isThere ? [entryKey(list, id)] : [],
  );
}
