import type { Disputed, Three } from './conflict.ts';
import { type Decision, decide, type Held } from './decide.ts';
import { mergeOrder } from './merge-order.ts';
import { isWithin } from './path.ts';
import { retiredAsFits } from './retired.ts';
import type { Shapes } from './shape.ts';
import { sharedWith } from './shared.ts';
import { type Entry, held, listKey, pathOf, rootKey, type Table } from './table.ts';

/** A merged definition that nobody has looked at yet. */
export interface Draft {
  readonly definition: unknown;
  readonly decisions: ReadonlyMap<string, Decision>;
  readonly conflicts: readonly Disputed[];
  /** The thing at each JSON pointer of the definition. */
  readonly keys: ReadonlyMap<string, string>;
}

export interface Holds {
  readonly pinned: ReadonlySet<string>;
  readonly needed: ReadonlySet<string>;
}

/** Merges the three thing by thing. */
export function makeDraft(tables: Three<Table>, holds: Holds, shapes: Shapes): Draft {
  const keys = allKeys(tables);
  const decided = new Map(keys.map((key) => [key, decideAbout(key, tables, holds, shapes)] as const));
  const decisions = housed(decided, tables);
  const orders = orderLists(decisions, tables);
  const { definition, keys: pointers } = assemble(decisions, orders, tables.mine);
  return {
    definition: retiredAsFits(definition, decisions),
    decisions,
    conflicts: outermost([...decisions.values()].flatMap(({ conflicts }) => conflicts)),
    keys: pointers,
  };
}

/** All things, mine first; what is held comes after what holds it. */
function allKeys({ base, theirs, mine }: Three<Table>): readonly string[] {
  return [...new Set([...mine.entries.keys(), ...theirs.entries.keys(), ...base.entries.keys()])];
}

function decideAbout(key: string, tables: Three<Table>, { pinned, needed }: Holds, shapes: Shapes): Decision {
  const { base, theirs, mine } = tables;
  const entries = { base: base.entries.get(key), theirs: theirs.entries.get(key), mine: mine.entries.get(key) };
  const path = pathOf(key, entries.mine !== undefined ? mine : entries.theirs !== undefined ? theirs : base);
  const isHeld: Held = { isPinned: pinned.has(key), isNeeded: needed.has(key) };
  return decide(entries, path, isHeld, shapes);
}

/**
 * Things are held by what is there. What mine alone decides holds what mine has in it and nothing else; what stays though it
 * is gone upstream holds all that mine has in it, unless upstream has that elsewhere.
 */
function housed(decided: ReadonlyMap<string, Decision>, { theirs, mine }: Three<Table>): ReadonlyMap<string, Decision> {
  const decisions = new Map(decided);
  for (let isChanged = true; isChanged; ) {
    isChanged = false;
    for (const [key, decision] of decisions) {
      const next = housedOne(key, decision, decisions, mine, theirs);
      if (next === decision) continue;
      decisions.set(key, next);
      isChanged = true;
    }
  }
  return decisions;
}

function housedOne(
  key: string,
  decision: Decision,
  decisions: ReadonlyMap<string, Decision>,
  mine: Table,
  theirs: Table,
): Decision {
  if (key === rootKey) return decision;
  const here = mine.entries.get(key);
  if (here !== undefined) {
    const holder = decisions.get(here.home);
    const isHeldByMine = holder?.isThere === true && holder.isMineAlone && here.home !== rootKey;
    if (isHeldByMine && !(decision.isMineAlone && decision.isThere)) return asMine(here, decision);
    if (!decision.isThere && holder?.stays === true && !theirs.entries.has(key) && holder.isThere)
      return { ...asMine(here, decision), isMineAlone: false, stays: true };
  }
  if (!decision.isThere) return decision;
  const holder = decisions.get(decision.home);
  const isClosed = holder?.isMineAlone === true && here?.home !== decision.home && decision.home !== rootKey;
  if (holder?.isThere === true && !isClosed) return decision;
  if (here !== undefined && here.home !== decision.home && decisions.get(here.home)?.isThere === true)
    return { ...decision, home: here.home };
  return { ...decision, isThere: false };
}

function asMine({ own, home }: Entry, { conflicts }: Decision): Decision {
  return { isThere: true, own, home, isMineAlone: true, stays: false, conflicts };
}

function orderLists(
  decisions: ReadonlyMap<string, Decision>,
  tables: Three<Table>,
): ReadonlyMap<string, readonly string[]> {
  const members = new Map<string, Set<string>>();
  for (const [key, { isThere, home }] of decisions) {
    if (!isThere || key === rootKey) continue;
    const list = listKey(home, listOf(key, home, tables));
    members.set(list, (members.get(list) ?? new Set()).add(key));
  }
  const orders = [...members].map(([list, keys]): [string, readonly string[]] => {
    const [home = ''] = list.split('|', 1);
    const { base, theirs, mine } = tables;
    const order = (table: Table): readonly string[] => table.orders.get(list) ?? [];
    const isMineAlone = decisions.get(home)?.isMineAlone === true;
    const three = { base: order(base), theirs: isMineAlone ? order(base) : order(theirs), mine: order(mine) };
    return [list, mergeOrder(three, keys).order];
  });
  return new Map(orders);
}

/** The property of its home that lists it, in whichever definition has it there. */
function listOf(key: string, home: string, { mine, theirs, base }: Three<Table>): string {
  const entries = [mine, theirs, base].flatMap(({ entries }) => entries.get(key) ?? []);
  return (entries.find((entry) => entry.home === home) ?? entries[0])?.list ?? '';
}

function assemble(
  decisions: ReadonlyMap<string, Decision>,
  orders: ReadonlyMap<string, readonly string[]>,
  mine: Table,
): { readonly definition: unknown; readonly keys: ReadonlyMap<string, string> } {
  const lists = new Map<string, string[]>();
  for (const list of orders.keys()) {
    const [home = '', name = ''] = list.split('|');
    lists.set(home, [...(lists.get(home) ?? []), name]);
  }
  const keys = new Map<string, string>();
  const build = (key: string, pointer: string): unknown => {
    keys.set(pointer, key);
    const own = decisions.get(key)?.own ?? {};
    const names = [...new Set([...Object.keys(own), ...(lists.get(key) ?? [])])];
    const built = Object.fromEntries(
      names.map((name): [string, unknown] => {
        const order = orders.get(listKey(key, name));
        if (order === undefined) return [name, own[name] === held ? [] : own[name]];
        return [name, order.map((child, index) => build(child, `${pointer}/${name}/${index}`))];
      }),
    );
    // What is as mine has it is the same object, so that whoever compares the two sees it at once.
    return sharedWith(built, mine.entries.get(key)?.whole);
  };
  return { definition: build(rootKey, ''), keys };
}

/** A conflict about a thing speaks for those about what it holds. */
function outermost(conflicts: readonly Disputed[]): readonly Disputed[] {
  const about = conflicts.filter(({ kind }) => kind !== 'moved' && kind !== 'order');
  const covers = (outer: Disputed, { path }: Disputed): boolean =>
    path.length > outer.path.length && isWithin(path, outer.path);
  return conflicts.filter((conflict) => !about.some((outer) => outer !== conflict && covers(outer, conflict)));
}
