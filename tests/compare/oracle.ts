import type { ModuleDefinition } from '../../schema/types.generated.ts';
import type { Conflict, MergeResult } from '../../src/compare/index.ts';
import { fieldsOf, itemsOf } from '../../src/compare/parts-of-value.ts';
import { isWithin, type Path, pathKey } from '../../src/compare/path.ts';
import { piecesOf } from '../../src/compare/pieces.ts';
import type { ListShape, Shape, TextShape } from '../../src/compare/shape.ts';
import { fieldShape, keysOf, settled, shapesOfModules as shapes } from '../../src/compare/shapes.ts';
import { held, listKey, pathOf, RETIRED, rootKey, type Table, tableOf } from '../../src/compare/table.ts';
import { isSame } from '../../src/source/unknown-value.ts';

/** The same part before, upstream, here, and in the result. */
interface Four<Part = unknown> {
  readonly base: Part;
  readonly theirs: Part;
  readonly mine: Part;
  readonly merged: Part;
}

/** Where the result may be otherwise than the rules say, since a person has to decide. */
interface Open {
  /** Here, or in what holds this. */
  isAt(path: Path): boolean;
  isExactly(path: Path): boolean;
  isIn(path: Path): boolean;
}

/**
 * Where a result of three definitions in which nothing was renamed breaks the rules of docs/decisions/0024, told part by part
 * from what each side did there: what only one side touched is as that side has it, what both touched alike is so, and
 * everything else is both, or a conflict.
 */
export function brokenRules(
  { base, theirs, mine }: Omit<Four<ModuleDefinition>, 'merged'>,
  { merged, conflicts, kept }: MergeResult,
): readonly string[] {
  const tables = {
    base: tableOf(base, shapes),
    theirs: tableOf(theirs, shapes),
    mine: tableOf(mine, shapes),
    merged: tableOf(merged, shapes),
  };
  const places = [...conflicts.map(({ path }) => path), ...kept.map(({ path }) => path)];
  const open: Open = {
    isAt: (path) => places.some((place) => isWithin(path, place)),
    isExactly: (path) => places.some((place) => pathKey(place) === pathKey(path)),
    isIn: (path) => places.some((place) => isWithin(path, place) || isWithin(place, path)),
  };
  const keys = new Set([base, theirs, mine, merged].flatMap((one) => [...tableOf(one, shapes).entries.keys()]));
  const needless = conflicts.filter(isNeedless).map(({ id }) => `a conflict about ${id}, which both did not change`);
  const broken = [...needless, ...[...keys].flatMap((key) => brokenThing(key, tables, open))];
  const lists = new Set([...tables.mine.orders.keys(), ...tables.theirs.orders.keys()]);
  return [...broken, ...[...lists].flatMap((list) => brokenList(list, tables, open))];
}

/** Whether one side has it as it was, or both have the same. A thing or a paragraph may only have been moved. */
function isNeedless({ kind, path, before, theirs, mine }: Conflict): boolean {
  if (isSame(theirs, mine)) return true;
  const isOfValue = typeof path.at(-1) === 'string' && kind !== 'added' && kind !== 'together';
  return isOfValue && (isSame(before, theirs) || isSame(before, mine));
}

function brokenThing(key: string, tables: Four<Table>, open: Open): readonly string[] {
  const entries = of(tables, (table) => table.entries.get(key));
  const ways = [tables.mine, tables.theirs, tables.base].flatMap((table) =>
    table.entries.has(key) ? [pathOf(key, table)] : [],
  );
  if (ways.some(open.isAt)) return [];
  const [path = []] = ways;
  const isThere = of(entries, (entry) => entry !== undefined);
  const found = oneSided('presence', path, isThere, ways.some(open.isIn));
  const { base, theirs, mine, merged } = entries;
  if (base === undefined || theirs === undefined || mine === undefined || merged === undefined) return found;
  const places = of({ base, theirs, mine, merged }, ({ home }) => home);
  const own = of({ base, theirs, mine, merged }, (entry) => withoutHeld(entry.own));
  return [
    ...found,
    ...oneSided('home', path, places, false),
    ...(isOneType(own) ? brokenPart(mine.shape, path, own, open) : []),
  ];
}

function isOneType(own: Four<Readonly<Record<string, unknown>>>): boolean {
  return new Set([own.base, own.theirs, own.mine, own.merged].map(({ type }) => type)).size === 1;
}

function withoutHeld(own: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(own).filter(([name, value]) => value !== held && name !== RETIRED));
}

/** What only one side touched, or both alike. */
function oneSided(what: string, path: Path, four: Four, isOpen: boolean): readonly string[] {
  const { base, theirs, mine, merged } = four;
  const wanted = isSame(base, theirs) ? mine : isSame(base, mine) || isSame(theirs, mine) ? theirs : merged;
  return isOpen || isSame(wanted, merged) ? [] : [`${what} of ${pathKey(path)}`];
}

function brokenPart(shape: Shape | undefined, path: Path, four: Four, open: Open, beside?: Four): readonly string[] {
  if (open.isAt(path)) return open.isExactly(path) ? needlessText(shape, path, four) : [];
  const isOpen = open.isIn(path);
  const { base, theirs, mine, merged } = four;
  if (isSame(base, theirs) || isSame(base, mine) || isSame(theirs, mine)) return oneSided('value', path, four, isOpen);
  if (mine === undefined || theirs === undefined) return isOpen ? [] : [`no conflict about ${pathKey(path)}`];
  const here = settled(shape, mine, shapes);
  const isOne = [base ?? mine, theirs, merged].every((value) => settled(shape, value, shapes) === here);
  if (isOne && here.kind === 'settings') {
    const fields = of(four, fieldsOf);
    const names = new Set([fields.base, fields.theirs, fields.mine, fields.merged].flatMap((one) => Object.keys(one)));
    return [...names].flatMap((name) => {
      const inner = of(fields, (one) => one[name]);
      return brokenPart(fieldShape(here, name), [...path, name], inner, open, four);
    });
  }
  if (isOne && here.kind === 'list') {
    const parts = beside ?? of(four, () => undefined);
    const keyed: Four<Keyed | undefined> = {
      base: keyedBy(here, base, parts.base),
      theirs: keyedBy(here, theirs, parts.theirs),
      mine: keyedBy(here, mine, parts.mine),
      merged: keyedBy(here, merged, parts.merged),
    };
    return brokenItems(here, path, keyed, open, isOpen);
  }
  if (isOne && here.kind === 'text' && typeof base === 'string' && typeof theirs === 'string')
    return brokenText(here, path, of(four, String), isOpen);
  return isOpen ? [] : [`no conflict about ${pathKey(path)}`];
}

type Keyed = ReadonlyMap<string, unknown>;

function keyedBy({ by }: ListShape, list: unknown, beside: unknown): Keyed | undefined {
  const items = itemsOf(list);
  const keys = keysOf(by, items, beside);
  return keys === undefined ? undefined : new Map(keys.map((key, index) => [key, items[index]]));
}

function brokenItems(
  shape: ListShape,
  path: Path,
  { base, theirs, mine, merged }: Four<Keyed | undefined>,
  open: Open,
  isOpen: boolean,
): readonly string[] {
  if (base === undefined || theirs === undefined || mine === undefined || merged === undefined)
    return isOpen ? [] : [`no conflict about ${pathKey(path)}`];
  const sides = { base, theirs, mine, merged };
  const keys = new Set(Object.values(sides).flatMap((side) => [...side.keys()]));
  const items = [...keys].flatMap((key) => {
    const inner: Path = [...path, shape.by === 'id' ? { id: key } : { key }];
    const values = of(sides, (side) => side.get(key));
    const isAddedTwice = values.base === undefined && values.theirs !== undefined && values.mine !== undefined;
    if (isAddedTwice && !isSame(values.theirs, values.mine))
      return open.isIn(inner) ? [] : [`no conflict about ${pathKey(inner)}`];
    return brokenPart(shape.items, inner, values, open);
  });
  return [
    ...items,
    ...(shape.ordered === true && !isOpen ? twoOrders(path, sides) : []),
    ...brokenOrder(
      path,
      of(sides, (side) => [...side.keys()]),
      isOpen,
    ),
  ];
}

/** Where the order says something, two of them are for a person to decide. */
function twoOrders(path: Path, { base, theirs, mine }: Omit<Four<Keyed>, 'merged'>): readonly string[] {
  const isCommon = (key: string): boolean => base.has(key) && theirs.has(key) && mine.has(key);
  const [before, there, here] = [base, theirs, mine].map((side) => [...side.keys()].filter(isCommon));
  const isDisputed = !isSame(before, there) && !isSame(before, here) && !isSame(there, here);
  return isDisputed ? [`no conflict about the order of ${pathKey(path)}`] : [];
}

function brokenList(list: string, tables: Four<Table>, open: Open): readonly string[] {
  const [home = rootKey, name = ''] = list.split('|');
  const holders = of(tables, (table) => table.entries.get(home));
  if (Object.values(holders).includes(undefined)) return [];
  const path = [...pathOf(home, tables.mine), name];
  const order = (table: Table): readonly string[] => table.orders.get(listKey(home, name)) ?? [];
  return brokenOrder(path, of(tables, order), open.isIn(path));
}

/** What one side did not move is as the other side has it, with what is new in its place. */
function brokenOrder(path: Path, { base, theirs, mine, merged }: Four<readonly string[]>, isOpen: boolean) {
  const common = merged.filter((key) => base.includes(key) && theirs.includes(key) && mine.includes(key));
  const as = (side: readonly string[], keys: readonly string[]): readonly string[] =>
    side.filter((key) => keys.includes(key));
  const [before, there, here] = [as(base, common), as(theirs, common), as(mine, common)];
  const wanted = isSame(before, there) ? mine : isSame(before, here) ? theirs : undefined;
  if (wanted === undefined) return isSame(there, here) && !isSame(common, here) ? [`order of ${pathKey(path)}`] : [];
  if (!isSame(as(wanted, merged), as(merged, wanted))) return [`order of ${pathKey(path)}`];
  // Nobody moved anything: what is new is where its side has it, for both sides.
  const isStill = isSame(before, there) && isSame(before, here) && !isOpen;
  return isStill && !isSame(as(theirs, merged), as(merged, theirs)) ? [`place in ${pathKey(path)}`] : [];
}

/** Headings, lines, and what is hardly a sentence may be put in twice. */
const MAY_REPEAT = /^(?:#|\S+(?:\s+\S+)?$)/;

/** Paragraphs, by what they say: nothing is doubled, nothing is left out, and nothing that is gone is there. */
function brokenText(shape: TextShape, path: Path, four: Four<string>, isOpen: boolean): readonly string[] {
  const pieces = of(four, (text) => piecesOf(shape, text).pieces.map((piece) => piece.text.trim()));
  if (pieces.theirs.length < 2 && pieces.mine.length < 2) return isOpen ? [] : [`no conflict about ${pathKey(path)}`];
  const labels = of(four, (text) => piecesOf(shape, text).pieces.flatMap(({ label }) => label ?? []));
  const isTwice = (some: readonly string[]): boolean => new Set(some).size < some.length;
  if (isTwice(labels.merged) && !isTwice(labels.theirs) && !isTwice(labels.mine))
    return [`two notes of one mark in ${pathKey(path)}`];
  if (isOpen && isSettled(pieces)) return [`a needless conflict about a paragraph of ${pathKey(path)}`];
  return [...new Set(Object.values(pieces).flat())].flatMap((text) => {
    const { base, theirs, mine, merged } = of(pieces, (some) => some.filter((one) => one === text).length);
    const told = `paragraph “${text.slice(0, 40)}” of ${pathKey(path)}`;
    if (merged > Math.max(theirs, mine) && !MAY_REPEAT.test(text)) return [`doubled ${told}`];
    if (mine > base && merged === 0) return [`lost ${told}`];
    if (!isOpen && isMovedAndDeleted(text, pieces)) return [`no conflict about the moved ${told}`];
    // Few words that both put in, in different places, may be meant in both.
    if (theirs === mine && theirs > base && merged > theirs && MAY_REPEAT.test(text)) return [];
    const wanted = base === theirs ? mine : base === mine || theirs === mine ? theirs : merged;
    return isOpen || merged === wanted ? [] : [`${told}: ${merged}, not ${wanted}`];
  });
}

/** A whole text is in dispute only where its paragraphs cannot be told apart. */
function needlessText(shape: Shape | undefined, path: Path, { base, theirs, mine, merged }: Four): readonly string[] {
  const here = settled(shape, mine, shapes);
  if (here.kind !== 'text' || ![base, theirs, mine, merged].every((text) => typeof text === 'string')) return [];
  const pieces = of({ base, theirs, mine, merged }, (text) =>
    piecesOf(here, String(text)).pieces.map((piece) => piece.text.trim()),
  );
  const isOdd = pieces.base.some((text) => isMovedAndDeleted(text, pieces));
  return isOdd || isSettled(pieces) ? [`a needless conflict about all of ${pathKey(path)}`] : [];
}

/** Each side put in, moved or reworded one paragraph and did nothing else: both hold, if they did not reword the same. */
function isSettled({ base, theirs, mine }: Four<readonly string[]>): boolean {
  if ([base, theirs, mine].some((some) => new Set(some).size < some.length)) return false;
  const movedOf = (side: readonly string[]): string | undefined =>
    base.find((text) => {
      const rest = (some: readonly string[]): readonly string[] => some.filter((one) => one !== text);
      return side.includes(text) && isSame(rest(side), rest(base));
    });
  const rewordedOf = (side: readonly string[]): string | undefined => {
    const changed = base.filter((text, index) => text !== side[index]);
    return side.length === base.length && changed.length === 1 && !side.includes(String(changed[0]))
      ? changed[0]
      : undefined;
  };
  const [there, here] = [rewordedOf(theirs), rewordedOf(mine)];
  const isLonger = (side: readonly string[]): boolean =>
    isSame(
      side.filter((text) => base.includes(text)),
      base,
    );
  const isOne = (side: readonly string[], reworded: string | undefined): boolean =>
    reworded !== undefined || movedOf(side) !== undefined || isLonger(side);
  return isOne(theirs, there) && isOne(mine, here) && (there === undefined || there !== here);
}

/** One side moved it and did nothing else, the other deleted it and reworded nothing. */
function isMovedAndDeleted(text: string, { base, theirs, mine }: Four<readonly string[]>): boolean {
  const others = (side: readonly string[]): readonly string[] => side.filter((one) => one !== text);
  const isMove = (side: readonly string[]): boolean =>
    Math.abs(side.indexOf(text) - base.indexOf(text)) > 1 && isSame(others(side), others(base));
  const isDeletion = (side: readonly string[]): boolean =>
    !side.includes(text) && side.every((one) => base.includes(one));
  if (base.length < 3 || new Set(base).size < base.length || !base.includes(text)) return false;
  return (
    (theirs.includes(text) && isMove(theirs) && isDeletion(mine)) ||
    (mine.includes(text) && isMove(mine) && isDeletion(theirs))
  );
}

function of<Part, Made>({ base, theirs, mine, merged }: Four<Part>, make: (part: Part) => Made): Four<Made> {
  return { base: make(base), theirs: make(theirs), mine: make(mine), merged: make(merged) };
}
